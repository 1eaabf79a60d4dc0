import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { meQuery, regionQuery } from '../../api/region.ts';
import { onDevice } from '../../field/device.ts';
import { type Sender, type Sending, send, sending } from '../../field/sender.ts';
import { currentPlace, useSession } from '../../session.ts';

const everyMs = 30_000;

/** What lies on this device; read from the device, with a line or without. */
export const deviceQuery = queryOptions({
  queryKey: ['lapangan', 'perangkat'],
  queryFn: onDevice,
  networkMode: 'always',
  retry: false,
  staleTime: 0,
});

/** Who is signed in, and where; null while nobody is, or nobody knows. */
export function useOfficer() {
  const isInRegion = useSession() !== null && currentPlace()?.kind === 'region';
  const me = useQuery({ ...meQuery, enabled: isInRegion });
  const region = useQuery({ ...regionQuery, enabled: isInRegion });
  return {
    isSignedIn: isInRegion,
    me: isInRegion ? (me.data ?? null) : null,
    region: isInRegion ? (region.data ?? null) : null,
    failed: isInRegion ? (me.error ?? region.error) : null,
  };
}

/** Sends what waits: now, whenever a line or the page comes back, and every half minute. */
export function useSending(sender: Sender | null): Sending {
  const state = useSyncExternalStore(sending.subscribe, sending.now);
  const queries = useQueryClient();
  const user = sender?.user ?? null;
  const regency = sender?.regency ?? null;
  const book = sender?.book ?? null;
  useEffect(() => {
    const go = () => void send(user === null || regency === null ? null : { user, regency, book });
    const seen = () => {
      if (document.visibilityState === 'visible') go();
    };
    go();
    const timer = setInterval(go, everyMs);
    window.addEventListener('online', go);
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', go);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [user, regency, book]);
  useEffect(() => {
    if (state !== 'now') void queries.invalidateQueries({ queryKey: ['lapangan'] });
  }, [state, queries]);
  return state;
}

const idleMs = 5 * 60_000;
/** a camera hides the page for as long as a photo takes */
const cameraMs = 2 * 60_000;
let cameraUntil = 0;

/** The page will be hidden by a camera, and is not to be locked for it. */
export function expectCamera(): void {
  cameraUntil = performance.now() + cameraMs;
}

/** Locks after five minutes without a touch, and when the page is hidden. */
export function useLock(isOpen: boolean, lock: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    let timer = setTimeout(lock, idleMs);
    const touched = () => {
      clearTimeout(timer);
      timer = setTimeout(lock, idleMs);
    };
    const hidden = () => {
      if (document.visibilityState === 'hidden' && performance.now() > cameraUntil) lock();
    };
    document.addEventListener('pointerdown', touched);
    document.addEventListener('keydown', touched);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerdown', touched);
      document.removeEventListener('keydown', touched);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [isOpen, lock]);
}
