import {
  type AnonymousNomination,
  allLanes,
  type BucketRecord,
  type ChunkRecord,
  digestVersion,
  EntryBody,
  type EntryRecord,
  type Guard,
  type ImportRecord,
  type MovementRecord,
  type NominationRecord,
  nominationIdOf,
  type PersonRecord,
  type RingRecord,
  type RowOutcome,
  splitNominationId,
  type TenantData,
  type WaitingRecord,
} from '@payung/data';
import {
  type AgencyId,
  NominationId,
  type NominationState,
  PersonId,
  programmeYearsOf,
  type Region,
  type TenantId,
} from '@payung/domain';
import type { GuardsOfPerson } from './keys/check-invariants-keys.ts';

/** One contradiction: what it is, where it was met, what the rest of the data says, and what stands there. */
export interface Finding {
  readonly code: string;
  readonly key: string;
  readonly expected: string | number;
  readonly found: string | number;
}

export interface WholeCard {
  readonly record: BucketRecord;
  readonly movements: readonly MovementRecord[];
  readonly waiting: readonly WaitingRecord[];
}

export interface WholeLane {
  readonly lane: number;
  readonly head: { readonly seq: number; readonly hash: string } | null;
  readonly entries: readonly EntryRecord[];
  /** what each entry says; null where it cannot be read */
  readonly bodies: readonly (EntryBody | null)[];
}

export interface WholeImport {
  readonly record: ImportRecord;
  readonly chunks: readonly ChunkRecord[];
  readonly rows: readonly { readonly chunk: number; readonly rows: readonly RowOutcome[] }[];
}

/** Everything of one region, side by side. */
export interface WholeTenant {
  readonly tenant: TenantId;
  /** the programme year that people are nominated for now */
  readonly year: number;
  readonly cards: readonly WholeCard[];
  readonly nominations: ReadonlyMap<NominationId, NominationRecord>;
  /** what remains of nominations and people who were forgotten: they stay in every count */
  readonly anonymous: ReadonlyMap<NominationId, AnonymousNomination>;
  readonly forgotten: ReadonlySet<PersonId>;
  /** ids that the journal or a guard tells of */
  readonly expectedNominations: ReadonlySet<NominationId>;
  readonly indexed: ReadonlyMap<NominationId, { agency: AgencyId; state: NominationState | null }>;
  readonly people: ReadonlyMap<PersonId, PersonRecord>;
  readonly expectedPeople: ReadonlySet<PersonId>;
  /** by keyed hash of the NIK */
  readonly guards: ReadonlyMap<string, Guard>;
  /** every hash under which the person's NIK may lie, the one that is read first */
  readonly nikDigests: (person: PersonRecord) => readonly string[];
  readonly ring: RingRecord;
  readonly guardsOfPeople: readonly GuardsOfPerson[];
  readonly lanes: readonly WholeLane[];
  readonly imports: readonly WholeImport[];
  readonly tally: ReadonlyMap<string, number>;
  readonly tallyPositions: readonly number[];
}

function bodyOf(entry: EntryRecord): EntryBody | null {
  try {
    return EntryBody.parse(JSON.parse(entry.body));
  } catch {
    return null;
  }
}

function readLanes(data: TenantData): Promise<WholeLane[]> {
  return Promise.all(
    allLanes.map(async (lane) => {
      const entries = await data.whole.laneEntries(lane);
      const head = await data.whole.laneHead(lane);
      return { lane, head, entries, bodies: entries.map(bodyOf) };
    }),
  );
}

/** Ids of one kind of thing that the journal tells of having been made. */
function toldOf(lanes: readonly WholeLane[], of: string, act: string): string[] {
  const changes = lanes.flatMap(({ bodies }) => bodies.flatMap((body) => body?.changes ?? []));
  return changes.flatMap((change) => (change.of === of && change.act === act ? [change.id] : []));
}

function byId<T extends { readonly id: unknown }>(found: readonly (T | null)[]): Map<T['id'], T> {
  return new Map(found.flatMap((one) => (one === null ? [] : [[one.id, one] as const])));
}

/** The quota cards of a region with all that moved on them. */
export async function readCards(data: TenantData): Promise<WholeCard[]> {
  const cards: WholeCard[] = [];
  for (const record of await data.quotas.buckets()) {
    const movements = await data.whole.movements(record.id);
    cards.push({ record, movements, waiting: await data.whole.waiting(record.id) });
  }
  return cards;
}

