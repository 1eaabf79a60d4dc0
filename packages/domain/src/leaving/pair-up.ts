import type { DeterminedLine } from '../determination/determined-line.ts';

type Line = Pick<DeterminedLine, 'no' | 'act' | 'nomination' | 'bucket' | 'firstMonth' | 'months'>;

/** Somebody struck, and who has the place; null where nobody was added in it. */
export interface Following<L extends Line> {
  readonly struck: L;
  readonly successor: L | null;
}

/**
 * Who follows whom by an amendment: places are those of a card, so the first who is added on a card follows the first
 * who is struck from it; where cards differ the order of the list decides. Each follows one, and is followed by one.
 */
export function whoFollows<L extends Line>(lines: readonly L[]): Following<L>[] {
  const inOrder = [...lines].sort((a, b) => a.no - b.no);
  const free = new Set(inOrder.filter(({ act }) => act === 'add'));
  const struck = inOrder.filter(({ act }) => act === 'strike');
  const followed = new Map<L, L>();
  const take = (of: L, fits: (one: L) => boolean): void => {
    const successor = [...free].find(fits);
    if (successor === undefined) return;
    free.delete(successor);
    followed.set(of, successor);
  };
  for (const one of struck) take(one, ({ bucket }) => bucket === one.bucket);
  for (const one of struck) if (!followed.has(one)) take(one, () => true);
  return struck.map((one) => ({ struck: one, successor: followed.get(one) ?? null }));
}
