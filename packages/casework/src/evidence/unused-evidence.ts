import { defineShelf, fileNew, fileOver, type RegistryWrite, takeOff } from '@payung/data';
import { type Evidence, EvidenceId } from '@payung/domain';
import * as z from 'zod';
import type { OpenRegion } from '../service.ts';

/** A file that has not arrived, or that is the proof of nothing yet. It lies here until it does, or is. */
const UnusedEvidence = z.object({
  id: EvidenceId,
  version: z.int(),
  /** milliseconds since 1970: after it nobody waits for it any more */
  until: z.int(),
});
export type UnusedEvidence = z.infer<typeof UnusedEvidence>;

const unusedShelf = defineShelf<UnusedEvidence>({
  name: 'evidence-unused',
  schema: UnusedEvidence,
  of: 'evidence',
  told: () => ({}),
});

const dayMs = 24 * 60 * 60 * 1000;
/** an upload address lasts an hour */
const awaitedMs = dayMs;
/** a statement or an answer may be written weeks after the field was visited */
const unattachedMs = 30 * dayMs;

const filing = { act: null };

/** Until when a file may lie as it is; null where it may stay. */
export function mayLieUntil(
  { state, about }: Pick<Evidence, 'state' | 'about'>,
  now: number,
): number | null {
  if (state === 'awaited') return now + awaitedMs;
  return state === 'kept' && about === null ? now + unattachedMs : null;
}

/** The write that notes a new file which is not in use yet; none for one that is. */
export function noteUnused(evidence: Evidence, now: number): RegistryWrite[] {
  const until = mayLieUntil(evidence, now);
  return until === null
    ? []
    : [fileNew(unusedShelf, { id: evidence.id, version: 1, until }, filing)];
}

/** All that are noted: few, for most files are used on the day on which they come. */
export function unusedNoted({ data }: OpenRegion): Promise<UnusedEvidence[]> {
  return data.shelves.all(unusedShelf);
}

/** The write by which a note goes. */
export function dropNote(one: UnusedEvidence): RegistryWrite {
  return takeOff(unusedShelf, one, filing);
}

/** The writes by which notes of these files follow what the files are from now on. */
export async function followUse(
  { data }: OpenRegion,
  after: readonly Pick<Evidence, 'id' | 'state' | 'about'>[],
  now: number,
): Promise<RegistryWrite[]> {
  const noted = await data.shelves.some(
    unusedShelf,
    after.map(({ id }) => ({ id })),
  );
  return noted.flatMap((one, i) => {
    const evidence = after[i];
    if (one === null || evidence === undefined) return [];
    const until = mayLieUntil(evidence, now);
    return [until === null ? dropNote(one) : fileOver(unusedShelf, one, { until }, filing)];
  });
}
