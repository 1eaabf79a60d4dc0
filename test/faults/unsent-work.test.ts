import { leaveToSweep, sweepImports } from '@payung/casework';
import { askHandOut, offboardRegion } from '@payung/casework/control';
import { HandOut } from '@payung/contract';
import { type WorkMessage, WorkNotSentError, type WorkQueue } from '@payung/data';
import type { UserId } from '@payung/domain';
import { type ApiHandler, lambdaHandler } from '@payung/edge';
import { createRegionApi } from '@payung/region-api';
import { describe, expect, it } from 'vitest';
import { handIn, outcomesOf, rowsOf } from '../support/acts.ts';
import { centralApi, openCentralApi } from '../support/central-api.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { aMember, memoryAccounts, post } from '../support/invented-members.ts';
import { aPerson } from '../support/invented-people.ts';
import { social } from '../support/invented-region.ts';
import { centralAdmin, granted, of, onBoard, openTestControl } from '../support/test-control.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

const database = embeddedDatabase();
const people = [aPerson(1), aPerson(2)];

/** A queue that says of nothing that it took it. */
const silent: WorkQueue = {
  send: async ({ kind }) => {
    throw new WorkNotSentError(kind);
  },
};

describe('a list whose work the queue did not take', () => {
  it('is told as handed in, once, and comes to its end by the sweep, or a clerk hands it in again', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 8_940 });
    const told: string[] = [];
    const service = leaveToSweep({ ...test.service, queue: silent }, ({ kind }) => told.push(kind));
    const id = await handIn(test, social, people, { service });
    expect(told).toEqual(['inspect']);
    expect(await sweepImports(test.service)).toBe(1);
    await test.work();
    expect(outcomesOf(await rowsOf(test, id))).toEqual(['2 nominated', '3 nominated']);
  });

  it('is read only by the sweep when the worker cannot send its first piece on', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 8_941 });
    const id = await handIn(test, social, people);
    const told: string[] = [];
    await test.work(
      leaveToSweep({ ...test.service, queue: silent }, ({ kind }) => told.push(kind)),
    );
    expect(told).toEqual(['chunk']);
    await sweepImports(test.service);
    await test.work();
    expect(outcomesOf(await rowsOf(test, id))).toEqual(['2 nominated', '3 nominated']);
  });
});

it('is told to the operators of the sweep itself, since nobody comes after it', async () => {
  const test = await openTestService({ endpoint: database.endpoint(), seed: 8_942 });
  await handIn(test, social, people);
  const failed: unknown[] = [];
  const sweep = sweepImports({ ...test.service, queue: silent }, (_, error) => failed.push(error));
  await expect(sweep).rejects.toBeInstanceOf(AggregateError);
  expect(failed).toEqual([new WorkNotSentError('inspect')]);
});

const adminOf = async (test: TestService) => (await aMember(test, 'kepala', post('admin'))).user;

/** Asks the API of a region, whose queue takes nothing, as its admin; also answers what operators were told. */
async function asksSilently(
  test: TestService,
  user: UserId,
  method: string,
  rawPath: string,
  body?: object,
) {
  const claims = { user, tenant: test.tenant, role: 'admin', client: 'portal' };
  const told: string[] = [];
  const handler = lambdaHandler(
    createRegionApi(
      { ...test.service, queue: silent },
      {
        log: { failed: (code, { route }) => void told.push(`${code} ${route}`) },
        newCorrelationId: () => 'test',
        cross: { ask: async () => ({ kind: 'done' }) },
        verify: async () => ({ kind: 'valid', claims }),
        accounts: memoryAccounts(),
      },
    ),
  );
  const event = {
    ...{ version: '2.0', routeKey: '$default', rawPath, rawQueryString: '' },
    headers: { 'content-type': 'application/json' },
    requestContext: {
      ...{ requestId: 'permintaan-1', domainName: 'payung.example' },
      http: { method, path: rawPath },
    },
    isBase64Encoded: false,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    // as much of an event as is read
  } as unknown as Parameters<ApiHandler>[0];
  // nothing of it is read
  const answer = await handler(event, {} as Parameters<ApiHandler>[1]);
  const problem: { code?: string } = JSON.parse(answer.body ?? '{}');
  return { status: answer.statusCode, code: problem.code, told };
}

describe('a request whose work the queue did not take', () => {
  it('is told as done where the sweep asks for it, and operators read why it comes late', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 8_943 });
    const path = '/v1/matching/pair-ups';
    const { status, told } = await asksSilently(test, await adminOf(test), 'POST', path);
    expect(status).toBe(202);
    expect(told).toEqual(['WORK_NOT_SENT POST /v1/matching/pair-ups']);
    const { due } = await (await test.service.database.tenant(test.tenant)).matching.pairUp();
    expect(due).not.toBeNull();
  });

  it('is told as done by the centre too: the archive of a region is made by the sweep, and asked for once', async () => {
    const { test, asCentral } = await openCentralApi(database.endpoint(), 8_946);
    const { tenant } = await onBoard(test, '33.02');
    const told: string[] = [];
    const ask = centralApi({ central: { ...test.central, queue: silent } }, asCentral, told);
    const { status, text } = await ask('POST', `/regions/${tenant}/hand-outs`);
    expect([status, told]).toEqual([202, ['WORK_NOT_SENT POST /central/v1/regions/:id/hand-outs']]);
    expect(await sweepImports(test.service)).toBe(1);
    await test.work();
    const { id } = HandOut.parse(JSON.parse(text));
    const made = await test.central.control.handOuts(tenant);
    expect(made).toMatchObject([{ id, tries: 1, doneAt: expect.any(String) }]);
  });

  it('is never told as refused where nobody else asks for it, once its word was written', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 8_944 });
    const signed = {
      number: 'PKS/CONTOH',
      date: '2026-01-02',
      signatory: 'DATA CONTOH',
      version: 0,
    };
    const user = await adminOf(test);
    const { status } = await asksSilently(test, user, 'PUT', '/v1/cross-agreement', signed);
    expect(status).toBe(200);
    const revoked = { reason: 'DATA CONTOH', version: 1 };
    const path = '/v1/cross-agreement/revoke';
    const answer = await asksSilently(test, user, 'POST', path, revoked);
    expect(answer).toMatchObject({ status: 500, code: 'outcome-unknown' });
    expect(answer.told).toEqual(['WORK_NOT_SENT POST /v1/cross-agreement/revoke']);
  });
});

describe('a region that leaves while the queue takes nothing', () => {
  it('has its claims taken away with the archive of its end, or other regions meet them for ever', async () => {
    const test = await openTestControl({ endpoint: database.endpoint(), seed: 8_945 });
    const { tenant } = await onBoard(test, '33.02');
    granted(await offboardRegion(test.central, centralAdmin, of(tenant), 'DATA CONTOH'));
    test.queue.lose();
    granted(await askHandOut(test.central, centralAdmin, of(tenant)));
    const kinds: WorkMessage['kind'][] = [];
    for (let one = test.queue.take(); one !== undefined; one = test.queue.take()) {
      kinds.push(one.kind);
    }
    expect(kinds.sort()).toEqual(['cross-clear', 'hand-out']);
  });
});
