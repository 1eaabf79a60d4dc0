import type { PersonId } from '@payung/domain';
import * as z from 'zod';
import { openCursor, sealCursor } from '../cursor.ts';
import type { Page } from '../people-views.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { type JournalLine, linesOf } from './journal-line.ts';
import type { JournalReader } from './journal-reader.ts';
import { trailsInReach } from './person-history.ts';

/** A look at a person: alone, or with a whole list that they stood in. */
export interface PersonLook {
  readonly line: JournalLine;
  /** what was done with it, e.g. `report-read` */
  readonly acts: readonly string[];
}

const Before = z.object({ before: z.string() });

/** Who saw this person: every look at them, and at the reports of lists that they stood in, newest first. */
export async function personViews(
  service: Service,
  reader: JournalReader,
  request: { id: PersonId; cursor: string | null; limit: number },
): Promise<Result<Page<PersonLook>>> {
  const { id, limit } = request;
  const open = await regionOf(service, reader.tenant);
  const trails = await trailsInReach(open, reader, id);
  if (trails.length === 0) return notFound('person');
  const scope = { route: `views ${id}`, user: reader.user };
  const opened = await openCursor(open.data.keys, scope, request.cursor);
  if (opened === 'invalid') return refuse({ code: 'cursor-invalid' });
  const before = opened === null ? null : Before.parse(opened).before;
  const seenAs = new Set<string>([id, ...trails.flatMap(({ lists }) => lists)]);
  const { reads } = open.data.journal;
  const found = await Promise.all([...seenAs].map((one) => reads.seen(one, { before, limit })));
  const looks = [...new Map(found.flat().map((look) => [look.name, look])).values()].sort((a, b) =>
    a.name < b.name ? 1 : -1,
  );
  const page = looks.slice(0, limit);
  const entries = await reads.at(page.map(({ position }) => position));
  // a look at another agency's nomination of the same person is that agency's
  const own = new Set<string>([...seenAs, ...trails.map((trail) => trail.id)]);
  const items = linesOf(entries).flatMap((line): PersonLook[] => {
    const changes = line.changes.filter((change) => own.has(change.id));
    if (changes.length === 0) return [];
    return [{ line: { ...line, changes }, acts: changes.map(({ act }) => act) }];
  });
  const last = looks.length > page.length ? page.at(-1) : undefined;
  const next = last === undefined ? null : { before: last.name };
  return ok({ items, nextCursor: sealCursor(open.data.keys, scope, next) });
}
