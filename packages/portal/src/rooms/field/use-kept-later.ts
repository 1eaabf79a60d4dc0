import { useCallback, useEffect, useRef } from 'react';

const idleMs = 400;

/** Keeps the last of what was written once nobody writes, and at once when the page is left, hidden or locked. */
export function useKeptLater<T>(keep: (draft: T) => Promise<void>) {
  const waiting = useRef<{ draft: T; timer: ReturnType<typeof setTimeout> } | null>(null);
  const keeping = useRef(Promise.resolve());
  const flush = useCallback(() => {
    if (waiting.current === null) return;
    const { draft, timer } = waiting.current;
    clearTimeout(timer);
    waiting.current = null;
    keeping.current = keeping.current.then(() => keep(draft));
  }, [keep]);
  useEffect(() => {
    // heard before the room locks itself, which takes this away
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);
  const later = useCallback(
    (draft: T) => {
      if (waiting.current !== null) clearTimeout(waiting.current.timer);
      waiting.current = { draft, timer: setTimeout(flush, idleMs) };
    },
    [flush],
  );
  const rest = useCallback((): Promise<void> => {
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    waiting.current = null;
    return keeping.current;
  }, []);
  return { later, rest };
}
