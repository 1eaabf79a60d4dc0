import type { Clock, Randomness } from '@payung/data';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Chance that repeats itself from a seed (mulberry32); a failing test names its seed. */
export function seededRandomness(seed: number, clock: Clock): Randomness {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(fraction() * limit);
  return {
    fraction,
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
    ulid() {
      let time = '';
      for (let rest = clock.now(); time.length < 10; rest = Math.floor(rest / 32)) {
        time = `${letters[rest % 32]}${time}`;
      }
      return time + Array.from({ length: 16 }, () => letters[below(32)]).join('');
    },
  };
}

export interface SettableClock extends Clock {
  advance(milliseconds: number): void;
}

/** A clock that stands still until it is told to go on. */
export function settableClock(start: string): SettableClock {
  let now = Date.parse(start);
  return {
    now: () => now,
    advance(milliseconds) {
      now += milliseconds;
    },
  };
}
