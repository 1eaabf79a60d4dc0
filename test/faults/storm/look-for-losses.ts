import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkInvariants } from '@payung/casework';
import {
  BillView,
  DeterminationView,
  ImportStatus,
  NominationCount,
  NominationSummary,
} from '@payung/contract';
import { demoRegions, openLocalService } from '@payung/local';
import * as z from 'zod';
import type { ServiceUnderTest } from './service-under-test.ts';
import type { Desks, Promised } from './year-in-the-storm.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const Audited = z.object({
  ok: z.boolean(),
  entries: z.int().default(0),
  findings: z.int().default(0),
});

/** What is wrong in the end, each in one line; nothing when nothing was lost and nothing is there twice. */
export interface Losses {
  readonly found: readonly string[];
  readonly people: number;
  readonly journalEntries: number;
}

/** `audit:verify` over what a service has written, as an operator calls it. */
async function audited(service: ServiceUnderTest): Promise<z.infer<typeof Audited>> {
  const program = join(root, 'packages/local/src/audit/main.ts');
  const env = { ...process.env, DYNAMODB_ENDPOINT: service.database(), NODE_OPTIONS: '' };
  const said = await new Promise<string>((resolve) => {
    const args = [program, '--data', service.folder];
    execFile(process.execPath, args, { env }, (_, stdout) => resolve(stdout));
  });
  const last = said.trim().split('\n').at(-1) ?? '';
  return Audited.parse(JSON.parse(last));
}

const PutAside = z.object({
  items: z.array(z.object({ kind: z.string() })),
});

/**
 * Work that the queue gave up: a storm is no reason to, and nobody takes it up again by itself. What a process knew that was
 * killed since is found in what it wrote.
 */
async function putAside(service: ServiceUnderTest): Promise<string[]> {
  const told = await fetch(`${service.address()}/local/dead-letters`);
  const { items } = PutAside.parse(await told.json());
  const written = service.said().match(/^.*dead letter .*$/gm) ?? [];
  return [...items.map(({ kind }) => kind), ...written].map(
    (what) => `work that was put aside: ${what}`,
  );
}

/** Everything that contradicts itself in the regions of a database. */
async function contradictions(service: ServiceUnderTest): Promise<string[]> {
  const { service: open } = openLocalService({
    dataFolder: service.folder,
    endpoint: service.database(),
    queue: { send: async () => undefined },
    address: service.address(),
  });
  const found: string[] = [];
  for (const { region } of demoRegions) {
    for (const finding of await checkInvariants(open, region.tenantId)) {
      found.push(`${region.regencyCode}: ${JSON.stringify(finding)}`);
    }
  }
  return found;
}

/**
 * Holds what was answered as done against what is there, past the storm.
 *
 * @param rows of each list that was handed in
 * @param elsewhere what was found wrong about places, cases and claims
 */
export async function lookForLosses(
  service: ServiceUnderTest,
  { officer, admin }: Desks,
  promised: Promised,
  rows: number,
  elsewhere: readonly string[],
): Promise<Losses> {
  const found: string[] = [...elsewhere];
  const expect = (what: string, got: unknown, wanted: unknown) => {
    if (got !== wanted) found.push(`${what}: ${String(got)} instead of ${String(wanted)}`);
  };
  for (const id of promised.nominated) {
    const { status } = await officer.answer('GET', `/v1/nominations/${id}`);
    expect('an acknowledged nomination', status, 200);
    if (status !== 200) continue;
    const { state } = await officer.ask('GET', `/v1/nominations/${id}`, NominationSummary);
    expect('the state of somebody determined', state, 'determined');
  }
  const people = promised.nominated.size + promised.lists.length * rows;
  const { count, isWhole } = await admin.ask('GET', '/v1/nominations/count', NominationCount);
  expect('whether everybody was counted', isWhole, true);
  expect('people nominated', count, people);
  for (const id of promised.lists) {
    const list = await officer.ask('GET', `/v1/imports/${id}`, ImportStatus);
    expect('the list', list.state, 'done');
    expect('rows of the list', list.rowsDone, rows);
    expect('rows nominated', list.byOutcome.nominated, rows);
  }
  const decisionPath = `/v1/determinations/${promised.determination}`;
  const decision = await admin.ask('GET', decisionPath, DeterminationView);
  expect('people determined', decision.effect.determined, people);
  const bill = await admin.ask('GET', `/v1/bills/${promised.bill}`, BillView);
  expect('people on the bill', bill.people, people);
  expect('the proof of payment', bill.proof?.number, `NTPN/${promised.bill}`);
  found.push(...(await putAside(service)));
  found.push(...(await contradictions(service)));
  const { ok, entries, findings } = await audited(service);
  expect('findings of audit:verify', findings, 0);
  // each nomination has an entry of its own; without any there was nothing to verify
  expect('an entry for each single nomination', entries >= promised.nominated.size, true);
  expect('the verdict of audit:verify', ok, true);
  return { found, people, journalEntries: entries };
}
