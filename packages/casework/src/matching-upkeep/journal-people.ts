import { allLanes, EntryBody, type NominationRecord, type TenantData } from '@payung/data';
import { isLiving, NominationId, PersonId } from '@payung/domain';

/** Where a walk through the journal stands, and where it ends. */
export interface WalkPlace {
  readonly lane: number;
  /** number of the last entry that is done */
  readonly after: number;
  /** number of the last entry to look at, by lane */
  readonly ends: readonly number[];
}

/** Whether others are compared with a nomination: one that lives, and whose person nothing restricts. */
export function isCompared({ state, restricted }: NominationRecord): boolean {
  return isLiving(state) && restricted === undefined;
}

const entriesAtOnce = 500;

/** A walk through everything that is written until now. */
export async function walkFromHere({ whole }: TenantData): Promise<WalkPlace> {
  const heads = await Promise.all(allLanes.map((lane) => whole.laneHead(lane)));
  return { lane: 0, after: 0, ends: heads.map((head) => head?.seq ?? 0) };
}

/**
 * The next people of a region: each stands in the journal once, where they were recorded, so the walk meets everybody
 * who was there when it began, whatever becomes of their nominations meanwhile.
 *
 * @param most about how many are wanted
 * @returns `next` is null at the end
 */
export async function nextPeople(
  data: TenantData,
  from: WalkPlace,
  most: number,
): Promise<{ people: PersonId[]; next: WalkPlace | null }> {
  const people: PersonId[] = [];
  let { lane, after } = from;
  const { ends } = from;
  while (lane < ends.length) {
    const left = Math.min(entriesAtOnce, (ends[lane] ?? 0) - after);
    if (left <= 0) {
      [lane, after] = [lane + 1, 0];
      continue;
    }
    if (people.length >= most) return { people, next: { lane, after, ends } };
    const entries = await data.lane(lane, after, left);
    for (const { body, seq } of entries) {
      after = seq;
      for (const { of, act, id } of EntryBody.parse(JSON.parse(body)).changes) {
        if (of === 'person' && act === 'recorded') people.push(PersonId.parse(id));
      }
    }
    if (entries.length === 0) throw new Error('the journal ends before the walk through it');
  }
  return { people, next: null };
}

const peopleAtOnce = 300;

/** Living nominations of some people; whoever was forgotten has none. */
export async function* livingNominations(
  { people: reads, keys }: TenantData,
  people: readonly PersonId[],
): AsyncGenerator<NominationRecord> {
  for (let from = 0; from < people.length; from += peopleAtOnce) {
    const found = await reads.people(people.slice(from, from + peopleAtOnce));
    const known = found.filter((person) => person !== null);
    const guards = await reads.guards(known.map(({ nik }) => keys.digest('nik', nik)));
    const all = await reads.nominationsUnderEach(guards.filter((guard) => guard !== null));
    for (const nominations of all) yield* nominations.filter(isCompared);
  }
}

/** What was written since a walk began: the nominations of which the journal tells, as they stand. */
export interface Tail {
  /** reads on to what is written by now */
  refresh(): Promise<void>;
  /** null: it is no longer there, or lives no longer */
  readonly changed: ReadonlyMap<NominationId, NominationRecord | null>;
}

/** Follows the journal from the end of a walk. */
export function tailOf(data: TenantData, ends: readonly number[]): Tail {
  const seen = [...ends];
  const changed = new Map<NominationId, NominationRecord | null>();

  async function readOn(lane: number): Promise<Set<NominationId>> {
    const told = new Set<NominationId>();
    let entries: Awaited<ReturnType<TenantData['lane']>>;
    do {
      entries = await data.lane(lane, seen[lane] ?? 0, entriesAtOnce);
      for (const { body, seq } of entries) {
        seen[lane] = seq;
        for (const { of, id } of EntryBody.parse(JSON.parse(body)).changes) {
          if (of === 'nomination') told.add(NominationId.parse(id));
        }
      }
    } while (entries.length === entriesAtOnce);
    return told;
  }

  return {
    changed,
    async refresh() {
      const told = await Promise.all(allLanes.map((lane) => readOn(lane)));
      const ids = [...new Set(told.flatMap((some) => [...some]))];
      const found = await data.people.nominations(ids);
      for (const [i, id] of ids.entries()) {
        const record = found[i] ?? null;
        changed.set(id, record !== null && isCompared(record) ? record : null);
      }
    },
  };
}
