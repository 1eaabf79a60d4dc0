import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  auditPayments,
  clearCrossClaims,
  compareModel,
  compareRules,
  countDay,
  encodeForExchange,
  foundRegion,
  foundUnderTenant,
  gatherVerification,
  importChunk,
  lapseYear,
  letLookIn,
  makeModel,
  openService,
  pairUp,
  readList,
  renewPiece,
  renewYear,
  runBill,
  runDecision,
  runDoubleCheck,
  runExchangeResult,
  runKeyWork,
  runPreCheck,
  type Service,
  writeHandOut,
} from '@payung/casework';
import {
  type CrossCheck,
  ensureTables,
  openDatabase,
  type Randomness,
  type Tables,
} from '@payung/data';
import { BucketId, type Region, type TenantId } from '@payung/domain';
import { agencies, aRegion, asTenant } from './invented-region.ts';
import { indexLateMs } from './late-index.ts';
import {
  fixedMasterKey,
  type MemoryFiles,
  type MemoryQueue,
  memoryFiles,
  memoryQueue,
} from './memory-ports.ts';
import { expectNothingPersonal } from './personal-data.ts';
import { type SettableClock, seededRandomness, settableClock } from './seeded-randomness.ts';

let tablesMade = 0;

/** What keeps runs and files apart in a database that they share; nothing where each file has its own. */
export function apart(): string {
  if (!process.env.DATA_SUITE_ENDPOINT) return '';
  tablesMade += 1;
  return `-${process.pid}-${process.hrtime.bigint().toString(36)}-${tablesMade}`;
}

/** Tables of one test alone, so that reading one whole costs no more than what the test wrote. */
export function tablesOf(seed: number): Tables {
  const name = `${seed}${apart()}`;
  return { tenancy: `tenancy-${name}`, registry: `registry-${name}`, journal: `journal-${name}` };
}

/** seconds for which a worker of a list is left alone */
export const leaseSeconds = 60;
/** the reading of a file may take several leases at once */
export const longestLeaseMs = 6 * leaseSeconds * 1000;

const sealedLeftOut = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? 'sealed' : value;

