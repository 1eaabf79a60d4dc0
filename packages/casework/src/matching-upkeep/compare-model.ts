import { sha256Hex, splitNominationId } from '@payung/data';
import {
  type CaseId,
  caseIdOf,
  type Instant,
  type NominationId,
  type TenantId,
} from '@payung/domain';
import { type Band, compareModels, type Model, type Profile, score } from '@payung/matching';
import { matcherOf } from '../matching/matcher.ts';
import { nowOf } from '../now.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { livingNominations, nextPeople, type WalkPlace, walkFromHere } from './journal-people.ts';
import { bySystem } from './pair-up-due.ts';
import { readModel, shippedId } from './region-model.ts';

/** nominations whose pages are looked at, drawn by their ids; in a small region all of them */
const mostLooked = 2_000;
const lookedAtOnce = 50;
const peopleAtOnce = 1_000;
/** pairs that are shown by the case that they are or would be */
const mostShown = 200;

/** How another model judges the pairs of a region, beside the active one. */
export interface Comparison {
  readonly against: string;
  readonly comparedAt: Instant;
  readonly pairs: number;
  readonly changed: number;
  readonly moves: readonly { readonly from: Band; readonly to: Band; readonly pairs: number }[];
  readonly cases: readonly ChangedPair[];
}

interface ChangedPair {
  readonly id: CaseId;
  readonly exists: boolean;
  readonly from: Band;
  readonly to: Band;
  readonly bitsBefore: number;
  readonly bitsAfter: number;
}

/** Compares a model of the region with the active one, and keeps what came of it. */
export async function compareModel(service: Service, tenant: TenantId, id: string): Promise<void> {
  const open = await regionOf(service, tenant);
  const before = await open.data.matching.model(id);
  if (before?.state !== 'ready') return;
  const model = await readModel(open.data.matching, id);
  if (model === null) return;
  const comparison = JSON.stringify(await compareWithActive(service, open, id, model));
  await open.data.commit({
    cause: bySystem,
    lane: 'any',
    writes: [{ write: 'move-match-model', before, change: { comparison }, act: 'compared' }],
  });
}

/** Scores the pairs that share something telling under both models; of a large region those of a part of its people. */
export async function compareWithActive(
  service: Service,
  open: OpenRegion,
  id: string,
  proposed: Model,
): Promise<Comparison> {
  const against = open.region.matchModels?.active ?? shippedId;
  const pairs = await pairsOf(open);
  const both = [...pairs.values()];
  const { changed, moves } = compareModels(open.model, proposed, both);
  const shown = [...pairs].flatMap(([pair, [a, b]]): Omit<ChangedPair, 'exists'>[] => {
    const [now, then] = [score(open.model, a, b), score(proposed, a, b)];
    if (now.band === then.band) return [];
    const bits = { bitsBefore: now.bits, bitsAfter: then.bits };
    return [{ id: pair, from: now.band, to: then.band, ...bits }];
  });
  const heaviest = shown.toSorted((x, y) => shift(y) - shift(x) || (x.id < y.id ? -1 : 1));
  const some = heaviest.slice(0, mostShown);
  const known = await open.data.cases.cases(some.map((one) => one.id));
  return {
    against: against === id ? shippedId : against,
    comparedAt: nowOf(service),
    pairs: both.length,
    changed,
    moves,
    cases: some.map((one, i) => ({ ...one, exists: (known[i] ?? null) !== null })),
  };
}

function shift({ bitsBefore, bitsAfter }: Pick<ChangedPair, 'bitsBefore' | 'bitsAfter'>): number {
  return Math.abs(bitsAfter - bitsBefore);
}

type Pairs = Map<CaseId, readonly [Profile, Profile]>;

async function pairsOf(open: OpenRegion): Promise<Pairs> {
  const matcher = matcherOf(open);
  const pairs: Pairs = new Map();
  const looked = await drawn(open);
  for (let from = 0; from < looked.length; from += lookedAtOnce) {
    const some = looked.slice(from, from + lookedAtOnce);
    const anchors = some.flatMap(({ worker }) => [...matcher.subject(worker).read.keys()]);
    const pages = await open.data.matchPages.pages([...new Set(anchors)]);
    for (const { id, worker } of some) {
      const subject = matcher.subject(worker);
      for (const card of matcher.candidates(subject, pages, splitNominationId(id).person)) {
        const other = matcher.subjectOf(card.likeness);
        pairs.set(caseIdOf(id, card.nomination), [subject.profile, other.profile]);
      }
    }
  }
  return pairs;
}

type Living = { readonly id: NominationId } & Parameters<
  ReturnType<typeof matcherOf>['postings']
>[0];

async function drawn(open: OpenRegion): Promise<Living[]> {
  let found: Living[] = [];
  let place: WalkPlace | null = await walkFromHere(open.data);
  while (place !== null) {
    const { people, next }: Awaited<ReturnType<typeof nextPeople>> = await nextPeople(
      open.data,
      place,
      peopleAtOnce,
    );
    for await (const record of livingNominations(open.data, people)) found.push(record);
    found = found
      .toSorted((a, b) => (sha256Hex(a.id) < sha256Hex(b.id) ? -1 : 1))
      .slice(0, mostLooked);
    place = next;
  }
  return found;
}
