import type { Timers } from './timers.ts';

/** Counts the requests of people that are being answered. */
export interface UnderWay {
  /** the same, each call for which `counts` holds counted until it is answered */
  counted<A extends unknown[], R>(
    answer: (...args: A) => Promise<R>,
    counts: (...args: A) => boolean,
  ): (...args: A) => Promise<R>;
}

/** @param onChange told when the first of several begins and when the last of them is answered */
export function countUnderWay(onChange: (peopleWait: boolean) => void): UnderWay {
  let underWay = 0;
  return {
    counted:
      (answer, counts) =>
      async (...args) => {
        if (!counts(...args)) return answer(...args);
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

/** Everything but the looks of a page that follows a list, four a second: they must not slow down what they follow. */
export function isOfPeople(event: {
  readonly rawPath: string;
  readonly requestContext: { readonly http: { readonly method: string } };
}): boolean {
  return event.requestContext.http.method !== 'GET' || !/^\/v1\/imports\b/.test(event.rawPath);
}

/** Milliseconds for which people who were just answered are thought to come back. */
const stayFor = 2_000;
/** Rows of one commit while people are about: about forty items, which the engine writes in some 5 ms. */
const fewRows = 10;

export interface Courtesy {
  hear(peopleWait: boolean): void;
  /** Resolves when nobody waits for an answer, after `patience` milliseconds in any case: a list never stands still. */
  untilFree(): Promise<void>;
  /** Rows that the next commit may hold: few while people are about, as one of them may ask just after it began. */
  rowsAtOnce(): number;
}

/** What the worker knows of the people who wait: one engine serves both. */
export function createCourtesy(parts: {
  timers: Timers;
  now: () => number;
  patience: number;
}): Courtesy {
  const { timers, now, patience } = parts;
  let peopleWait = false;
  let lastSeen = Number.NEGATIVE_INFINITY;
  const held = new Set<() => void>();
  return {
    hear(wait) {
      peopleWait = wait;
      lastSeen = now();
      if (!wait) for (const goOn of [...held]) goOn();
    },
    rowsAtOnce: () =>
      peopleWait || now() - lastSeen < stayFor ? fewRows : Number.POSITIVE_INFINITY,
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
