import type { Model } from './model.ts';
import type { Profile } from './profile.ts';
import { type Band, score } from './score.ts';

/** What would become of pairs if one model took the place of another. */
export interface ModelComparison {
  readonly pairs: number;
  readonly changed: number;
  /** pairs whose band changes, by the band under either model; pairs that keep theirs are not in it */
  readonly moves: readonly { readonly from: Band; readonly to: Band; readonly pairs: number }[];
}

const bands: readonly Band[] = ['match', 'review', 'none'];

/** Counts the pairs that change band between two models, before the second is put into use. */
export function compareModels(
  inUse: Model,
  proposed: Model,
  pairs: Iterable<readonly [Profile, Profile]>,
): ModelComparison {
  const counts = new Map<string, number>();
  let total = 0;
  for (const [a, b] of pairs) {
    const move = `${score(inUse, a, b).band} ${score(proposed, a, b).band}`;
    counts.set(move, (counts.get(move) ?? 0) + 1);
    total++;
  }
  const moves = bands.flatMap((from) =>
    bands
      .filter((to) => to !== from)
      .map((to) => ({ from, to, pairs: counts.get(`${from} ${to}`) ?? 0 })),
  );
  const real = moves.filter((move) => move.pairs > 0);
  return { pairs: total, changed: real.reduce((sum, move) => sum + move.pairs, 0), moves: real };
}
