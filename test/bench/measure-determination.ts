import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  type AnsweredMany,
  answerMany,
  everybody,
  everywhere,
  foundRegion,
  openAttachment,
  openService,
  type Service,
} from '@payung/casework';
import { ensureTables, openDatabase, systemClock, systemRandomness } from '@payung/data';
import { BucketId, type Determination, Region } from '@payung/domain';
import { aCohort, draft, freeze, given, seen, send, sign } from '../support/determination-acts.ts';
import { stated } from '../support/eligibility-acts.ts';
import { anAdmin, aRegion, asTenant } from '../support/invented-region.ts';
import { fixedMasterKey, memoryFiles, memoryQueue } from '../support/memory-ports.ts';
import { type TestService, tablesOf, workOff } from '../support/test-service.ts';
import { aVerifier, setLevels, step } from '../support/verification-acts.ts';
import { placeHolders } from './place-holders.ts';
import { rounded } from './verdict-line.ts';

interface Step {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

export interface DetermineFigures {
  readonly verified: number;
  readonly determined: number;
  /** one level answers for everybody, in bulk */
  readonly verify: Step;
  readonly gather: Step;
  readonly freeze: Step;
  readonly sign: Step;
  readonly effect: Step;
  readonly attachment: Step & { readonly bytes: number };
  /** of all steps */
  readonly seconds: number;
  /** of all steps, this process alone */
  readonly cpuSeconds: number;
  /** resident before and after all steps */
  readonly rssMb: readonly [number, number];
  readonly peakRssMb: number;
  readonly itemsWritten: number;
  /** to the database, of all steps: the same on a busy machine as on a quiet one */
  readonly requests: number;
  /** places that the quota card says are used up */
  readonly consumed: number;
  readonly [figure: string]: unknown;
}

async function timed<T>(work: () => Promise<T>): Promise<Step & { value: T }> {
  const [begin, cpu] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const used = process.cpuUsage(cpu);
  const seconds = rounded((performance.now() - begin) / 1000);
  return { value, seconds, cpuSeconds: rounded((used.user + used.system) / 1e6) };
}

const stepOf = ({ seconds, cpuSeconds }: Step): Step => ({ seconds, cpuSeconds });

/** A region of its own over the database, with nothing but the real use-cases at work. */
async function openRegion(
  client: DynamoDBClient,
  { people, seed }: { readonly people: number; readonly seed: number },
): Promise<TestService> {
  const tables = tablesOf(seed);
  await ensureTables(client, tables);
  const [files, queue] = [memoryFiles(), memoryQueue()];
  const [clock, random] = [systemClock, systemRandomness];
  const database = openDatabase({
    clientFor: async () => client,
    directory: client,
    tables,
    masterKey: fixedMasterKey(),
    clock,
    random,
  });
  const service = openService({ database, files, queue, clock, random });
  const tenant = asTenant(random.ulid());
  const region = manyVillages(aRegion(tenant));
  const granted = { bucket: BucketId.parse('2026'), granted: people, legalBasis: 'DATA CONTOH' };
  await foundRegion(service, region, [granted]);
  const work = (worker: Service = service) => workOff(worker, queue);
  const settable = { ...clock, advance: () => undefined };
  const own = { service, client, tables, tenant, region, random, files, queue, work };
  return { ...own, clock: settable, sibling: () => service };
}

/** A regency has some hundred villages, each of which keeps its own sheets. */
function manyVillages(region: Region): Region {
  const [first] = region.villages;
  const villages = Array.from({ length: 120 }, (_, i) => ({
    ...first,
    code: `33.19.04.2${String(i + 1).padStart(3, '0')}`,
    name: `DESA CONTOH ${i + 1}`,
  }));
  return Region.parse({ ...region, villages });
}

const rssNow = (): number => rounded(process.memoryUsage().rss / 1_048_576);

/** Confirms everybody at the level of the lead agency, page after page. */
async function verifyAll(test: TestService): Promise<number> {
  const actor = aVerifier(test);
  const all = { place: everywhere, filter: everybody, except: [], correlationId: 'bench' };
  let confirmed = 0;
  let cursor: string | null = null;
  do {
    const done: AnsweredMany = given(await answerMany(test.service, actor, { ...all, cursor }));
    confirmed += done.confirmed;
    cursor = done.nextCursor;
  } while (cursor !== null);
  return confirmed;
}

async function consumedOf(test: TestService): Promise<number> {
  const data = await test.service.database.tenant(test.tenant);
  const cards = await data.quotas.buckets();
  return cards.reduce((sum, { consumed }) => sum + consumed, 0);
}

async function writtenOut(test: TestService, { id }: Determination): Promise<number> {
  let bytes = 0;
  for (const format of ['pdf', 'xlsx'] as const) {
    const request = { id, format, audience: 'full', part: 'add', correlationId: 'bench' } as const;
    const pieces = given(await openAttachment(test.service, anAdmin(test.tenant), request));
    for await (const piece of pieces) bytes += piece.length;
  }
  return bytes;
}

/** That everybody is at work, by one statement, and that nobody else covers them. */
async function statedAll(test: TestService): Promise<void> {
  const on = new Date(test.service.clock.now()).toISOString().slice(0, 10);
  const everybody = { by: 'all', agency: null, village: null, except: [], cursor: null } as const;
  await stated(test, everybody, { on });
}

/** Takes people from their places to a decision in force, verified by one level, step by step. */
export async function measureDetermination(
  client: DynamoDBClient,
  options: { readonly people: number; readonly seed: number },
): Promise<DetermineFigures> {
  const test = await openRegion(client, options);
  await placeHolders(test, options.people);
  const cohort = await aCohort(test);
  await statedAll(test);
  await setLevels(test, [step('lead')]);
  const rssBefore = rssNow();
  const before = test.service.database.consumption;
  const verified = await timed(() => verifyAll(test));
  const gathered = await timed(() => draft(test, { cohort: cohort.id }));
  const frozen = await timed(() => freeze(test, gathered.value));
  await send(test, frozen.value);
  const today = frozen.value.frozen?.on ?? '';
  const signed = await timed(async () => given(await sign(test, frozen.value, { date: today })));
  const effect = await timed(() => test.work());
  const attachment = await timed(() => writtenOut(test, frozen.value));
  const after = test.service.database.consumption;
  const peakRssMb = rounded(process.resourceUsage().maxRSS / 1024);
  const steps = [verified, gathered, frozen, signed, effect, attachment];
  const { effect: came } = await seen(test, frozen.value);
  const sumOf = (part: 'seconds' | 'cpuSeconds'): number =>
    rounded(steps.reduce((sum, one) => sum + one[part], 0));
  return {
    verified: verified.value,
    determined: came.determined,
    verify: stepOf(verified),
    gather: stepOf(gathered),
    freeze: stepOf(frozen),
    sign: stepOf(signed),
    effect: stepOf(effect),
    attachment: { ...stepOf(attachment), bytes: attachment.value },
    seconds: sumOf('seconds'),
    cpuSeconds: sumOf('cpuSeconds'),
    rssMb: [rssBefore, rssNow()],
    peakRssMb,
    itemsWritten: after.itemsWritten - before.itemsWritten,
    requests: after.requests - before.requests,
    consumed: await consumedOf(test),
  };
}
