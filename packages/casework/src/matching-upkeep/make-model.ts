import { type MatchModelRecord, sha256Hex } from '@payung/data';
import { letsPeopleIn, type NominationId, type TenantId } from '@payung/domain';
import { type Decision, type Profile, shippedModel, train, workerSchema } from '@payung/matching';
import { decidedPairs } from '../cases/decided-pairs.ts';
import { isHeld, leaseMs } from '../lease.ts';
import { matcherOf } from '../matching/matcher.ts';
import { nowOf } from '../now.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { compareWithActive } from './compare-model.ts';
import { livingNominations, nextPeople, type WalkPlace, walkFromHere } from './journal-people.ts';
import { bySystem } from './pair-up-due.ts';

/** Nominations that a model learns from at most: more change little, and have to fit into a worker. */
const mostNominations = 20_000;
/** and at least; fewer people say nothing that the shipped model does not know better */
const fewestNominations = 200;
const peopleAtOnce = 2_000;
/** times that the making may be begun and never come to an end */
const mostTries = 4;

/**
 * Makes a model of the region's own people, whose names and households are not those of everywhere, and of what people
 * decided in cases. It begins from the one that ships: a little data changes it little. Safe to call again.
 */
export async function makeModel(service: Service, tenant: TenantId, id: string): Promise<void> {
  const open = await regionOf(service, tenant);
  if (!letsPeopleIn(open.standing)) return;
  const { data } = open;
  const seen = await data.matching.model(id);
  if (seen?.state !== 'training' || isHeld(seen.leaseUntil, service.clock.now())) return;
  const change = { leaseUntil: service.clock.now() + leaseMs, tries: seen.tries + 1 };
  const taken = await data.commitQuietly([
    { write: 'move-match-model', before: seen, change, act: null },
  ]);
  if (taken.kind !== 'done') return;
  const record = { ...seen, ...change, version: seen.version + 1 };
  if (record.tries > mostTries) return fail(open, record, 'stopped');
  const learned = await learnFrom(open);
  if (learned.profiles.length < fewestNominations) return fail(open, record, 'too-few-people');
  const model = train(workerSchema, learned.profiles, {
    version: id,
    thresholds: shippedModel.thresholds,
    decisions: learned.decisions,
    before: shippedModel,
    frequenciesOf: shippedModel.slots.flatMap(({ field, frequencies }) =>
      frequencies === null ? [] : [field],
    ),
    prior: shippedModel.prior,
  });
  const comparison = JSON.stringify(await compareWithActive(service, open, id, model));
  const { profiles, decisions } = learned;
  await data.commit({
    cause: bySystem,
    lane: 'any',
    writes: [
      { write: 'keep-match-model', id, json: JSON.stringify(model) },
      {
        write: 'move-match-model',
        before: record,
        change: {
          state: 'ready',
          model: model.version,
          madeAt: nowOf(service),
          learnedFrom: { nominations: profiles.length, decidedCases: decisions.length },
          comparison,
          leaseUntil: 0,
        },
        act: 'made',
      },
    ],
  });
}

async function fail(open: OpenRegion, before: MatchModelRecord, fault: string): Promise<void> {
  await open.data.commit({
    cause: bySystem,
    lane: 'any',
    writes: [
      {
        write: 'move-match-model',
        before,
        change: { state: 'failed', fault, leaseUntil: 0 },
        act: 'failed',
      },
    ],
  });
}

interface Learned {
  readonly profiles: readonly Profile[];
  readonly decisions: readonly Decision[];
}

/** The people of the region, or so many of them that are drawn by their ids; with all whom somebody decided on. */
async function learnFrom(open: OpenRegion): Promise<Learned> {
  const matcher = matcherOf(open);
  const profiles: Profile[] = [];
  const places = new Map<NominationId, number>();
  const add = (id: NominationId, profile: Profile): number => {
    const at = places.get(id) ?? profiles.push(profile) - 1;
    places.set(id, at);
    return at;
  };
  const decisions: Decision[] = [];
  for await (const pair of decidedPairs(
    open.data,
    open.region.agencies.map(({ id }) => id),
  )) {
    const [a, b] = [pair.standing, pair.waiting].map((side) =>
      add(side.id, matcher.subject(side.worker).profile),
    );
    if (a !== undefined && b !== undefined) decisions.push({ a, b, same: pair.isSame });
  }
  const drawn = await drawnNominations(open);
  for (const { id, profile } of drawn) add(id, profile);
  return { profiles, decisions };
}

interface Drawn {
  readonly id: NominationId;
  readonly profile: Profile;
  readonly rank: string;
}

/** At most so many nominations, those of the smallest hashes: the same whatever the order in which they are met. */
async function drawnNominations(open: OpenRegion): Promise<Drawn[]> {
  const matcher = matcherOf(open);
  let drawn: Drawn[] = [];
  let place: WalkPlace | null = await walkFromHere(open.data);
  while (place !== null) {
    const { people, next }: Awaited<ReturnType<typeof nextPeople>> = await nextPeople(
      open.data,
      place,
      peopleAtOnce,
    );
    for await (const { id, worker } of livingNominations(open.data, people)) {
      drawn.push({ id, profile: matcher.subject(worker).profile, rank: sha256Hex(id) });
    }
    if (drawn.length > mostNominations) drawn = smallest(drawn);
    place = next;
  }
  return smallest(drawn);
}

function smallest(drawn: readonly Drawn[]): Drawn[] {
  return drawn.toSorted((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, mostNominations);
}
