import type { Actor, ListReader } from '../actor.ts';
import { listCoverAlerts } from '../contribution/index.ts';
import { type ImportView, listImports } from '../import-views.ts';
import type { Service } from '../service.ts';
import { type HomePart, type RecentChange, waitingFor } from './home-view.ts';

/** lists that are looked through; those still at work come first */
const lookedThrough = 20;
/** lists that are named */
const named = 5;

/** The newest lists, those that wait for their columns, and those that were checked since. */
export async function listsPart(
  service: Service,
  actor: Actor,
  since: string,
): Promise<{ readonly part: HomePart; readonly lists: readonly ImportView[] }> {
  if (!isListReader(actor)) return { part: {}, lists: [] };
  const listed = await listImports(service, actor, { cursor: null, limit: lookedThrough });
  if (!listed.ok) return { part: {}, lists: [] };
  const { items, nextCursor } = listed.value;
  const lists = items.slice(0, named);
  const changes = items.flatMap((view) => changeOf(view, since));
  if (!handsIn(actor)) return { part: { changes }, lists };
  const found = items
    .filter(({ record }) => record.state === 'needs-mapping')
    .map(({ record }) => ({ id: record.id, since: record.at }));
  // those at work come first: more wait only where all that were looked through do
  const isMore = nextCursor !== null && found.length === items.length;
  return { part: { waiting: waitingFor('choose-columns', found, isMore), changes }, lists };
}

function changeOf({ record, rowsDone }: ImportView, since: string): RecentChange[] {
  const { id, finishedAt, fileName } = record;
  if (finishedAt === null || finishedAt < since) return [];
  return [{ kind: 'list-checked', id, at: finishedAt, fileName, rows: rowsDone }];
}

/** People whose months are unpaid, as the last monthly run met them; agencies hear of their own. */
export async function coverPart(service: Service, actor: Actor): Promise<HomePart> {
  if (!isListReader(actor)) return {};
  const [latest] = await listCoverAlerts(service, actor);
  if (latest === undefined) return {};
  const behind = latest.agencies.flatMap(({ unpaid }) => Object.entries(unpaid));
  const people = behind.reduce((sum, [, count]) => sum + count, 0);
  if (people === 0) return {};
  const months = behind.flatMap(([key, count]) => (count > 0 ? [Number(key)] : []));
  const { firstLapseOn } = latest;
  return {
    late: [{ about: 'cover', people, mostMonths: Math.max(0, ...months), firstLapseOn }],
  };
}

function isListReader(actor: Actor): actor is ListReader {
  return actor.kind !== 'AreaOfficer' && actor.kind !== 'InsurerOfficer';
}

/** Whoever hands nothing in is not asked for the columns of others. */
function handsIn({ kind }: ListReader): boolean {
  return kind === 'AgencyOfficer' || kind === 'RegionAdmin' || kind === 'Machine';
}
