import {
  type CommitResult,
  type Filed,
  fileNew,
  oneFolder,
  type RegistryWrite,
  type Shelf,
} from '@payung/data';
import { Cohort, Determination, DeterminedLine, NominationId } from '@payung/domain';
import { leaseMs } from '../lease.ts';
import type { OpenRegion, Service } from '../service.ts';
import { clearLeftovers } from './clear-leftovers.ts';
import {
  determinationShelf,
  groundsId,
  leftoversShelf,
  type MetPerson,
  type NotReadyLine,
} from './determination-shelves.ts';
import { asDrafted } from './draft-determination.ts';
import { inOrder } from './list-lines.ts';
import { linesOf, notReadyPieceOf } from './list-pieces.ts';
import { type ListWay, makeList } from './make-list.ts';
import type { Met } from './met-people.ts';
import { moveQuietly } from './move-determination.ts';

const at = '2026-01-15T02:00:00.000Z';
const id = (n: number): string => `01KA${String(n).padStart(22, '0')}`;

const cohort = Cohort.parse({
  id: id(1),
  version: 1,
  name: 'Kelompok rutin contoh',
  kind: 'ROUTINE',
  year: 2026,
  firstMonth: '2026-03',
  months: 10,
  funding: 'apbd-contoh',
  tariff: 16_800,
  placeCeiling: null,
  budgetCeiling: null,
  determinedPeople: 0,
  determinedMonths: 0,
  agencies: [],
  state: 'open',
  createdBy: 'admin',
  createdAt: at,
});

/** A decision whose people are to be gathered. */
export const begun = Determination.parse({
  id: id(2),
  version: 1,
  kind: 'initial',
  amends: null,
  cohort: cohort.id,
  year: 2026,
  title: 'Penetapan contoh',
  legalBasis: null,
  ...asDrafted(),
  agencies: [],
  occupations: [],
  priority: [],
  work: { step: 'gather', position: 0, leaseUntil: 0, tries: 0, by: 'admin', at },
  createdBy: 'admin',
  createdAt: at,
});

const restricted = { part: 'eligibility', code: 'restricted', detail: {} };

/** Every fifth is not ready. Whoever comes later on the list is met earlier. */
function someone(n: number): MetPerson {
  const nomination = NominationId.parse(`${id(n)}-1`);
  const nobody = { nomination, hadPlace: false, waits: false, facts: null, freed: null };
  if (n % 5 === 0) return { ...nobody, line: null, reasons: [restricted] };
  const line = DeterminedLine.parse({
    no: 1,
    act: 'add',
    nomination,
    nominationVersion: 1,
    agency: 'dinas-perhubungan',
    bucket: '2026',
    firstMonth: '2026-03',
    months: 10,
    reason: null,
    person: {
      name: `CONTOH ${9_999_999 - n}`,
      nik: '3319045506879001',
      birthDate: '1987-06-15',
      village: '33.19.04.2002',
      address: null,
      occupation: 'becak-driver',
    },
    digest: null,
  });
  return { ...nobody, line, reasons: [] };
}

class WorkerDied extends Error {}

/** what DynamoDB takes in one transaction */
const mostWrites = 100;

/** Records in memory; a write takes a while, and its worker dies at those that `deaths` names, before or after it. */
function shelves(tick: () => void, deaths: ReadonlySet<number>) {
  const kept = new Map<string, { version: number; text: string }>();
  let writes = 0;
  /** whether work was under way, after each write of the decision */
  const underWay: boolean[] = [];
  const place = (shelf: string, folder: string, one: string) => `${shelf}|${folder}|${one}`;
  function carryOut(all: readonly RegistryWrite[]): CommitResult {
    const filings = all.flatMap((one) =>
      one.write === 'file-record' || one.write === 'take-off-shelf' ? [one] : [],
    );
    const over = (one: (typeof filings)[number]) =>
      kept.get(place(one.shelf, one.folder, one.id))?.version ?? 0;
    if (filings.some((one) => over(one) !== one.over)) return { kind: 'refused', refused: [] };
    for (const one of filings) {
      const where = place(one.shelf, one.folder, one.id);
      if (one.write === 'file-record' && one.shelf === determinationShelf.name) {
        underWay.push(Determination.parse(JSON.parse(one.text)).work !== null);
      }
      if (one.write === 'take-off-shelf') kept.delete(where);
      else kept.set(where, { version: one.over + 1, text: one.text });
    }
    return { kind: 'done' };
  }
  async function commit(all: readonly RegistryWrite[]): Promise<CommitResult> {
    if (all.length > mostWrites) throw new Error(`${all.length} writes at once`);
    writes += 1;
    tick();
    const dies = deaths.has(writes);
    if (dies && writes % 2 === 0) throw new WorkerDied();
    const result = carryOut(all);
    if (dies) throw new WorkerDied();
    return result;
  }
  const some = async <R extends Filed>(
    shelf: Shelf<R>,
    places: readonly { readonly folder?: string; readonly id: string }[],
  ): Promise<(R | null)[]> =>
    places.map(({ folder = oneFolder, id: one }) => {
      const found = kept.get(place(shelf.name, folder, one));
      return found === undefined ? null : shelf.schema.parse(JSON.parse(found.text));
    });
  return {
    carryOut,
    writtenOnceDone: () => underWay.length - 1 - underWay.lastIndexOf(true),
    places: () => [...kept.keys()],
    data: {
      commitQuietly: commit,
      commit: ({ writes: all }: { writes: readonly RegistryWrite[] }) => commit(all),
      shelves: {
        some,
        async all<R extends Filed>(shelf: Shelf<R>) {
          const under = place(shelf.name, oneFolder, '');
          const all = [...kept.keys()].filter((one) => one.startsWith(under)).sort();
          const records = await some(
            shelf,
            all.map((one) => ({ id: one.slice(under.length) })),
          );
          return records.filter((one) => one !== null);
        },
        one: async <R extends Filed>(shelf: Shelf<R>, one: string, folder = oneFolder) =>
          (await some(shelf, [{ folder, id: one }]))[0] ?? null,
        async page<R extends Filed>(
          shelf: Shelf<R>,
          { folder, after, limit }: { folder: string; after: { at: string } | null; limit: number },
        ) {
          const under = place(shelf.name, folder, '');
          const all = [...kept.keys()].filter((one) => one.startsWith(under)).sort();
          const rest = all.filter((one) => after === null || one > after.at);
          const here = rest.slice(0, limit);
          const ids = here.map((one) => ({ folder, id: one.slice(under.length) }));
          const items = await some(shelf, ids);
          const last = here.at(-1);
          return { items, next: rest.length > limit && last !== undefined ? { at: last } : null };
        },
      },
    },
  };
}

