import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  addLines,
  cancelDetermination,
  checkInvariants,
  erasePerson,
  renewItems,
  renewPiece,
  sweepImports,
  takeOffDraft,
} from '@payung/casework';
import { splitNominationId } from '@payung/data';
import { describe, expect, it } from 'vitest';
import { end, importPeople } from '../support/acts.ts';
import {
  aCohort,
  allLines,
  askNothing,
  draft,
  given,
  seen,
} from '../support/determination-acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { CutOff, clientCutOffAt, cutOff } from '../support/failing-client.ts';
import { aPerson } from '../support/invented-people.ts';
import { anAdmin, social } from '../support/invented-region.ts';
import { justBefore } from '../support/just-before.ts';
import { listRemains } from '../support/list-remains.ts';
import { forge, rawItems } from '../support/raw-items.ts';
import { openTestService, testClient } from '../support/test-service.ts';

const database = embeddedDatabase();
const correlationId = 'draft-interrupted';
/** longer than any process lives, in milliseconds */
const leaseOver = 151_000;

/** A draft of three, and two of them to be taken off. */
async function drafted(seed: number) {
  const test = await openTestService({ endpoint: database.endpoint(), seed, granted: 10 });
  await askNothing(test);
  await importPeople(test, social, [aPerson(0), aPerson(1), aPerson(2)]);
  const { id } = await draft(test, { cohort: (await aCohort(test)).id });
  const [first, second] = (await allLines(test, { id })).map(({ line }) => line);
  if (first === undefined || second === undefined) throw new Error('the list lacks people');
  const remains = async () => listRemains(test, await seen(test, { id }));
  const takeOff = (client: DynamoDBClient) => {
    const asked = { id, nominations: [first.nomination], why: 'pindah', correlationId };
    return takeOffDraft(test.sibling({ client }), anAdmin(test.tenant), asked);
  };
  const putBack = async (): Promise<void> => {
    const asked = { id, nominations: [first.nomination], firstMonth: null, correlationId };
    given(await addLines(test.service, anAdmin(test.tenant), asked));
  };
  async function cancel(): Promise<void> {
    const request = { id, why: 'salah kelompok', correlationId };
    given(await cancelDetermination(test.service, anAdmin(test.tenant), request));
  }
  async function sweep(): Promise<void> {
    test.clock.advance(leaseOver);
    await sweepImports(test.service);
    await test.work();
  }
  return { test, id, remains, takeOff, putBack, cancel, sweep, stays: second.nomination };
}

/** A draft with a second writing beside its own, of a process that ended before that one counted. */
async function cutOffWhileWriting(seed: number) {
  const made = await drafted(seed);
  for (let at = 1; (await made.remains()).length === 0; at += 1) {
    const { client } = clientCutOffAt(database.endpoint(), at, 'after');
    await expect(made.takeOff(client)).rejects.toThrow();
  }
  return made;
}

/** A client that rests before its n-th transaction until others are done, and is cut off at the next one. */
function clientThatRests(before: number, others: () => Promise<void>): DynamoDBClient {
  const client = testClient(database.endpoint(), 1);
  justBefore(client, others, before - 1);
  justBefore(client, cutOff, before);
  return client;
}

