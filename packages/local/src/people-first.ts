import type { Timers } from './timers.ts';

/** Counts the requests of people that are being answered. */
export interface UnderWay {
  /** the same, counted from its call to its answer */
  counted<A extends unknown[], R>(answer: (...args: A) => Promise<R>): (...args: A) => Promise<R>;
}

/** @param onChange told when the first of several begins and when the last of them is answered */
export function countUnderWay(onChange: (peopleWait: boolean) => void): UnderWay {
  let underWay = 0;
  return {
    counted:
      (answer) =>
      async (...args) => {
        underWay += 1;
        if (underWay === 1) onChange(true);
        try {
          return await answer(...args);
        } finally {
          underWay -= 1;
          if (underWay === 0) onChange(false);
        }
      },
  };
}

export interface Courtesy {
  hear(peopleWait: boolean): void;
  /** Resolves when nobody waits for an answer, after `patience` milliseconds in any case: a list never stands still. */
  untilFree(): Promise<void>;
}

/** What the worker knows of the people who wait: one engine serves both. */
export function createCourtesy(timers: Timers, patience: number): Courtesy {
  let peopleWait = false;
  const held = new Set<() => void>();
  return {
    hear(now) {
      peopleWait = now;
      if (!now) for (const goOn of [...held]) goOn();
    },
    untilFree() {
      if (!peopleWait) return Promise.resolve();
      return new Promise((resolve) => {
        const goOn = () => {
          calledOff();
          held.delete(goOn);
          resolve();
        };
        const calledOff = timers.after(patience, goOn);
        held.add(goOn);
      });
    },
  };
}
