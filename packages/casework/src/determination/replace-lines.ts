import type { Cause, RegistryWrite } from '@payung/data';
import { type Cohort, type Determination, totalsOf } from '@payung/domain';
import { afterCommit } from '../after-commit.ts';
import { leaseMs } from '../lease.ts';
import type { OpenRegion, Service } from '../service.ts';
import { noteLeftovers, removeNote } from './clear-leftovers.ts';
import { countReasons } from './list-lines.ts';
import { dropLists, type Edition, writeEdition } from './list-pieces.ts';
import { type DeterminationChange, moveDetermination } from './move-determination.ts';

/**
 * Writes lines beside those that count, and lets them count in one transaction; those before are taken away then,
 * also what a process left behind that ended in between. The same transaction notes that they still lie there, so that
 * the sweep takes them away where this process ends, or the database has too much to do.
 * @param before with the number of this writing as its `lastEdition`: no two writers share one
 * @returns null when somebody wrote the decision meanwhile; nothing counts then
 */
export async function replaceLines(
  { clock }: Pick<Service, 'clock'>,
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
  const change = { ...written, ...counted, ...to.change };
  const isNext = edition === old + 1;
  // who began in between may still write: the sweep takes that away once they cannot any more
  const heldUntil = isNext ? 0 : clock.now() + leaseMs;
  const { note, write } = noteLeftovers(before, { from: old, below: edition }, heldUntil);
  const also = [...(to.also ?? []), write];
  const moved =
    written === null ? null : await moveDetermination(open, cause, before, change, to.act, also);
  if (moved === null) {
    await dropLists(open, id, edition);
    return null;
  }
  await afterCommit(async () => {
    await dropLists(open, id, old);
    if (isNext) await removeNote(open, note);
  });
  return moved;
}
