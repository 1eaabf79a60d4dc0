import {
  type CSSProperties,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { placeAt } from './floating.ts';

interface Floating {
  readonly isOpen: boolean;
  readonly open: () => void;
  /** `back`: the focus returns to the button, as after Esc or a choice */
  readonly close: (focus: 'back' | 'stays') => void;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly panel: RefObject<HTMLDivElement | null>;
  readonly style: CSSProperties;
}

/**
 * Something that opens at a button and floats over the page: closed by Esc, by a press elsewhere, and when the page
 * scrolls or turns under it. Fixed to the window, so that no frame around the button cuts it off.
 */
export function useFloating(): Floating {
  const [isOpen, setOpen] = useState(false);
  const [style, setStyle] = useState<CSSProperties>({ position: 'fixed', left: 0, top: 0 });
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const close = useCallback((focus: 'back' | 'stays') => {
    setOpen(false);
    if (focus === 'back') button.current?.focus();
  }, []);
  useLayoutEffect(() => {
    if (!isOpen || button.current === null || panel.current === null) return;
    const { innerWidth: width, innerHeight: height } = window;
    const size = panel.current.getBoundingClientRect();
    const place = placeAt(button.current.getBoundingClientRect(), size, { width, height });
    setStyle({ position: 'fixed', ...place });
  }, [isOpen]);
  useLayoutEffect(
    () => (isOpen ? watchElsewhere(button, panel, close) : undefined),
    [isOpen, close],
  );
  return { isOpen, open: () => setOpen(true), close, button, panel, style };
}

function watchElsewhere(
  button: RefObject<HTMLElement | null>,
  panel: RefObject<HTMLElement | null>,
  close: Floating['close'],
): () => void {
  const isInside = (target: EventTarget | null) =>
    target instanceof Node &&
    (panel.current?.contains(target) === true || button.current?.contains(target) === true);
  const onPress = (event: Event) => isInside(event.target) || close('stays');
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // a dialog around it stays open: one key, one thing closed
    event.preventDefault();
    event.stopPropagation();
    close('back');
  };
  // what held the focus is gone then; it must not be gone with it
  const onTurn = () => close(panel.current?.contains(document.activeElement) ? 'back' : 'stays');
  document.addEventListener('pointerdown', onPress);
  document.addEventListener('focusin', onPress);
  document.addEventListener('keydown', onKey, true);
  window.addEventListener('resize', onTurn);
  return () => {
    document.removeEventListener('pointerdown', onPress);
    document.removeEventListener('focusin', onPress);
    document.removeEventListener('keydown', onKey, true);
    window.removeEventListener('resize', onTurn);
  };
}
