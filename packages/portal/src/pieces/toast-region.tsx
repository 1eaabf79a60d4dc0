import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { say } from '../language/say.ts';
import { Button } from './button.tsx';
import { makeRoomFor } from './lower-edge.ts';
import { focusHeading } from './page-head.tsx';
import styles from './toast-region.module.css';
import { dropToast, onToasts, shownToasts, type Toast, undo, wayBack } from './toasts.ts';

/**
 * ms that a toast stays, counted anew after it was looked at or reached. The newest way back stays until it is used,
 * closed, or followed by another: nobody has to be quick (WCAG 2.2.1).
 */
const stay = 10_000;

/** Where toasts appear, over the lower edge of the page. They are read out by the live region. */
export function ToastRegion() {
  const toasts = useSyncExternalStore(onToasts, shownToasts);
  const [isLookedAt, setLookedAt] = useState(false);
  const region = useRef<HTMLElement>(null);
  const isThere = toasts.length > 0;
  useLayoutEffect(
    () =>
      isThere && region.current !== null
        ? makeRoomFor(region.current, '--toast-height')
        : undefined,
    [isThere],
  );
  if (!isThere) return null;
  const back = wayBack(toasts);
  return (
    <section
      ref={region}
      className={styles.region}
      aria-label={say('Pemberitahuan')}
      data-region=""
      onPointerEnter={() => setLookedAt(true)}
      onPointerLeave={() => setLookedAt(false)}
      onFocus={() => setLookedAt(true)}
      onBlur={() => setLookedAt(false)}
    >
      {toasts.map((toast) => (
        <OneToast key={toast.id} toast={toast} isHeld={isLookedAt || toast === back} />
      ))}
    </section>
  );
}

function OneToast({ toast, isHeld }: { readonly toast: Toast; readonly isHeld: boolean }) {
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => dropToast(toast.id), stay);
    return () => clearTimeout(timer);
  }, [toast.id, isHeld]);
  return (
    <div className={styles.toast}>
      <p>{toast.text}</p>
      {toast.undo === undefined ? null : (
        <Button look="quiet" onPress={() => leaveTo(() => void undo(toast))}>
          {say('Urungkan')}
        </Button>
      )}
      <Button look="quiet" onPress={() => leaveTo(() => dropToast(toast.id))}>
        {say('Tutup')}
      </Button>
    </div>
  );
}

/** The pressed button is gone afterwards; the focus must not be gone with it. */
function leaveTo(act: () => void): void {
  act();
  focusHeading();
}
