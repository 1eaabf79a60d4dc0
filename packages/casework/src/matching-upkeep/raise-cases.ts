import { type NominationRecord, type RegistryWrite, splitNominationId } from '@payung/data';
import {
  type BucketId,
  caseIdOf,
  isLiving,
  type NominationId,
  type PersonId,
} from '@payung/domain';
import { heldOf } from '../cases/case-setting.ts';
import { comparedToday } from '../cases/compare-anew.ts';
import { printOf as printOfLikeness } from '../cases/new-case.ts';
import { type Card, cardOf, likenessOf, sameLikeness } from '../matching/likeness.ts';
import { matcherOf } from '../matching/matcher.ts';
import { caseWith } from '../matching/plan-seen.ts';
import { asideWrites } from '../matching/set-aside.ts';
import { nowOf } from '../now.ts';
import { promoteSoon } from '../promote-waiting.ts';
import type { OpenRegion, Service } from '../service.ts';
import type { Suspected } from './find-pairs.ts';
import { bySystem } from './pair-up-due.ts';

/** tries before a pair is left to the next run: somebody keeps writing one of the two */
const tries = 6;
const casesAtOnce = 100;

export interface Raised {
  readonly casesOpened: number;
  readonly setAside: number;
}

/**
 * Puts the question whether two are one person for every pair of which it is not put yet, and sets the later one aside
 * where it holds a place or a turn. Pairs on which a person has decided are left alone.
 */
export async function raiseCases(
  service: Service,
  open: OpenRegion,
  pairs: readonly Suspected[],
): Promise<Raised> {
  let [casesOpened, aside] = [0, 0];
  for (let from = 0; from < pairs.length; from += casesAtOnce) {
    const some = pairs.slice(from, from + casesAtOnce);
    const ids = some.map(({ one, other }) => caseIdOf(one.nomination, other.nomination));
    const known = await open.data.cases.cases(ids);
    for (const [i, pair] of some.entries()) {
      const state = known[i]?.state;
      if (state !== undefined && state !== 'lapsed') continue;
      const raised = await raise(service, open, pair);
      if (raised === null) continue;
      casesOpened += 1;
      if (raised.bucket === null) continue;
      aside += 1;
      await promoteSoon(service, open.data.tenant, raised.bucket);
    }
  }
  return { casesOpened, setAside: aside };
}

/** @returns null when nothing was to be done; `bucket` is the card that has room afterwards */
async function raise(
  service: Service,
  open: OpenRegion,
  { one, other, score }: Suspected,
): Promise<{ bucket: BucketId | null } | null> {
  const { data } = open;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await data.pauseBefore(attempt);
    const [first = null, second = null] = await data.people.nominations([
      one.nomination,
      other.nomination,
    ]);
    // what changed meanwhile was compared by whoever changed it
    if (!isAsCompared(first, one) || !isAsCompared(second, other)) return null;
    if (await wereToldApart(open, first, second)) return null;
    const { standing, waiting } = inTurn(first, second);
    const held = await heldOf(open, waiting);
    if (held === null) continue;
    const aside = asideWrites(waiting, held);
    const asked = await askWrite(open, standing, waiting, score, service);
    if (asked === null) return null;
    const writes: RegistryWrite[] = [asked, ...aside];
    const result = await data.commit({ cause: bySystem, lane: 'any', writes });
    if (result.kind === 'done') return { bucket: aside.length === 0 ? null : waiting.bucket };
  }
  return null;
}

/** Whether somebody answered of earlier nominations of the same two that they are two people, and both say the same still. */
async function wereToldApart(
  { data }: OpenRegion,
  one: NominationRecord,
  other: NominationRecord,
): Promise<boolean> {
  const [mine, theirs] = [one, other].map(({ id }) => splitNominationId(id).person);
  if (mine === undefined) return false;
  const prints = new Map([one, other].map((side) => [personOf(side.id), printOf(side)]));
  return (await data.cases.casesOf([mine])).some(
    ({ state, standing, waiting, prints: compared }) =>
      state === 'different' &&
      [standing, waiting].some((id) => personOf(id) === theirs) &&
      compared.standing === prints.get(personOf(standing)) &&
      compared.waiting === prints.get(personOf(waiting)),
  );
}

const personOf = (id: NominationId): PersonId => splitNominationId(id).person;
const printOf = ({ worker }: NominationRecord): string => printOfLikeness(likenessOf(worker));

async function askWrite(
  open: OpenRegion,
  standing: NominationRecord,
  waiting: NominationRecord,
  score: Suspected['score'],
  service: Service,
): Promise<RegistryWrite | null> {
  const [record = null] = await open.data.cases.cases([caseIdOf(standing.id, waiting.id)]);
  if (record === null) {
    const at = nowOf(service);
    const cards = { standing: cardOf(standing), waiting: cardOf(waiting) };
    return caseWith(matcherOf(open), cards, score, { at, today: open.today });
  }
  if (record.state !== 'lapsed') return null;
  const sides = new Map([standing, waiting].map((side) => [side.id, side]));
  const [asStanding, asWaiting] = [sides.get(record.standing), sides.get(record.waiting)];
  // it waits for the other one, as it did before: whoever waits there is set aside already or holds nothing
  if (asStanding === undefined || asWaiting?.id !== waiting.id) return null;
  const after = comparedToday(open, { record, standing: asStanding, waiting: asWaiting });
  if (after.state !== 'open') return null;
  return { write: 'move-case', before: record, after, act: 'opened-again' };
}

function isAsCompared(record: NominationRecord | null, card: Card): record is NominationRecord {
  return (
    record !== null &&
    isLiving(record.state) &&
    record.restricted === undefined &&
    sameLikeness(likenessOf(record.worker), card.likeness)
  );
}

/**
 * Who was there first stands, the later one waits. Of two of one moment the one that stands further down in the list;
 * of two that came alone the one recorded later.
 */
export function inTurn(
  one: NominationRecord,
  other: NominationRecord,
): { standing: NominationRecord; waiting: NominationRecord } {
  const later = one.at !== other.at ? one.at > other.at : isFurtherDown(one, other);
  return later ? { standing: other, waiting: one } : { standing: one, waiting: other };
}

function isFurtherDown(one: NominationRecord, other: NominationRecord): boolean {
  const { source: mine } = one;
  const { source: theirs } = other;
  if (mine !== null && mine.importId === theirs?.importId) return mine.row > theirs.row;
  const [a, b] = [one, other].map(({ id }) => splitNominationId(id).person);
  return (a ?? '') > (b ?? '');
}
