import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Instant, type TenantId } from '@payung/domain';
import type { WriteOf } from './action-setting.ts';
import { type CaseReads, createCaseReads } from './cases/case-reads.ts';
import { type Commit, type CommitResult, createCommit, writeLimit } from './committing.ts';
import { addConsumption, type Consumption, noConsumption } from './consumption.ts';
import { createFoundingReads, type FoundingReads } from './control/founding-reads.ts';
import { createDoubleCheckReads, type DoubleCheckReads } from './double-checks/index.ts';
import { createImportReads, type ImportReads } from './import-reads.ts';
import { createItemRenewing, type ItemRenewing } from './item-steps/renew-items.ts';
import { type TenantJournal, tenantJournal } from './journal/open-journals.ts';
import { createLaneHeads, type EntryRecord, readLane } from './journal.ts';
import { indexWords } from './key-ring/index-words.ts';
import { learningAccess } from './key-ring/learning-access.ts';
import type { LiveKeys } from './key-ring/live-keys.ts';
import { fitsIntoCommit } from './key-ring/look-up-action.ts';
import { type WordCarrying, wordCarrying } from './key-ring/word-carrying.ts';
import { createKeyedQueue, type KeyedQueue } from './keyed-queue.ts';
import { createMatchModelReads, type MatchModelReads } from './match-models/index.ts';
import { type PageCarrying, pageCarrying } from './match-pages/page-carrying.ts';
import { createMatchPageReads, type MatchPageReads } from './match-pages/page-reads.ts';
import { createMemberReads, type MemberReads } from './members/member-reads.ts';
import { createUserRegions, type UserRegions } from './members/user-regions.ts';
import { type KeepNight, keepNightIn } from './nights/night.ts';
import { createOwnCoverTries, type OwnCoverTries } from './own-cover/tries.ts';
import { createPeopleReads, type PeopleReads } from './people-reads.ts';
import { createPlacing, type Placing } from './placing.ts';
import type { ClientSource, Clock, MasterKey, Randomness, Tables } from './ports.ts';
import { createProtectionReads, type ProtectionReads } from './protection/index.ts';
import { createQuotaReads, type QuotaReads } from './quota-reads.ts';
import { createRegions, type Regions } from './regions.ts';
import type { RegistryWrite } from './registry-writes.ts';
import { contentionPolicy, type Pause, sleep, waitBefore } from './retry.ts';
import { createShelfReads, type ShelfReads } from './shelves/shelf-reads.ts';
import { createTableAccess } from './table-access.ts';
import { createTally, type Tally } from './tally.ts';
import { createMeter, type Meter } from './usage/meter.ts';
import { keepUsageIn } from './usage/usage-items.ts';
import { createWholeReads, type WholeReads } from './whole-reads.ts';
import { layTogether } from './words/lay-together.ts';
import type { ScatteredPeople } from './words/people-of-words.ts';
import { changeOf } from './write-changes.ts';
import { actionsOf } from './write-to-action.ts';
import { atOnce, type WriteTurns } from './write-turns.ts';

/** One tenant's data. There is no repository without it: whoever holds one can reach this tenant only. */
export interface TenantData {
  readonly tenant: TenantId;
  /** they follow the ring of the tenant's keys, whoever renews one */
  readonly keys: LiveKeys;
  readonly people: PeopleReads;
  readonly matchPages: MatchPageReads;
  readonly quotas: QuotaReads;
  readonly imports: ImportReads;
  /** what the control plane says of this region */
  readonly founding: FoundingReads;
  readonly members: MemberReads;
  readonly protection: ProtectionReads;
  /** how it looks for the same person: its models, and the work over everybody */
  readonly matching: MatchModelReads;
  readonly doubleChecks: DoubleCheckReads;
  readonly shelves: ShelfReads;
  readonly tally: Tally;
  /** how often people ask about their own cover */
  readonly ownCover: OwnCoverTries;
  readonly whole: WholeReads;
  /** what earlier releases wrote, brought into today's form */
  readonly renewing: ItemRenewing;
  readonly commit: Commit;
  /** writes that change nothing anybody is told of: leases and pieces of a list not yet judged */
  commitQuietly(writes: readonly RegistryWrite[]): Promise<CommitResult>;
  /** makes people findable by words, a piece of a list at a time */
  indexWords(writes: readonly WriteOf<'index-word'>[]): Promise<void>;
  /** makes people of a word who stand there one by one one piece of it, so that it is read in one */
  layTogether(scattered: ScatteredPeople): Promise<boolean>;
  /** moves the index of names to another look-up key; of the re-keying job alone */
  wordCarrying(epoch: number): WordCarrying;
  /** moves match pages to another look-up key; of the re-keying job alone */
  pageCarrying(epoch: number): PageCarrying;
  /** questions whether two nominations are one person */
  readonly cases: CaseReads;
  readonly placing: Placing;
  /** waits, longer after each try, before a card or a person that others write is tried again */
  pauseBefore(attempt: number): Promise<void>;
  /** callers that change the sums of one quota card go one after another */
  readonly buckets: KeyedQueue;
  /** callers who stand on one match page go one after another */
  readonly anchors: KeyedQueue;
  lane(lane: number, after: number, limit: number): Promise<EntryRecord[]>;
  readonly journal: TenantJournal;
}

