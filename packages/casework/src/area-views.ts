import type { NominationRecord, TenantData } from '@payung/data';
import { ImportId } from '@payung/domain';
import * as z from 'zod';
import { type AreaOfficer, maySee } from './actor.ts';
import { openCursor, sealCursor } from './cursor.ts';
import { areaWord } from './index-names.ts';
import type { ListRequest } from './people-views.ts';
import { ok, type Result, refuse } from './refusal.ts';
import type { OpenRegion } from './service.ts';

/** How far an officer has come: which of the areas, which piece of its index, how many of that piece's people. */
const AreaPosition = z.object({ area: z.int(), under: z.string(), skip: z.int() });
type AreaPosition = z.infer<typeof AreaPosition>;

const beginning: AreaPosition = { area: 0, under: '', skip: 0 };
/** people whose nominations are read at once */
const step = 50;
/** people looked at for one page; a page may come back short, or empty, although there are more */
const pageReach = 500;

/** A piece of an area's index is named after the list, or after the person, that it was written for. */
const pieceOfList = /^([0-9A-HJKMNP-TV-Z]{26})\.\d+$/;

/**
 * A nomination is shown by what said last where the worker lives, so that whoever stands on two lists is shown once:
 * its own list, a later one that moved them, or a correction, which like a single nomination is under the person.
 */
function belongsTo(record: NominationRecord, under: string): boolean {
  const [, list] = pieceOfList.exec(under) ?? [];
  const by = record.livesBy ?? record.source?.importId ?? 'correction';
  return by === (list === undefined ? 'correction' : ImportId.parse(list));
}

/**
 * Nominations of those who live in the officer's areas, whichever agency handed them in. The index is followed
 * piece by piece, so that a page costs the same in a small and in a large district.
 */
export async function nominationsInAreas(
  open: OpenRegion,
  actor: AreaOfficer,
  request: ListRequest,
): Promise<Result<{ items: NominationRecord[]; nextCursor: string | null }>> {
  const { data } = open;
  const scope = { route: `in-areas ${request.agency} ${request.state}`, user: actor.user };
  const opened = await openCursor(data.keys, scope, request.cursor);
  if (opened === 'invalid') return refuse({ code: 'cursor-invalid' });
  let at: AreaPosition | null = opened === null ? beginning : AreaPosition.parse(opened);
  const items = new Map<string, NominationRecord>();
  for (let seen = 0; at !== null && items.size < request.limit && seen < pageReach; ) {
    const area = actor.areas[at.area];
    if (area === undefined) break;
    const digest = data.keys.digest('word', areaWord(area));
    const most = Math.min(step, request.limit - items.size);
    const piece = await data.people.personsUnder(digest, at, most);
    seen += piece.persons.length;
    for (const record of await nominationsOf(data, piece)) {
      const wanted =
        maySee(actor, record) &&
        (request.agency === null || record.agency === request.agency) &&
        (request.state === null || record.state === request.state);
      if (wanted) items.set(record.id, record);
    }
    at = piece.next === null ? nextArea(at, actor) : { area: at.area, ...piece.next };
  }
  return ok({ items: [...items.values()], nextCursor: sealCursor(data.keys, scope, at) });
}

function nextArea(at: AreaPosition, actor: AreaOfficer): AreaPosition | null {
  const area = at.area + 1;
  return area < actor.areas.length ? { ...beginning, area } : null;
}

async function nominationsOf(
  { people }: TenantData,
  piece: Awaited<ReturnType<TenantData['people']['personsUnder']>>,
): Promise<NominationRecord[]> {
  // somebody on two lists may stand twice in one piece of the index, once under either
  const under = Map.groupBy(piece.persons, ({ person }) => person);
  const found = await people.people([...under.keys()]);
  const digests = found.flatMap((person) => (person === null ? [] : [person.nikDigest]));
  const guards = (await people.guards(digests)).filter((guard) => guard !== null);
  const all = await people.nominationsUnderEach(guards);
  return guards.flatMap(({ person }, position) =>
    (all[position] ?? []).filter((record) =>
      under.get(person)?.some((one) => belongsTo(record, one.under)),
    ),
  );
}