/** The lists that were handed in with all their rows, one after another. */
export async function* importsOf(data: TenantData): AsyncGenerator<WholeImport> {
  for (const id of await data.whole.imports()) {
    const record = await data.imports.import(id);
    if (record === null) continue;
    const chunks = await data.imports.chunks(id);
    yield { record, chunks, rows: await data.whole.rows(id) };
  }
}

async function readImports(data: TenantData): Promise<WholeImport[]> {
  const imports: WholeImport[] = [];
  for await (const one of importsOf(data)) imports.push(one);
  return imports;
}

/** Nominations as the index shows them. */
export async function readIndex(region: Region, data: TenantData): Promise<WholeTenant['indexed']> {
  const indexed = new Map<NominationId, { agency: AgencyId; state: NominationState | null }>();
  for (const { id: agency } of region.agencies) {
    for (const { year } of programmeYearsOf(region)) {
      for (const { id, state } of await data.whole.indexedNominations(agency, year))
        indexed.set(id, { agency, state });
    }
  }
  return indexed;
}

/** The guards of everybody under every look-up key that there ever was. */
async function readGuards(
  data: TenantData,
  people: readonly PersonRecord[],
): Promise<GuardsOfPerson[]> {
  const digests = people.map(({ nik }) => data.keys.digests('nik', nik));
  const found = await data.people.guards(digests.flat());
  const byDigest = new Map(
    found.flatMap((guard) => (guard === null ? [] : [[guard.digest, guard] as const])),
  );
  return people.map((person, i) => ({
    person,
    byVersion: new Map(
      (digests[i] ?? []).flatMap((digest) => {
        const guard = byDigest.get(digest);
        return guard === undefined ? [] : [[digestVersion(digest), guard] as const];
      }),
    ),
  }));
}

/** Reads all that is kept of a region. */
export async function readWhole(region: Region, data: TenantData): Promise<WholeTenant> {
  const lanes = await readLanes(data);
  const made = toldOf(lanes, 'nomination', 'made').map((id) => NominationId.parse(id));
  const recorded = toldOf(lanes, 'person', 'recorded').map((id) => PersonId.parse(id));
  return { ...(await readRecords(region, data, { made, recorded })), lanes };
}

/** Ids that the journal tells of having been made. */
export interface ToldIds {
  readonly made: readonly NominationId[];
  readonly recorded: readonly PersonId[];
}

/** All that is kept of a region but its journal. The keys of people and nominations come from index, journal and guards. */
export async function readRecords(
  region: Region,
  data: TenantData,
  { made, recorded }: ToldIds,
): Promise<Omit<WholeTenant, 'lanes'>> {
  // the ring as it stands, whatever this process last saw of it
  await data.keys.reread();
  const indexed = await readIndex(region, data);
  const expectedPeople = new Set([
    ...recorded,
    ...[...indexed.keys(), ...made].map((id) => splitNominationId(id).person),
  ]);
  const people = byId(await data.people.people([...expectedPeople]));
  const digests = [...new Set([...people.values()].map(({ nikDigest }) => nikDigest))];
  const guards = (await data.people.guards(digests)).filter((guard) => guard !== null);
  const counted = guards.flatMap(({ person, count }) =>
    Array.from({ length: count }, (_, i) => nominationIdOf(person, i + 1)),
  );
  const expectedNominations = new Set([...made, ...counted]);
  const ids = [...new Set([...expectedNominations, ...indexed.keys()])];
  return {
    tenant: data.tenant,
    year: region.schemeYear.year,
    cards: await readCards(data),
    nominations: byId(await data.people.nominations(ids)),
    anonymous: byId(await data.protection.anonymousNominations(ids)),
    forgotten: new Set(byId(await data.protection.anonymousPeople([...expectedPeople])).keys()),
    expectedNominations,
    indexed,
    people,
    expectedPeople,
    guards: new Map(guards.map((guard) => [guard.digest, guard])),
    nikDigests: (person) => data.keys.digests('nik', person.nik),
    ring: data.keys.ring(),
    guardsOfPeople: await readGuards(data, [...people.values()]),
    imports: await readImports(data),
    tally: await data.tally.read(),
    tallyPositions: await data.tally.positions(),
  };
}