interface Making {
  readonly people: number;
  /** people met together */
  readonly atOnce: number;
  /** milliseconds that a meeting and a write take */
  readonly takes: number;
  readonly deaths: readonly number[];
  /** how many are told of all together, the first time and each further one; one of any list that is not short */
  readonly told?: (time: number) => number;
}

/** One worker after another makes a list, each until its time is over or it dies. */
export async function made({ people, atOnce, takes, deaths, told = () => 1 }: Making) {
  let now = Date.parse(at);
  const tick = (): void => {
    now += takes;
  };
  const { data, places, carryOut, writtenOnceDone } = shelves(tick, new Set(deaths));
  let sent = 0;
  let asked = 0;
  // of a service only clock and queue are asked here, of a region its shelves and writes
  const service = {
    clock: { now: () => now },
    queue: {
      send: async () => {
        sent += 1;
      },
    },
  } as unknown as Service;
  const open = { data: { tenant: 'contoh', ...data } } as unknown as OpenRegion;
  const way: ListWay = {
    async *meet(behind) {
      for (let n = behind === null ? 1 : Number(behind) + 1; n <= people; n += atOnce) {
        tick();
        const last = Math.min(people, n + atOnce - 1);
        const some = Array.from({ length: last - n + 1 }, (_, i) => someone(n + i));
        yield { upTo: String(last), people: some, duties: [] };
      }
    },
    // told otherwise each time it is asked
    async together(met) {
      asked += 1;
      const reasons = [{ ...restricted, code: `told-${asked}` }];
      const some = met.length > 3 ? told(asked) : 0;
      return Array.from({ length: some }, (_, i) => ({ ...someone(5 * (i + 1)), reasons }));
    },
    settle(met: readonly Met[]) {
      const all = met.flatMap((some) => some.people);
      const lines = inOrder(all.flatMap(({ line }) => (line === null ? [] : [line])));
      const notReady = all.filter(({ line }) => line === null);
      return {
        edition: {
          lines,
          notReady: notReady.map(({ nomination, reasons }) => ({ nomination, reasons })),
        },
        change: { work: null },
        act: 'gathered',
      };
    },
  };
  const grounds = {
    id: groundsId,
    version: 1,
    cohort,
    room: { places: null, budget: null, funding: null },
    ceilings: null,
    use: null,
  };
  const read = async (): Promise<Determination> => {
    const found = await open.data.shelves.one(determinationShelf, begun.id);
    if (found === null) throw new Error('the decision is gone');
    return found;
  };
  async function message(): Promise<boolean> {
    const seen = await read();
    if (seen.work === null) {
      const noted = await open.data.shelves.all(leftoversShelf);
      if (noted.length === 0) return false;
      await clearLeftovers(service, open, seen.id);
      // the sweep comes again once nobody can write there any more
      now += leaseMs;
      return true;
    }
    const lastEdition = seen.work.part === undefined ? seen.lastEdition + 1 : seen.lastEdition;
    const taken = await moveQuietly(open, seen, { work: seen.work, lastEdition });
    if (taken !== null) await makeList({ service, open, grounds, way }, taken);
    return true;
  }
  carryOut([fileNew(determinationShelf, begun, { act: null })]);
  let messages = 0;
  for (let goesOn = true; goesOn && messages < 400; messages += 1) {
    goesOn = await message().catch((error) => {
      if (!(error instanceof WorkerDied)) throw error;
      return true;
    });
  }
  const done = await read();
  const lines: DeterminedLine[] = [];
  for await (const some of linesOf(open, done)) lines.push(...some);
  const notReady: NotReadyLine[] = [];
  for (let piece = 0; piece < done.notReadyPieces; piece += 1) {
    notReady.push(...(await notReadyPieceOf(open, done, piece)));
  }
  return {
    done,
    lines,
    notReady,
    messages,
    sent,
    asked,
    places: places(),
    /** writes of the decision since its work is done, with the one that says so */
    writtenOnceDone: writtenOnceDone(),
  };
}

/** Where records lie, each place once. */
export const folders = (places: readonly string[]): string[] =>
  [...new Set(places.map((place) => place.split('|').slice(0, 2).join(' ')))].sort();