describe('what a process wrote of a draft that ended before it counted', () => {
  it('is taken away once the draft is cancelled: nobody would ever find the people in it again', async () => {
    const { test, remains, cancel, sweep } = await cutOffWhileWriting(71_101);
    await cancel();
    await sweep();
    expect(await remains()).toEqual([]);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('is taken away once somebody of it is erased, and with it who they were', async () => {
    const { test, remains, sweep, stays } = await cutOffWhileWriting(71_102);
    await end(test, 'withdraw', stays);
    const request = { id: splitNominationId(stays).person, once: null, correlationId };
    given(await erasePerson(test.service, anAdmin(test.tenant), request));
    await sweep();
    expect(await remains()).toEqual([]);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('is taken away also where the process wrote it after the draft was cancelled and looked through', async () => {
    const { test, remains, takeOff, cancel, sweep } = await drafted(71_103);
    const reserved = 1;
    const client = clientThatRests(reserved + 1, async () => {
      await cancel();
      await sweepImports(test.service);
      await test.work();
    });
    await expect(takeOff(client)).rejects.toThrow(CutOff);
    expect(await remains()).toHaveLength(2);
    await sweep();
    expect(await remains()).toEqual([]);
  });
});

describe('what an edit of a draft leaves behind', () => {
  it('is found by a worker that had begun to look before the edit counted, and the new list stays', async () => {
    const { test, id, remains, takeOff, sweep } = await drafted(71_108);
    const untilItCounts = 3;
    const client = testClient(database.endpoint());
    let isAsked = false;
    client.middlewareStack.add(
      (next) => async (args) => {
        if (!isAsked && JSON.stringify(args.input).includes('list-leftovers')) {
          isAsked = true;
          const editor = clientThatRests(untilItCounts, async () => undefined);
          await expect(takeOff(editor)).rejects.toThrow(CutOff);
        }
        return next(args);
      },
      { step: 'initialize', name: 'editsInBetween' },
    );
    await test.queue.send({ kind: 'determine', tenantId: test.tenant, determination: id });
    await test.work(test.sibling({ client }));
    expect(isAsked).toBe(true);
    await sweep();
    expect(await remains()).toEqual([]);
    expect(await allLines(test, { id })).toHaveLength(2);
  });

  it('is nothing once a sweep came by, wherever its process ended after it counted, and nothing that counts is taken', async () => {
    const { test, id, remains, takeOff, putBack, sweep } = await drafted(71_104);
    const on = async () => (await allLines(test, { id })).length;
    for (let at = 1, died = true; died; at += 1) {
      const { client } = clientCutOffAt(database.endpoint(), at, at % 2 === 0 ? 'before' : 'after');
      died = await takeOff(client).then(
        () => false,
        () => true,
      );
      const counts = (await on()) === 2;
      await sweep();
      if (counts) expect(await remains(), `died at request ${at}`).toEqual([]);
      if (counts) await putBack();
      expect(await on(), `died at request ${at}`).toBe(3);
    }
    await takeOff(test.client);
    await sweep();
    expect({ on: await on(), remains: await remains() }).toEqual({ on: 2, remains: [] });
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});

/** Lets an earlier writing lie there again after what was done, as a process of 0.5.0 left it: no note tells of it. */
async function leftUnnoted(
  { test, id }: Awaited<ReturnType<typeof drafted>>,
  edition: number,
  done: () => Promise<unknown>,
): Promise<void> {
  const { client, tables, tenant } = test;
  const folder = `determined-lines#${id}.${edition}`;
  const all = await rawItems(client, tables.registry, tenant);
  const left = all.filter(({ pk }) => String(pk).endsWith(folder));
  expect(left).toHaveLength(1);
  await done();
  for (const item of left) await forge(client, tables.registry, item);
}

describe('what an earlier release left of lists that count no longer', () => {
  it('is taken away once its items are renewed, or whoever is erased stays in it for ever', async () => {
    const made = await drafted(71_105);
    const { test, id, remains, takeOff, sweep } = made;
    await leftUnnoted(made, 1, () => takeOff(test.client));
    await sweep();
    expect(await remains()).toHaveLength(1);
    await renewItems(test.service, test.tenant);
    await renewItems(test.service, test.tenant);
    await sweep();
    expect(await remains()).toEqual([]);
    expect(await allLines(test, { id })).toHaveLength(2);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('is taken away of a draft that was cancelled, also what never counted', async () => {
    const made = await cutOffWhileWriting(71_106);
    const { test, id, remains, cancel, sweep } = made;
    const { lastEdition } = await seen(test, { id });
    await leftUnnoted(made, lastEdition, async () => {
      await cancel();
      await sweep();
    });
    expect(await remains()).toHaveLength(1);
    await renewPiece(test.service, test.tenant, null, false);
    await sweep();
    expect(await remains()).toEqual([]);
  });

  it('is told from what a clerk writes meanwhile, whose list would lack people', async () => {
    const { test, id, remains, takeOff, sweep } = await drafted(71_107);
    const reserved = 1;
    const client = testClient(database.endpoint());
    // once the edit is written, and before it counts
    const written = reserved + 1;
    justBefore(
      client,
      async () => {
        await renewItems(test.service, test.tenant);
        await sweep();
      },
      written,
    );
    given(await takeOff(client));
    await sweep();
    expect(await allLines(test, { id })).toHaveLength(2);
    expect(await remains()).toEqual([]);
  });
});
