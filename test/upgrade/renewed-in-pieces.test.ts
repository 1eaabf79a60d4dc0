import { checkInvariants, type RegionRenewed, type Service } from '@payung/casework';
import { parseWorkMessage, type WorkMessage, writeWorkMessage } from '@payung/data';
import type { NominationId } from '@payung/domain';
import { createImportWorker, type ImportWorker } from '@payung/import-worker';
import { renewalBody } from '@payung/infra/renewal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { end, handIn, nominate } from '../support/acts.ts';
import { isAged, letItemsAge, nominationItems } from '../support/aged-items.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { aPerson } from '../support/invented-people.ts';
import { social, transport } from '../support/invented-region.ts';
import { forge } from '../support/raw-items.ts';
import { leaseSeconds, openTestService, type TestService } from '../support/test-service.ts';

const database = embeddedDatabase();

/** Milliseconds for a test that fills more than a page of the index. */
const patience = 180_000;
let seed = 7_500;
const region = (): Promise<TestService> => {
  seed += 1;
  return openTestService({ endpoint: database.endpoint(), seed, granted: 4 });
};

type Delivery = Parameters<ImportWorker['handler']>;
type Told = RegionRenewed & { readonly tenantId: string };

/** A worker whose every look at the clock finds its time over, so that each message is one page. */
function workerOf(test: TestService, sent: WorkMessage[] = []) {
  const { clock } = test;
  let late = 0;
  const own: Service = {
    ...test.sibling(),
    clock: {
      now: () => {
        late += 60_000;
        return clock.now() + late;
      },
    },
    queue: { send: async (message) => void sent.push(message) },
  };
  const [told, failed]: [Told[], string[]] = [[], []];
  const { handler } = createImportWorker(own, {
    leaseSeconds,
    log: {
      failed: (code) => failed.push(code),
      done: (code, facts) => {
        expect(code).toBe('ITEMS_RENEWED');
        told.push(facts);
      },
    },
    cross: { ask: async () => ({ kind: 'not-agreed' }) },
  });
  /** hands a message over, for the n-th time; answers whether it was worked off */
  async function receive(body: string, times = 1): Promise<boolean> {
    const record = {
      messageId: 'm-1',
      body,
      attributes: { ApproximateReceiveCount: String(times) },
    };
    // of a record only these are read
    const event = { Records: [record] } as unknown as Delivery[0];
    const { batchItemFailures } = await handler(event, {} as Delivery[1]);
    return batchItemFailures.length === 0;
  }
  return { receive, sent, told, failed };
}

/** Works off what was asked for until nothing is sent any more. Answers in how many pieces. */
async function workedOff(
  test: TestService,
  worker = workerOf(test),
  between: (piece: number) => Promise<void> = async () => undefined,
): Promise<number> {
  const bodies = [renewalBody(test.tenant)];
  let pieces = 0;
  for (let body = bodies.shift(); body !== undefined; body = bodies.shift()) {
    expect(await worker.receive(body)).toBe(true);
    bodies.push(...worker.sent.splice(0).map(writeWorkMessage));
    pieces += 1;
    await between(pieces);
  }
  return pieces;
}

const agedOf = async (test: TestService) => (await nominationItems(test)).filter(isAged);