export interface Database {
  readonly regions: Regions;
  /** of all tenants together, since the process began */
  readonly consumption: Consumption;
  /** what each tenant uses, kept day by day */
  readonly meter: Meter;
  /** says outside of a region what became of its nightly work */
  readonly keepNight: KeepNight;
  readonly userRegions: UserRegions;
  tenant(tenant: TenantId): Promise<TenantData>;
  /** one tenant's journal alone, which opens without its keys: also when they are destroyed */
  journal(tenant: TenantId): Promise<TenantJournal>;
}

/**
 * Opens the database. Clients come from `clientFor`, one per tenant, so that in AWS each carries its
 * tenant's tag; `directory` reaches the list of tenants and the regions of a user, and nothing else.
 */
export function openDatabase(parts: {
  clientFor: ClientSource;
  directory: DynamoDBClient;
  tables: Tables;
  masterKey: MasterKey;
  clock: Clock;
  random: Randomness;
  pause?: Pause;
  /** when writes may go; at once unless given */
  turns?: WriteTurns;
}): Database {
  const { clientFor, tables, clock, random, pause = sleep, turns = atOnce } = parts;
  const costs = new Map<TenantId, Consumption>();
  const regions = createRegions(parts);
  const lanes = createKeyedQueue();
  const open = new Map<TenantId, Promise<TenantData>>();

  /** counted tenant by tenant, so that the cost of each can be told */
  function costOf(tenant: TenantId): Consumption {
    const cost = costs.get(tenant) ?? noConsumption();
    costs.set(tenant, cost);
    return cost;
  }

  async function openTenant(tenant: TenantId): Promise<TenantData> {
    const keys = await regions.keys(tenant);
    const client = await clientFor(tenant);
    const consumption = costOf(tenant);
    const plain = createTableAccess({ client, consumption, random, pause, turns });
    const access = learningAccess(plain, keys);
    const reading = { tenant, keys, tables, access };
    const setting = { tenant, keys, registry: tables.registry, tenancy: tables.tenancy };
    const actionFor = actionsOf(setting);
    const heads = createLaneHeads(tables.journal, access);
    const quotas = createQuotaReads(reading);
    // of this tenant alone: cards of two regions have the same names
    const buckets = createKeyedQueue();
    const commit = createCommit({
      tenant,
      journal: tables.journal,
      access,
      heads,
      lanes,
      actionFor,
      changeOf,
      clock,
      random,
      pause,
      reach: keys.reach,
    });
    const fits = (writes: readonly RegistryWrite[]): boolean =>
      fitsIntoCommit(setting, writes, writeLimit);
    return {
      tenant,
      keys,
      people: createPeopleReads(reading, clock),
      matchPages: createMatchPageReads(reading),
      cases: createCaseReads(reading),
      quotas,
      placing: createPlacing({ commit, fits, quotas, buckets, random, pause }),
      imports: createImportReads(reading),
      founding: createFoundingReads(reading),
      members: createMemberReads(reading),
      protection: createProtectionReads(reading),
      matching: createMatchModelReads(reading),
      doubleChecks: createDoubleCheckReads(reading),
      shelves: createShelfReads(reading),
      tally: createTally(reading),
      ownCover: createOwnCoverTries(reading),
      whole: createWholeReads(reading),
      renewing: createItemRenewing(reading),
      buckets,
      anchors: createKeyedQueue(),
      pauseBefore: (attempt) =>
        attempt === 0 ? Promise.resolve() : pause(waitBefore(attempt, contentionPolicy, random)),
      commit,
      async commitQuietly(writes) {
        const result = await access.transact(
          writes.flatMap((write) => actionFor(write, quietPosition)),
        );
        if (result.kind === 'done') return result;
        return { kind: 'refused', refused: writes.filter((_, i) => result.refused.has(i)) };
      },
      wordCarrying: (epoch) => wordCarrying(setting, access, epoch),
      pageCarrying: (epoch) => pageCarrying(setting, access, epoch),
      indexWords: (writes) => indexWords(setting, access, writes),
      layTogether: (scattered) => layTogether({ ...setting, random }, access, scattered),
      lane: (lane, after, limit) => readLane(access, tables.journal, tenant, lane, after, limit),
      journal: tenantJournal(access, tables, tenant),
    };
  }

  return {
    regions,
    get consumption() {
      const total = noConsumption();
      for (const cost of costs.values()) addConsumption(total, cost);
      return total;
    },
    meter: createMeter({ clock, keep: keepUsageIn(tables.tenancy, clientFor), costs }),
    keepNight: keepNightIn(tables.tenancy, clientFor),
    userRegions: createUserRegions({ directory: parts.directory, tables, random, pause }),
    async journal(tenant) {
      const client = await clientFor(tenant);
      return tenantJournal(
        createTableAccess({ client, consumption: costOf(tenant), random, pause }),
        tables,
        tenant,
      );
    },
    async tenant(tenant) {
      const known = open.get(tenant);
      if (known !== undefined) {
        const data = await known;
        await data.keys.freshen();
        return data;
      }
      const opening = openTenant(tenant);
      open.set(tenant, opening);
      opening.catch(() => open.delete(tenant));
      return opening;
    },
  };
}

/** Quiet writes carry no journal position; none of them uses it. */
const quietPosition = { lane: 0, seq: 0, at: Instant.parse('1970-01-01T00:00:00.000Z') };
