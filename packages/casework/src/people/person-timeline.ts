import type { PersonId } from '@payung/domain';
import * as z from 'zod';
import type { PeopleReader } from '../actor.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import { linesOf } from '../journal/journal-line.ts';
import { personViews } from '../journal/person-views.ts';
import { nominationsInReach } from '../nominations-in-reach.ts';
import type { Page } from '../people-views.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import type { TimelineEvent, TimelineKind } from './timeline-event.ts';
import { eventsOfLine } from './timeline-of-journal.ts';
import {
  claimEvents,
  doubleEvents,
  letterEvents,
  paymentEvents,
  type SeenPerson,
  verificationEvents,
} from './timeline-of-records.ts';

/** entries of the journal, and looks, that one timeline is made from; nobody has so many */
const mostEntries = 1_000;
const mostLooks = 200;

const Position = z.object({ skip: z.int().min(0), until: z.string() });

export interface TimelineRequest {
  readonly id: PersonId;
  readonly kind: TimelineKind | null;
  readonly cursor: string | null;
  readonly limit: number;
}

/**
 * Everything that happened to a person, newest first, as far as the reader may know each part of it: what was done for
 * the nominations in reach, what was paid, claims, doubles and letters; who looked only for those who read the journal.
 * Pages go on from the state of things at the first one: what happens meanwhile moves nothing.
 */
export async function personTimeline(
  service: Service,
  actor: PeopleReader,
  request: TimelineRequest,
): Promise<Result<Page<TimelineEvent>>> {
  const { id, kind, limit } = request;
  const seen = await seenPerson(service, actor, id);
  if (seen === null) return notFound('person');
  const { keys } = seen.open.data;
  const scope = { route: `timeline ${id} ${kind}`, user: actor.user };
  const opened = await openCursor(keys, scope, request.cursor);
  if (opened === 'invalid') return refuse({ code: 'cursor-invalid' });
  const at = opened === null ? null : Position.parse(opened);
  const all = (await eventsOf(service, seen))
    .filter((event) => kind === null || event.kind === kind)
    .sort(newestFirst);
  const until = at?.until ?? all[0]?.at ?? '';
  const standing = all.filter((event) => event.at <= until);
  const skip = at?.skip ?? 0;
  const items = standing.slice(skip, skip + limit);
  const next = skip + items.length < standing.length ? { skip: skip + items.length, until } : null;
  return ok({ items, nextCursor: sealCursor(keys, scope, next) });
}

async function seenPerson(
  service: Service,
  actor: PeopleReader,
  id: PersonId,
): Promise<SeenPerson | null> {
  const open = await regionOf(service, actor.tenant);
  const nominations = await nominationsInReach(open, actor, id);
  if (nominations.length === 0) return null;
  const tellsUsers = actor.kind === 'RegionAdmin' || actor.kind === 'Auditor';
  return { open, actor, id, nominations, tellsUsers };
}

async function eventsOf(service: Service, seen: SeenPerson): Promise<TimelineEvent[]> {
  const parts = await Promise.all([
    changeEvents(seen),
    lookEvents(service, seen),
    verificationEvents(seen),
    paymentEvents(seen),
    claimEvents(seen),
    doubleEvents(seen),
    letterEvents(seen),
  ]);
  return parts.flat();
}

/** What changed the nominations in reach, from what these keep of it. */
async function changeEvents({ open, id, nominations, tellsUsers }: SeenPerson) {
  const own = new Set<string>([id, ...nominations.map((record) => record.id)]);
  const trails = await open.data.journal.trails.ofPerson(id);
  const positions = trails.flatMap((one) => (own.has(one.id) ? one.trail : []));
  const entries = await open.data.journal.reads.at([...new Set(positions)].slice(-mostEntries));
  return linesOf(entries).flatMap((line) => {
    const changes = line.changes.filter((change) => own.has(change.id) && change.look !== true);
    return eventsOfLine({ ...line, changes }, tellsUsers);
  });
}

async function lookEvents(service: Service, { actor, id }: SeenPerson): Promise<TimelineEvent[]> {
  if (actor.kind !== 'RegionAdmin' && actor.kind !== 'Auditor') return [];
  const found = await personViews(service, actor, { id, cursor: null, limit: mostLooks });
  if (!found.ok) return [];
  return found.value.items.flatMap(({ line }) => eventsOfLine(line, true));
}

function newestFirst(a: TimelineEvent, b: TimelineEvent): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return `${a.of} ${a.act}` < `${b.of} ${b.act}` ? -1 : 1;
}
