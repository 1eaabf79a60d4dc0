import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { answerRegion, type CrossService } from '@payung/casework/crosscheck';
import { createCrosscheck, createDesk } from '@payung/crosscheck';
import {
  type ChannelKey,
  type CrossAnswer,
  type CrossCheck,
  type CrossDesk,
  type CrossRequest,
  type CrossVault,
  createRequestOpener,
  createRequestSealer,
  type DeskAnswer,
  ensureCrossTable,
  openCrossRate,
  openCrossStore,
  openCrossTokens,
  type VaultUse,
} from '@payung/data';
import type { TenantId } from '@payung/domain';
import { asTenant } from './invented-region.ts';
import { type SettableClock, seededRandomness, settableClock } from './seeded-randomness.ts';
import { apart, testClient } from './test-service.ts';

const boundTo = (use: VaultUse): Buffer => Buffer.from(JSON.stringify(use));

/** A stand-in for KMS that binds each key to its use, as KMS does with its context. */
export function fixedVault(): CrossVault {
  const [key, iv] = [Buffer.alloc(32, 9), Buffer.alloc(12, 2)];
  return {
    async wrap(plain, use) {
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(boundTo(use));
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([cipher.getAuthTag(), body]);
    },
    async unwrap(wrapped, use) {
      const bytes = Buffer.from(wrapped);
      const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(boundTo(use));
      decipher.setAuthTag(bytes.subarray(0, 16));
      return Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]);
    },
  };
}

/** What a session of KMS does for a region: wraps a key that is bound to its tenant. */
export const channelOf = (vault: CrossVault): ChannelKey => ({
  wrap: (plain, tenant) => vault.wrap(plain, { tenant }),
});

/** The check across regions over a table of one test alone. */
export interface TestCrosscheck {
  readonly table: string;
  readonly client: DynamoDBClient;
  readonly clock: SettableClock;
  readonly service: CrossService;
  /** as regions' functions ask it, sealed */
  readonly cross: CrossCheck;
  readonly desk: CrossDesk;
  /** codes of what failed */
  readonly failures: readonly string[];
  ask(tenant: TenantId, request: CrossRequest): Promise<CrossAnswer>;
  atDesk(request: Parameters<CrossDesk['ask']>[0]): Promise<DeskAnswer>;
  /** another process over the same table */
  sibling(): CrossService;
  /** a region that takes part */
  region(): Promise<TenantId>;
}

export async function openTestCrosscheck(options: {
  endpoint: string;
  seed: number;
  clock?: SettableClock;
}): Promise<TestCrosscheck> {
  const { endpoint, seed, clock = settableClock('2026-01-15T02:00:00.000Z') } = options;
  const table = `crosscheck-${seed}${apart()}`;
  const client = testClient(endpoint);
  await ensureCrossTable(client, table);
  const vault = fixedVault();
  const failures: string[] = [];
  let siblings = 0;
  const open = (over: DynamoDBClient): CrossService => {
    siblings += 1;
    const random = seededRandomness(seed * 1_000 + 700 + siblings, clock);
    const pause = () => new Promise<void>((resolve) => setImmediate(resolve));
    return {
      store: openCrossStore({ client: over, table, random, pause }),
      tokens: openCrossTokens({ client: over, table, vault, random }),
      rate: openCrossRate(over, table),
      vault,
      clock,
      random,
    };
  };
  const service = open(client);
  const log = { failed: (code: string) => void failures.push(code) };
  const unwrap = (wrapped: Uint8Array, tenant: TenantId) => vault.unwrap(wrapped, { tenant });
  const answer = createCrosscheck(service, { open: createRequestOpener({ unwrap, clock }), log });
  const seal = createRequestSealer({ channel: channelOf(vault), clock, random: service.random });
  const desk = createDesk(service, log);
  return {
    table,
    client,
    clock,
    service,
    failures,
    cross: { ask: async (tenant, request) => answer(await seal(tenant, request)) },
    desk: { ask: (request) => desk(request) },
    ask: (tenant, request) => answerRegion(service, tenant, request),
    atDesk: (request) => desk(request),
    sibling: () => open(testClient(endpoint)),
    async region() {
      const tenant = asTenant(service.random.ulid());
      await answerRegion(service, tenant, { kind: 'agree' });
      return tenant;
    },
  };
}
