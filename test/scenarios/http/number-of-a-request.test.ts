import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImportAccepted } from '@payung/contract';
import {
  CorrelationId,
  correlated,
  type WorkMessage,
  type WorkQueue,
  writeWorkMessage,
} from '@payung/data';
import { createImportWorker } from '@payung/import-worker';
import { type Local, startLocal } from '@payung/local';
import { afterEach, expect, it, vi } from 'vitest';
import { handIn } from '../../support/acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { postList, read, signedIn } from '../../support/http-caller.ts';
import { aList, aPerson } from '../../support/invented-people.ts';
import { social } from '../../support/invented-region.ts';
import { aDataFolder } from '../../support/local-start.ts';
import { patient } from '../../support/patient.ts';
import { expectNothingPersonal } from '../../support/personal-data.ts';
import { openTestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
const folder = aDataFolder();
let local: Local | null = null;
afterEach(async () => {
  await local?.stop();
  folder.remove();
});

const people = Array.from({ length: 3 }, (_, n) => aPerson(n));

it('stays with a list from its reading to its last piece, or only the first line of a failure is found by it', async () => {
  const test = await openTestService({ endpoint: database.endpoint(), seed: 811 });
  const sent: { readonly message: WorkMessage; readonly id: string | null }[] = [];
  const queue: WorkQueue = {
    send: async (message, id = null) => void sent.push({ message, id }),
  };
  const service = { ...test.service, queue };
  const asked = CorrelationId.parse('01KA3319KVDVSDEM0000000009');
  await handIn(test, social, people, { service: correlated(service, asked) });
  const { handler } = createImportWorker(service, {
    leaseSeconds: 60,
    log: {
      failed: (code, facts) => expect.fail(`${code} ${JSON.stringify(facts)}`),
      done: () => undefined,
    },
    cross: { ask: async () => ({ kind: 'not-agreed' }) },
  });
  // the list grows while it is gone through
  for (const { message, id } of sent) {
    const messageAttributes = { correlationId: { stringValue: id } };
    const record = { messageId: 'm-1', body: writeWorkMessage(message), messageAttributes };
    // of event and context no more than this is read
    await handler(...([{ Records: [record] }, {}] as unknown as Parameters<typeof handler>));
  }
  expect(sent.map(({ message }) => message.kind).slice(0, 2)).toEqual(['inspect', 'chunk']);
  expect(new Set(sent.map(({ id }) => id))).toEqual(new Set([asked]));
});

/** Where the service keeps a list as it was handed in. */
function sourceOf(importId: string): string {
  const lists = join(folder.path, 'lists');
  const found = readdirSync(lists, { recursive: true, encoding: 'utf8' }).find((path) =>
    path.endsWith(join(importId, 'source')),
  );
  if (found === undefined) throw new Error(`no file of list ${importId} is kept`);
  return join(lists, found);
}

it('is the same in the answer that a clerk gets and in the line that tells of the list that failed', async () => {
  let said = '';
  local = await startLocal({
    dataDir: folder.path,
    onOutput: (text) => {
      said += text;
    },
  });
  const { worker } = local.pids;
  if (worker === null) throw new Error('the worker does not run');
  const agency = 'dinas-perhubungan';
  const officer = await signedIn(local.address, `33.19/${agency}/officer`);

  // the worker stands still until the list is broken under it
  process.kill(worker, 'SIGSTOP');
  const list = { agency, fileName: 'daftar.csv', bytes: aList(people) };
  const answer = await postList(officer, list);
  const id = answer.headers.get('x-correlation-id');
  const importId = read(answer, ImportAccepted).id;
  writeFileSync(sourceOf(importId), 'not what was sealed');
  process.kill(worker, 'SIGCONT');

  const line = await vi.waitUntil(
    () => said.split('\n').find((one) => one.startsWith('WORK_FAILED') && one.includes(`"${id}"`)),
    { ...patient, interval: 50 },
  );
  expect(JSON.parse(line.replace('WORK_FAILED ', ''))).toMatchObject({
    correlationId: id,
    importId,
  });
  expectNothingPersonal('log', said);
});