export function testClient(endpoint: string, maxAttempts = 3): DynamoDBClient {
  const client = new DynamoDBClient({
    endpoint,
    maxAttempts,
    region: process.env.AWS_REGION || 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  client.middlewareStack.add(
    (next) => async (request) => {
      expectNothingPersonal('attribute', JSON.stringify(request.input, sealedLeftOut));
      return next(request);
    },
    { step: 'initialize', name: 'nothingPersonalInTheOpen' },
  );
  return client;
}

export interface TestService {
  readonly service: Service;
  readonly client: DynamoDBClient;
  readonly tables: Tables;
  readonly tenant: TenantId;
  readonly region: Region;
  readonly clock: SettableClock;
  readonly random: Randomness;
  readonly files: MemoryFiles;
  readonly queue: MemoryQueue;
  /** another process over the same database, files and queue */
  sibling(options?: { endpoint?: string; maxAttempts?: number; client?: DynamoDBClient }): Service;
  /** hands out what is in the queue until it is empty */
  work(service?: Service): Promise<void>;
}

export interface TestOptions {
  readonly endpoint: string;
  readonly seed: number;
  readonly quotaBy?: 'region' | 'agency';
  /** places of the region's card, or of each agency's */
  readonly granted?: number;
  /** postings of a match page; as many as usual unless given */
  readonly pageCap?: number;
}

/** The whole service over a region of its own in the embedded database, with nothing left to chance. */
export async function openTestService(options: TestOptions): Promise<TestService> {
  const { endpoint, seed, quotaBy = 'region', granted = 100 } = options;
  const tables = tablesOf(seed);
  const clock = settableClock('2026-01-15T02:00:00.000Z');
  const random = seededRandomness(seed, clock);
  const [files, queue] = [memoryFiles(), memoryQueue()];
  let siblings = 0;
  const open = (client: DynamoDBClient): Service => {
    siblings += 1;
    const own = seededRandomness(seed * 1_000 + siblings, clock);
    const database = openDatabase({
      clientFor: async () => client,
      directory: client,
      tables,
      masterKey: fixedMasterKey(),
      clock,
      random: own,
      // the wait itself is not what is tested, but where the index tells late; whoever waits lets the others go first
      pause: (ms) =>
        indexLateMs() > 0 ? pause(ms) : new Promise((resolve) => setImmediate(resolve)),
    });
    const cap = options.pageCap === undefined ? {} : { pageCap: options.pageCap };
    return openService({ database, files, queue, clock, random: own, ...cap });
  };
  const client = testClient(endpoint);
  await ensureTables(client, tables);
  const service = open(client);
  const tenant = asTenant(random.ulid());
  const region = aRegion(tenant, { quotaBy });
  const buckets = quotaBy === 'region' ? ['2026'] : agencies.map((id) => `2026.agency.${id}`);
  const legalBasis = 'DATA CONTOH';
  await foundRegion(
    service,
    region,
    buckets.map((bucket) => ({ bucket: BucketId.parse(bucket), granted, legalBasis })),
  );
  return {
    service,
    client,
    tables,
    tenant,
    region,
    clock,
    random,
    files,
    queue,
    sibling: (other = {}) =>
      open(other.client ?? testClient(other.endpoint ?? endpoint, other.maxAttempts)),
    work: (worker = service) => workOff(worker, queue),
  };
}

/** Where no region has signed to be checked with others. */
const nobodyElsewhere: CrossCheck = { ask: async () => ({ kind: 'not-agreed' }) };

/** Does what the messages of the queue ask for, as the import worker does, until none is left. */
export async function workOff(
  service: Service,
  queue: MemoryQueue,
  cross: CrossCheck = nobodyElsewhere,
): Promise<void> {
  for (let message = queue.take(); message !== undefined; message = queue.take()) {
    const { tenantId } = message;
    switch (message.kind) {
      case 'chunk':
        await importChunk(service, { leaseSeconds }, tenantId, message.importId, message.chunk);
        break;
      case 'inspect':
        await readList(service, { leaseSeconds }, tenantId, message.importId);
        break;
      case 'found':
        await foundUnderTenant(service, tenantId);
        break;
      case 'hand-out':
        await writeHandOut(service, tenantId, message.handOut);
        break;
      case 'rotate':
      case 're-key':
        await runKeyWork(service, message);
        break;
      case 'let-look-in':
        await letLookIn(service, tenantId, message.glass);
        break;
      case 'pair-up':
        await pairUp(service, tenantId);
        break;
      case 'train-model':
        await makeModel(service, tenantId, message.model);
        break;
      case 'compare-model':
        await compareModel(service, tenantId, message.model);
        break;
      case 'double-check':
        await runDoubleCheck(service, tenantId, message.check);
        break;
      case 'gather-verification':
        await gatherVerification(service, tenantId, message.importId);
        break;
      case 'determine':
        await runDecision(service, cross, tenantId, message.determination);
        break;
      case 'make-bill':
        await runBill(service, cross, tenantId, message.bill);
        break;
      case 'count-day':
        await countDay(service, tenantId, message.count);
        break;
      case 'audit-payments':
        await auditPayments(service, tenantId, message.audit);
        break;
      case 'apply-exchange':
        await runExchangeResult(service, tenantId, message);
        break;
      case 'compare-rules':
        await compareRules(service, tenantId, message);
        break;
      case 'renew-year':
        await renewYear(service, tenantId, message.renewal);
        break;
      case 'pre-check':
        await runPreCheck(service, tenantId, message);
        break;
      case 'close-year':
        await lapseYear(service, tenantId, message.year);
        break;
      case 'cross-clear':
        await clearCrossClaims(service, cross, tenantId);
        break;
      case 'cross-encode':
        await encodeForExchange(service, cross, tenantId, message);
        break;
      case 'renew-items':
        await renewPiece(service, tenantId, message.walk, false);
        break;
    }
  }
}
