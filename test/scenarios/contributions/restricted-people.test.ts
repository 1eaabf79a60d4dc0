import {
  checkInvariants,
  type OnceKey,
  onceKey,
  restrictPerson,
  type Service,
  takeRestrictedOff,
} from '@payung/casework';
import { type CrossCheck, splitNominationId } from '@payung/data';
import type { Bill, NominationId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { aBill, askBill, bill, billNow, linesOf } from '../../support/bill-acts.ts';
import { at, billed, inJanuary } from '../../support/billed-people.ts';
import { given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { linesIn, sent } from '../../support/exchange-acts.ts';
import { anAdmin } from '../../support/invented-region.ts';
import { justBefore } from '../../support/just-before.ts';
import { type TestService, testClient, workOff } from '../../support/test-service.ts';

const database = embeddedDatabase();

/** A restriction, or its end, as an admin of the region asks for it. */
function ask(
  test: TestService,
  nomination: NominationId,
  act: 'restrict' | 'lift',
  { once = null, service = test.service }: { once?: OnceKey | null; service?: Service } = {},
) {
  const { person: id } = splitNominationId(nomination);
  const request = { id, act, why: 'keberatan', once, correlationId: 'restricted' };
  return restrictPerson(service, anAdmin(test.tenant), request);
}

/** A process that ends behind its first decision. */
function endingAfterOne(test: TestService): Service {
  const client = testClient(database.endpoint(), 1);
  let decisions = 0;
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (request) => {
        if (commandName === 'TransactWriteItemsCommand') decisions += 1;
        if (decisions > 1) throw new Error('the process ended');
        return next(request);
      },
    { step: 'initialize', name: 'endsAfterOne' },
  );
  return test.sibling({ client });
}

/** Two on a list, one of whom is restricted by a process that ended before it took them off. */
async function leftOnTheList(seed: number) {
  const test = await inJanuary({ endpoint: database.endpoint(), seed });
  const { people, listed } = await billed(test, 2);
  const [stays, rests] = [at(people, 0), at(people, 1)];
  await expect(ask(test, rests, 'restrict', { service: endingAfterOne(test) })).rejects.toThrow();
  expect(await linesOf(test, listed)).toHaveLength(2);
  return { test, stays, rests, listed };
}

async function expectAlone(test: TestService, listed: Bill, stays: NominationId): Promise<void> {
  expect(await linesOf(test, listed)).toEqual([`${stays} 2 33600`]);
  expect(await billNow(test, listed)).toMatchObject({ people: 1, rupiah: 33_600 });
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
}

describe('somebody whose data must rest while they stand on a list', () => {
  it('comes off it: the insurer bills as many as the file names, and the others can be paid', async () => {
    const test = await inJanuary({ endpoint: database.endpoint(), seed: 67_500 });
    const { cohort, people, listed } = await billed(test, 2);
    const [stays, rests] = [at(people, 0), at(people, 1)];
    given(await ask(test, rests, 'restrict'));
    expect(await linesIn(test, await sent(test, listed))).toHaveLength(1);
    await expectAlone(test, listed, stays);
    given(await ask(test, rests, 'lift'));
    const next = await aBill(test, cohort, { first: '2026-03', count: 2 });
    expect(await linesOf(test, next)).toEqual([`${rests} 2 33600`]);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('comes off it also where they were restricted while it was made', async () => {
    const test = await inJanuary({ endpoint: database.endpoint(), seed: 67_501 });
    const { cohort, people, listed } = await billed(test, 2);
    // else they come off this list too, which is written beside the claim, and the claim is judged anew
    given(await bill(test, listed, '2026-01-15'));
    const [stays, rests] = [at(people, 0), at(people, 1)];
    const asked = await askBill(test, cohort, { first: '2026-05', count: 2 });
    const restricting: CrossCheck = {
      ask: async () => {
        given(await ask(test, rests, 'restrict'));
        return { kind: 'not-agreed' };
      },
    };
    await workOff(test.service, test.queue, restricting);
    await expectAlone(test, asked, stays);
  });

  it('comes off it in the night where the process that restricted them ended', async () => {
    const { test, stays, listed } = await leftOnTheList(67_502);
    expect(await takeRestrictedOff(test.service, test.tenant)).toBe(1);
    expect(await takeRestrictedOff(test.service, test.tenant)).toBe(0);
    await expectAlone(test, listed, stays);
  });

  it('comes off it before its code is entered, where that process ended: the region would pay for whom no file names', async () => {
    const { test, stays, listed } = await leftOnTheList(67_505);
    expect(await bill(test, await billNow(test, listed), '2026-01-15')).toMatchObject({
      refusal: { code: 'version-moved' },
    });
    await expectAlone(test, listed, stays);
    given(await bill(test, await billNow(test, listed), '2026-01-15'));
  });

  it('comes off it also where they are restricted in the moment in which its code is entered', async () => {
    const test = await inJanuary({ endpoint: database.endpoint(), seed: 67_506 });
    const { people, listed } = await billed(test, 2);
    const [stays, rests] = [at(people, 0), at(people, 1)];
    justBefore(test.client, async () => {
      const restricting = ask(test, rests, 'restrict', { service: endingAfterOne(test) });
      await expect(restricting).rejects.toThrow();
    });
    expect(await bill(test, listed, '2026-01-15')).toMatchObject({
      refusal: { code: 'version-moved' },
    });
    expect(await takeRestrictedOff(test.service, test.tenant)).toBe(1);
    await expectAlone(test, listed, stays);
  });

  it('comes off it when it is asked once more, without a key, after that process ended', async () => {
    const { test, stays, rests, listed } = await leftOnTheList(67_503);
    expect(await ask(test, rests, 'restrict')).toMatchObject({
      refusal: { code: 'state-forbids' },
    });
    await expectAlone(test, listed, stays);
  });

  it('stays on the next list when a restriction that was lifted since is repeated with its key', async () => {
    const test = await inJanuary({ endpoint: database.endpoint(), seed: 67_504 });
    const { cohort, people } = await billed(test, 1);
    const one = at(people, 0);
    const { user } = anAdmin(test.tenant);
    const once = onceKey({ route: 'restrict', user, key: 'k', body: 'restrict' });
    given(await ask(test, one, 'restrict', { once }));
    given(await ask(test, one, 'lift'));
    const next = await aBill(test, cohort, { first: '2026-03', count: 2 });
    expect(given(await ask(test, one, 'restrict', { once })).kind).toBe('repeated');
    expect(await linesOf(test, next)).toEqual([`${one} 2 33600`]);
  });
});
