import {
  digestVersion,
  EntryBody,
  type NominationRecord,
  newestOf,
  type PersonRecord,
  type RegistryWrite,
  type RekeyJob,
  type RingRecord,
  type RingTurn,
  rekeyingWalked,
} from '@payung/data';
import { PersonId } from '@payung/domain';
import { ledgersOf } from '../contribution/cover-of.ts';
import { cardWords, searchWords } from '../index-names.ts';
import type { RekeyWork } from './re-key-look-up.ts';

/** Entries of the journal that are read at once. */
const entriesAtOnce = 200;
/** Pages of entries without anybody that are passed over before the walk's place is kept. */
const mostReads = 20;
/** People in one commit: three actions each when they are carried over, beside the ring and the journal. */
const peopleAtOnce = 30;

/** Handles the people of a page; its writes go into the commit that moves the walk on. */
export type PageWork = (
  work: RekeyWork,
  ring: RingRecord,
  people: readonly PersonRecord[],
) => Promise<RegistryWrite[]>;

/**
 * Goes on with the walk by one page: every person stands in the journal once, where they were recorded, so the
 * walk meets everybody who was there when it began. A page of which somebody moved meanwhile is done again by the
 * next call; `overtaken` says that another process did it.
 */
export async function walkOn(
  work: RekeyWork,
  ring: RingRecord,
  job: RekeyJob,
  pageWork: PageWork,
): Promise<'again' | 'overtaken' | 'at-its-end'> {
  const page = await nextPage(work, job);
  if (page === null) return 'at-its-end';
  const found = await work.data.people.people(page.people);
  const people = found.filter((person) => person !== null);
  const writes = await pageWork(work, ring, people);
  const to = newestOf(ring.lookUps);
  const act = job.step === 'copy' ? 'carried-over' : 'removed';
  const told: RingTurn = { key: 'look-up', act, from: to - 1, to, people: people.length };
  const after = rekeyingWalked(ring, { ...job, lane: page.lane, after: page.after });
  const turn: RegistryWrite = { write: 'turn-ring', before: ring, after, told };
  const result = await work.data.commit({
    cause: work.cause,
    lane: 'any',
    writes: [turn, ...writes],
  });
  return result.kind === 'refused' && result.refused.includes(turn) ? 'overtaken' : 'again';
}

interface WalkPage {
  readonly lane: number;
  /** number of the last entry of the page */
  readonly after: number;
  readonly people: readonly PersonId[];
}

/** The people of the next entries; null at the end of the last lane. Entries without people are passed over. */
async function nextPage(work: RekeyWork, job: RekeyJob): Promise<WalkPage | null> {
  let { lane, after } = job;
  for (let reads = 0; lane < job.ends.length; reads += 1) {
    const most = Math.min(entriesAtOnce, (job.ends[lane] ?? 0) - after);
    if (most <= 0) {
      [lane, after] = [lane + 1, 0];
      continue;
    }
    const page = await pageOf(work, lane, after, most);
    // a long way without people is kept too, or it would be gone again and again
    if (page.people.length > 0 || reads >= mostReads) return page;
    after = page.after;
  }
  return null;
}

async function pageOf(
  { data }: RekeyWork,
  lane: number,
  from: number,
  most: number,
): Promise<WalkPage> {
  const people: PersonId[] = [];
  let after = from;
  for (const entry of await data.lane(lane, from, most)) {
    const { changes } = EntryBody.parse(JSON.parse(entry.body));
    const recorded = changes.flatMap(({ of, act, id }) =>
      of === 'person' && act === 'recorded' ? [PersonId.parse(id)] : [],
    );
    if (people.length > 0 && people.length + recorded.length > peopleAtOnce) break;
    people.push(...recorded);
    after = entry.seq;
  }
  if (after === from) throw new Error('the journal ends before the walk through it');
  return { lane, after, people };
}

async function nominationsOf(
  { data }: RekeyWork,
  people: readonly PersonRecord[],
): Promise<{ guards: Awaited<ReturnType<typeof data.people.guards>>; all: NominationRecord[] }> {
  const digests = people.map(({ nik }) => data.keys.digest('nik', nik));
  const guards = await data.people.guards(digests);
  const all = await data.people.nominationsUnderEach(guards.filter((guard) => guard !== null));
  return { guards, all: all.flat() };
}

/** All words under which these people are found: names, places and cards. */
async function wordsOf(
  work: RekeyWork,
  people: readonly PersonRecord[],
  all: readonly NominationRecord[],
): Promise<Set<string>> {
  const ledgers = await ledgersOf(
    work,
    people.map(({ id }) => id),
  );
  return new Set([
    ...all.flatMap(({ worker }) => searchWords(worker)),
    ...ledgers.flatMap(cardWords),
  ]);
}

/** Pages on which these nominations stand, or stood, and which this process has not come by in this epoch. */
function pagesLeft(
  { pages, matcher }: RekeyWork,
  { epoch }: RingRecord,
  all: readonly NominationRecord[],
): string[] {
  const anchors = anchorsOf(matcher, all);
  return [...anchors].filter((anchor) => !pages.has(`${epoch} ${anchor}`));
}

function notePages(
  { pages, matcher }: RekeyWork,
  { epoch }: RingRecord,
  all: readonly NominationRecord[],
): void {
  for (const anchor of anchorsOf(matcher, all)) pages.add(`${epoch} ${anchor}`);
}

function anchorsOf(
  matcher: RekeyWork['matcher'],
  all: readonly NominationRecord[],
): ReadonlySet<string> {
  return new Set(all.flatMap(({ worker }) => [...(matcher?.subject(worker).written.keys() ?? [])]));
}

/** Everybody of the page lies under the new look-up key too, as they do under the old one. */
export const carryPage: PageWork = async (work, ring, people) => {
  const { guards, all } = await nominationsOf(work, people);
  const words = work.data.wordCarrying(ring.epoch);
  for (const word of await wordsOf(work, people, all)) {
    if (work.words.has(`${ring.epoch} ${word}`)) continue;
    await words.carry(word);
    work.words.add(`${ring.epoch} ${word}`);
  }
  const pages = work.data.pageCarrying(ring.epoch);
  await pages.carry(pagesLeft(work, ring, all));
  notePages(work, ring, all);
  return people.flatMap(({ id, nik }, i): RegistryWrite[] => {
    const guard = guards[i] ?? null;
    if (guard === null) return [];
    return [
      { write: 'copy-guard', nik, guard },
      { write: 're-key-person', person: id, nik },
    ];
  });
};

/** Nothing of anybody of the page lies under the old look-up key any more. */
export const removePage: PageWork = async (work, ring, people) => {
  const { keys } = work.data;
  const isFormer = (digest: string): boolean => digestVersion(digest) === ring.former?.version;
  const { all } = await nominationsOf(work, people);
  const words = work.data.wordCarrying(ring.epoch);
  for (const word of await wordsOf(work, people, all)) {
    if (work.words.has(`${ring.epoch} ${word}`)) continue;
    for (const digest of keys.digests('word', word).filter(isFormer)) await words.drop(digest);
    work.words.add(`${ring.epoch} ${word}`);
  }
  const pages = work.data.pageCarrying(ring.epoch);
  const gone = pagesLeft(work, ring, all).flatMap((anchor) => keys.digests('anchor', anchor));
  await pages.drop(gone.filter(isFormer));
  notePages(work, ring, all);
  return people.flatMap(({ nik }) =>
    keys
      .digests('nik', nik)
      .filter(isFormer)
      .map((digest): RegistryWrite => ({ write: 'drop-guard', digest })),
  );
};
