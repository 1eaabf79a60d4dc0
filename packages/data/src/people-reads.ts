import {
  type AgencyId,
  Nik,
  type NominationId,
  type NominationState,
  type PersonId,
} from '@payung/domain';
import { answerContext, claimsContext, endingContext, personContext } from './action-setting.ts';
import type { MatchPage } from './match-pages/match-writes.ts';
import { pageOf, pagePlace } from './match-pages/page-reads.ts';
import { spreadFacts } from './nomination-item.ts';
import type { OnceKey } from './once-key.ts';
import type { Clock } from './ports.ts';
import { isAnonymous } from './protection/person-marks.ts';
import type { TenantReading } from './reading.ts';
import {
  AnswerItem,
  type Guard,
  GuardItem,
  type GuardStanding,
  NominationItem,
  type NominationRecord,
  PersonItem,
  readItem,
} from './records.ts';
import {
  agencyIndexPartition,
  agencyIndexPrefix,
  type Key,
  nominationIdOf,
  parseIndexedKey,
  registryKeys,
} from './registry-keys.ts';
import type { Item, QueryPage } from './table-access.ts';
import { byAgencyIndex } from './tables.ts';
import { createWordReads, type WordReads } from './words/people-of-words.ts';
import { readWorker } from './worker-record.ts';

export interface PersonRecord {
  readonly id: PersonId;
  readonly nikDigest: string;
  readonly nik: Nik;
}

/** A nomination without what its agency wrote. */
export type NominationStanding = Pick<
  NominationRecord,
  'id' | 'agency' | 'state' | 'version' | 'restricted'
>;

const StandingItem = NominationItem.pick({
  id: true,
  agency: true,
  state: true,
  version: true,
  restricted: true,
});

/** An answer kept for an Idempotency-Key. */
export interface KeptAnswer {
  /** false when something else was sent under the key */
  readonly sameRequest: boolean;
  readonly status: number;
  readonly body: string;
}

/** Everything that judging one NIK needs, fetched in one request. */
export interface NikLookUp {
  readonly guard: Guard | null;
  readonly answer: KeptAnswer | null;
  /** those who share an anchor with the worker, in the order of the anchors that were asked for */
  readonly pages: readonly MatchPage[];
}

export interface PeopleReads extends WordReads {
  /** `nik` is the digest that is read at present */
  lookUp(wanted: {
    nik: string;
    once: OnceKey | null;
    anchors?: readonly string[];
  }): Promise<NikLookUp>;
  guards(digests: readonly string[]): Promise<(Guard | null)[]>;
  answer(once: OnceKey): Promise<KeptAnswer | null>;
  people(ids: readonly PersonId[]): Promise<(PersonRecord | null)[]>;
  nominations(ids: readonly NominationId[]): Promise<(NominationRecord | null)[]>;
  /** where nominations stand, with nothing of the person opened: for tens of thousands at once */
  standings(ids: readonly NominationId[]): Promise<(NominationStanding | null)[]>;
  /** all nominations under a person, first made first */
  nominationsUnder(guard: GuardStanding): Promise<NominationRecord[]>;
  /** all nominations under each of some people, in as few requests as the database allows */
  nominationsUnderEach(guards: readonly GuardStanding[]): Promise<NominationRecord[][]>;
  listByAgency(request: {
    agency: AgencyId;
    year: number;
    /** null for any */
    state: NominationState | null;
    after: Item | null;
    limit: number;
  }): Promise<{ ids: NominationId[]; next: Item | null }>;
  /** how many of them there are, in one request; `next` where there may be more */
  countByAgency(request: {
    agency: AgencyId;
    year: number;
    /** null for any */
    state: NominationState | null;
    after: Item | null;
  }): Promise<{ count: number; next: Item | null }>;
}

