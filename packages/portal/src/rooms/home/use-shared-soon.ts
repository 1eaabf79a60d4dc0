import { useEffect } from 'react';

/** ms after which a browser that tells of no idle time is taken to be idle */
const soon = 1_500;

/** Fetches what most rooms share, once home stands and nothing else is to be done; the next room then opens at once. */
export function useSharedSoon(isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return undefined;
    // any piece of that chunk brings the whole; without a line the next room asks again and says so
    const fetchShared = () => void import('../../pieces/form.tsx').catch(() => undefined);
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(fetchShared, soon);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(fetchShared);
    return () => cancelIdleCallback(idle);
  }, [isReady]);
}