describe('the items of a region of a stage, renewed message by message', () => {
  it(
    'are all in today’s form at the end, more than a page of one agency too, and the operator is told how many',
    async () => {
      const test = await region();
      await handIn(
        test,
        social,
        Array.from({ length: 101 }, (_, n) => aPerson(n)),
      );
      await test.work();
      await nominate(test, transport, 1);
      expect(await letItemsAge(test, () => true)).toBe(102);
      const worker = workerOf(test);
      const agencies = test.region.agencies.length;
      // each agency in a piece, one of them in two, and once more for the walk that finds nothing
      expect(await workedOff(test, worker)).toBe(2 * (agencies + 1));
      expect(worker.told).toEqual([
        {
          ...{ tenantId: test.tenant, region: test.region.regencyCode },
          ...{ looked: 204, renewed: 102, overtaken: 0, walks: 2 },
        },
      ]);
      expect(await agedOf(test)).toEqual([]);
      expect(await checkInvariants(test.service, test.tenant)).toEqual([]);

      expect(await workedOff(test, worker)).toBe(agencies + 1);
      expect(worker.told[1]).toMatchObject({ looked: 102, renewed: 0, walks: 1 });
    },
    patience,
  );

  it('need one message where there is time, and none follows', async () => {
    const test = await region();
    await nominate(test, social, 1);
    await letItemsAge(test, () => true);
    const body = parseWorkMessage(renewalBody(test.tenant));
    if (body === null) throw new Error('the worker cannot read what the command asks');
    await test.queue.send(body);
    await test.work();
    expect([test.queue.size, await agedOf(test)]).toEqual([0, []]);
  });

  it('stay as they were answered while somebody works on them', async () => {
    const test = await region();
    const ids: NominationId[] = [];
    for (let n = 0; n < 6; n += 1) ids.push((await nominate(test, social, n)).nominationId);
    await letItemsAge(test, () => true);
    await workedOff(test, workerOf(test), async (piece) => {
      const id = ids[piece - 1];
      if (id !== undefined) expect(await end(test, 'withdraw', id)).toMatchObject({ ok: true });
      await nominate(test, transport, 100 + piece);
    });
    expect(await agedOf(test)).toEqual([]);
    const states = (await nominationItems(test)).map(({ state }) => state);
    expect(states.filter((state) => state === 'withdrawn').length).toBeGreaterThan(3);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it(
    'are renewed whatever message is lost, repeated or worked off by a worker that dies before it says so',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.constantFrom('done', 'dies', 'twice'), { minLength: 1, maxLength: 4 }),
          fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
          async (chosen, isOld) => {
            const fates = [...chosen];
            const test = await region();
            for (const n of [0, 1, 2, 3]) await nominate(test, social, n);
            await nominate(test, transport, 0);
            await letItemsAge(test, (index) => isOld[index] ?? false);
            const worker = workerOf(test);
            const waiting = [renewalBody(test.tenant)];
            for (let body = waiting.shift(); body !== undefined; body = waiting.shift()) {
              const fate = fates.shift() ?? 'done';
              expect(await worker.receive(body)).toBe(true);
              const next = worker.sent.splice(0).map(writeWorkMessage);
              if (fate === 'done') waiting.push(...next);
              else {
                // what it sent went out, or it died before
                if (fate === 'twice') waiting.push(...next);
                expect(await worker.receive(body, 2)).toBe(true);
                waiting.push(...worker.sent.splice(0).map(writeWorkMessage));
              }
            }
            expect(worker.told.length).toBeGreaterThan(0);
            expect(worker.failed).toEqual([]);
            expect(await agedOf(test)).toEqual([]);
            expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
          },
        ),
        { numRuns: 5 },
      );
    },
    patience,
  );

  it('are walked over once more after a worker died: what it met is counted by nobody, and the walk would end too soon', async () => {
    const test = await region();
    await nominate(test, social, 1);
    await letItemsAge(test, () => true);
    const dead = workerOf(test);
    expect(await dead.receive(renewalBody(test.tenant))).toBe(true);
    const worker = workerOf(test);
    expect(await worker.receive(renewalBody(test.tenant), 2)).toBe(true);
    const [message] = worker.sent;
    expect(message).toMatchObject({ walk: { walks: 1, renewed: 0, found: 1 } });
  });

  it('go on after a place where nobody stands any more, or a region in which somebody moved on is never done', async () => {
    const test = await region();
    for (const n of [0, 1]) await nominate(test, social, n);
    await letItemsAge(test, () => true);
    const nobodys = '01KA3319KVDVSDEM0000000001-1';
    const walk = { walks: 1, agency: social, found: 0, looked: 0, renewed: 0, overtaken: 0 };
    const renewedAfter = async (place: string) => {
      const worker = workerOf(test);
      const after = `${place}#${nobodys}`;
      const body = { kind: 'renew-items', tenantId: test.tenant, walk: { ...walk, after } };
      expect(await worker.receive(JSON.stringify(body))).toBe(true);
      const [message] = worker.sent;
      return message?.kind === 'renew-items' ? message.walk : null;
    };
    expect(await renewedAfter('2026#withdrawn')).toMatchObject({ looked: 0, after: null });
    expect(await renewedAfter('2026#duplicate')).toMatchObject({ renewed: 2, after: null });
  });

  it('stop at one that a later release wrote: it goes to the dead letters, and operators learn why', async () => {
    const test = await region();
    await nominate(test, social, 1);
    const [one] = await nominationItems(test);
    await forge(test.client, test.tables.registry, { ...one, schemaVersion: 2 });
    const worker = workerOf(test);
    expect(await worker.receive(renewalBody(test.tenant))).toBe(false);
    expect([worker.failed, worker.told, worker.sent]).toEqual([['ITEM_UNREADABLE'], [], []]);
  });

  it('of a region that is none any more are nobody’s, and the operator is told that too', async () => {
    const test = await region();
    const gone = '01KA3319KVDVSDEM0000000009';
    const worker = workerOf(test);
    expect(await worker.receive(renewalBody(gone))).toBe(true);
    expect(worker.told).toMatchObject([{ tenantId: gone, region: null, looked: 0 }]);
  });
});