export function createPeopleReads(reading: TenantReading, clock: Clock): PeopleReads {
  const { tenant, keys, tables, access } = reading;
  const many = (wanted: readonly Key[]): Promise<(Item | null)[]> =>
    access.getMany(wanted.map((key) => ({ table: tables.registry, key })));

  const guardOf = (item: Item | null, digest: string): Guard | null =>
    item === null ? null : { ...readItem(GuardItem, 'guard', item), digest };
  function nominationOf(item: Item | null): NominationRecord | null {
    if (item === null || isAnonymous(item)) return null;
    const { sealed, endedWhy, ...facts } = readItem(
      NominationItem,
      'nomination',
      spreadFacts(item),
    );
    return {
      ...facts,
      worker: readWorker(keys.open(sealed, claimsContext(facts.id))),
      endedWhy: endedWhy === null ? null : keys.open(endedWhy, endingContext(facts.id)),
    };
  }

  /** The answer among what lies under the digests of a key, one for each look-up key of the last month. */
  function answerOf(once: OnceKey, digests: readonly string[], items: readonly (Item | null)[]) {
    const requests = keys.recentDigests('idempotency', once.body);
    const found = items.flatMap((item, i): KeptAnswer[] => {
      if (item === null) return [];
      const kept = readItem(AnswerItem, 'answer', item);
      if (kept.expiresAt * 1_000 <= clock.now()) return [];
      const sealedAs = answerContext(digests[i] ?? '');
      return [
        {
          sameRequest: requests.includes(kept.request),
          status: kept.status,
          body: keys.open(kept.sealed, sealedAs),
        },
      ];
    });
    return found[0] ?? null;
  }

  function personOf(item: Item | null): PersonRecord | null {
    if (item === null || isAnonymous(item)) return null;
    const { id, nikDigest, sealed } = readItem(PersonItem, 'person', item);
    return { id, nikDigest, nik: Nik.parse(keys.open(sealed, personContext(id))) };
  }

  async function nominations(ids: readonly NominationId[]): Promise<(NominationRecord | null)[]> {
    return (await many(ids.map((id) => registryKeys.nomination(tenant, id)))).map(nominationOf);
  }

  const idsUnder = (guard: GuardStanding): NominationId[] =>
    Array.from({ length: guard.count }, (_, i) => nominationIdOf(guard.person, i + 1));

  return {
    ...createWordReads(reading),
    async lookUp({ nik, once, anchors = [] }) {
      const answers = once === null ? [] : keys.recentDigests('idempotency', once.name);
      const places = anchors.map((anchor) => pagePlace(reading, anchor));
      const [guard = null, ...rest] = await many([
        registryKeys.guard(tenant, nik),
        ...answers.map((digest) => registryKeys.idempotency(tenant, digest)),
        ...places.map(({ key }) => key),
      ]);
      const kept = rest.slice(0, answers.length);
      return {
        guard: guardOf(guard, nik),
        answer: once === null ? null : answerOf(once, answers, kept),
        pages: places.map((place, i) => pageOf(reading, place, rest[answers.length + i] ?? null)),
      };
    },
    async guards(digests) {
      const items = await many(digests.map((digest) => registryKeys.guard(tenant, digest)));
      return items.map((item, i) => guardOf(item, digests[i] ?? ''));
    },
    async answer(once) {
      const digests = keys.recentDigests('idempotency', once.name);
      const kept = await many(digests.map((digest) => registryKeys.idempotency(tenant, digest)));
      return answerOf(once, digests, kept);
    },
    async people(ids) {
      return (await many(ids.map((id) => registryKeys.person(tenant, id)))).map(personOf);
    },
    nominations,
    async standings(ids) {
      const items = await many(ids.map((id) => registryKeys.nomination(tenant, id)));
      return items.map((item) =>
        item === null || isAnonymous(item)
          ? null
          : readItem(StandingItem, 'nomination', spreadFacts(item)),
      );
    },
    async nominationsUnder(guard) {
      return (await nominations(idsUnder(guard))).filter((record) => record !== null);
    },
    async nominationsUnderEach(guards) {
      const all = await nominations(guards.flatMap(idsUnder));
      let at = 0;
      return guards.map(({ count }) => {
        at += count;
        return all.slice(at - count, at).filter((record) => record !== null);
      });
    },
    async listByAgency({ agency, year, state, after, limit }) {
      const page: QueryPage = await access.query({
        table: tables.registry,
        index: byAgencyIndex,
        partition: agencyIndexPartition(tenant, agency),
        prefix: agencyIndexPrefix(year, state),
        after,
        limit,
      });
      const ids = page.items.flatMap((item) => {
        const found = parseIndexedKey({ pk: String(item.pk), sk: String(item.sk) });
        return found.kind === 'nomination' ? [found.id] : [];
      });
      return { ids, next: page.next };
    },
    countByAgency({ agency, year, state, after }) {
      return access.count({
        table: tables.registry,
        index: byAgencyIndex,
        partition: agencyIndexPartition(tenant, agency),
        prefix: agencyIndexPrefix(year, state),
        after,
      });
    },
  };
}
