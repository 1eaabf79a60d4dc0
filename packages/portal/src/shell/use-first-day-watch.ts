import type { Me } from '@payung/contract';
import { useEffect } from 'react';

/** Beside invented people, what somebody really does is ticked off in the guide of their first day. */
export function useFirstDayWatch(me: Me | undefined, isDemo: boolean): void {
  useEffect(() => {
    if (me === undefined || !isDemo) return undefined;
    let stop: (() => void) | null = null;
    let isOver = false;
    const begin = async () => {
      const { watchFirstDay } = await import('../rooms/first-day/first-day.ts');
      if (!isOver) stop = watchFirstDay(me);
    };
    // without the guide the day goes on as it is
    void begin().catch(() => undefined);
    return () => {
      isOver = true;
      stop?.();
    };
  }, [me, isDemo]);
}
