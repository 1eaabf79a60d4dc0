import type { PersonTrail } from '@payung/data';
import type { PersonId } from '@payung/domain';
import { notFound, ok, type Result } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { type JournalLine, linesOf, newestFirst } from './journal-line.ts';
import { type JournalReader, mayReadOf } from './journal-reader.ts';

/** What was done to a person, from what their nominations keep of it. */
export interface PersonHistory {
  /** newest first; of each entry only the changes of this person */
  readonly lines: readonly JournalLine[];
  /** false when an item of an older release does not name its first changes, or there are more than are shown */
  readonly isWhole: boolean;
}

/** Entries that one history shows; nobody is changed so often. */
const mostLines = 2_000;

/** The nominations of a person in the reader's reach; none when the person does not exist. */
export async function trailsInReach(
  open: OpenRegion,
  reader: JournalReader,
  id: PersonId,
): Promise<PersonTrail[]> {
  const trails = await open.data.journal.trails.ofPerson(id);
  return trails.filter(({ agency }) => mayReadOf(reader, agency));
}

/** Everything that changed a person and their nominations: who did what, when, by which door. */
export async function personHistory(
  service: Service,
  reader: JournalReader,
  id: PersonId,
): Promise<Result<PersonHistory>> {
  const open = await regionOf(service, reader.tenant);
  const trails = await trailsInReach(open, reader, id);
  if (trails.length === 0) return notFound('person');
  const own = new Set<string>([id, ...trails.map((trail) => trail.id)]);
  const all = [...new Set(trails.flatMap(({ trail }) => trail))];
  const positions = all.slice(-mostLines);
  const entries = await open.data.journal.reads.at(positions);
  const lines = linesOf(entries)
    .map((line) => ({ ...line, changes: line.changes.filter((change) => own.has(change.id)) }))
    .sort(newestFirst);
  const isWhole =
    positions.length === all.length &&
    trails.every(({ trail, version }) => trail.length === version);
  return ok({ lines, isWhole });
}
