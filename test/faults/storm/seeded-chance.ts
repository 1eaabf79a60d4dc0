import { seededRandomness } from '../../support/seeded-randomness.ts';

/** Numbers in [0, 1) that come again from the same seed. */
export function seeded(seed: number): () => number {
  return seededRandomness(seed, { now: () => 0 }).fraction;
}
