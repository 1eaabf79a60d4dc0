import type { Cause, RegistryWrite } from '@payung/data';
import { type Cohort, type Determination, totalsOf } from '@payung/domain';
import { afterCommit } from '../after-commit.ts';
import type { OpenRegion } from '../service.ts';
import { leftoversWith } from './clear-leftovers.ts';
import { countReasons } from './list-lines.ts';
import { dropEditions, type Edition, writeEdition } from './list-pieces.ts';
import { type DeterminationChange, moveDetermination, moveQuietly } from './move-determination.ts';

/**
 * Writes lines beside those that count, and lets them count in one transaction; those before are taken away then,
 * also what a process left behind that ended in between. The same transaction notes that they still lie there, so that
 * the sweep takes them away where this process ends, or the database has too much to do.
 * @param before with the number of this writing as its `lastEdition`: no two writers share one
 * @returns null when somebody wrote the decision meanwhile; nothing counts then
 */
export async function replaceLines(
  open: OpenRegion,
  cause: Cause,
  before: Determination,
  cohort: Cohort,
  made: Edition,
  to: {
    readonly change: DeterminationChange;
    readonly act: string;
    readonly also?: readonly RegistryWrite[];
  },
): Promise<Determination | null> {
  const { id, edition: old, lastEdition: edition } = before;
  const written = await writeEdition(open, id, edition, made);
  const counted = { totals: totalsOf(made.lines, cohort), notReady: countReasons(made.notReady) };
  const change = {
    ...written,
    ...counted,
    ...to.change,
    leftovers: leftoversWith(before, { from: old, below: edition }),
  };
  const moved =
    written === null
      ? null
      : await moveDetermination(open, cause, before, change, to.act, to.also ?? []);
  if (moved === null) {
    await dropEditions(open, id, [edition]);
    return null;
  }
  let after = moved;
  await afterCommit(async () => {
    await dropEditions(
      open,
      id,
      Array.from({ length: edition - old }, (_, i) => old + i),
    );
    // what a long list left before is taken away by a message of its own
    after = (await moveQuietly(open, moved, { leftovers: before.leftovers })) ?? moved;
  });
  return after;
}
