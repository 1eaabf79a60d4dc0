import { seededRandomness, settableClock } from '../support/seeded-randomness.ts';

/** Chance that repeats itself from a seed. */
export interface SeededRandomness {
  /** whole number in [0, limit) */
  below(limit: number): number;
  chance(share: number): boolean;
  pick<T>(choices: readonly T[]): T;
}

export function seeded(seed: number): SeededRandomness {
  const { fraction } = seededRandomness(seed, settableClock('2026-01-01T00:00:00Z'));
  const below = (limit: number) => Math.floor(fraction() * limit);
  return {
    below,
    chance: (share) => fraction() < share,
    pick(choices) {
      const choice = choices[below(choices.length)];
      if (choice === undefined) throw new Error('there is nothing to pick from');
      return choice;
    },
  };
}
