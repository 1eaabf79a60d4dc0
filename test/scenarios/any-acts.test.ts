import { checkInvariants, promoteWaiting } from '@payung/casework';
import type { NominationId } from '@payung/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accept, end, nominate, regionCard, setQuota } from '../support/acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { social, trade, transport } from '../support/invented-region.ts';
import {
  type PlainNomination,
  type PlainRegion,
  plainAccept,
  plainEnd,
  plainGrant,
  plainNominate,
  plainRegion,
} from '../support/plain-model.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

const database = embeddedDatabase();
type Command = fc.AsyncCommand<PlainRegion, TestService>;

// ids of the model are those that the service answered
const idOf = (one: PlainNomination) => one.id as NominationId;

function command(
  name: string,
  run: (model: PlainRegion, test: TestService) => Promise<void>,
): Command {
  return { check: () => true, run, toString: () => name };
}

const nominating = fc
  .record({ agency: fc.constantFrom(social, transport, trade), person: fc.nat(5) })
  .map(({ agency, person }) =>
    command(`nominate ${person} for ${agency}`, async (model, test) => {
      const expected = plainNominate(model, agency, person);
      const { outcome, waitingNumber, nominationId } = await nominate(test, agency, person);
      expect([outcome, waitingNumber]).toEqual([expected.outcome, expected.number]);
      expected.make?.(nominationId);
    }),
  );

/** An act on one of the nominations made so far. */
const acting = (
  name: string,
  act: (one: PlainNomination, model: PlainRegion, test: TestService) => Promise<void>,
): fc.Arbitrary<Command> =>
  fc.nat(20).map((n) =>
    command(`${name} ${n}`, async (model, test) => {
      const one = model.nominations[n % Math.max(1, model.nominations.length)];
      if (one !== undefined) await act(one, model, test);
    }),
  );

const ending = (act: 'withdraw' | 'refuse', state: 'withdrawn' | 'refused') =>
  acting(act, async (one, model, test) => {
    const expected = plainEnd(model, one, state);
    const result = await end(test, act, idOf(one));
    if (expected === null) {
      expect(result).toMatchObject({ ok: false, refusal: { code: 'state-forbids' } });
    } else {
      expect(result).toMatchObject({
        ok: true,
        value: { value: { state, offered: expected.offered } },
      });
    }
  });

const accepting = acting('accept', async (one, model, test) => {
  const expected = plainAccept(model, one);
  const result = await accept(test, idOf(one));
  if (expected === null) {
    expect(result).toMatchObject({ ok: false, refusal: { code: 'state-forbids' } });
  } else {
    const { state, number: waitingNumber } = expected;
    expect(result).toMatchObject({ ok: true, value: { value: { state, waitingNumber } } });
  }
});

const granting = fc.nat(5).map((granted) =>
  command(`grant ${granted}`, async (model, test) => {
    const promoted = plainGrant(model, granted);
    const result = await setQuota(test, granted);
    if (promoted === null) {
      expect(result).toMatchObject({ ok: false, refusal: { code: 'grant-below-use' } });
    } else {
      expect(result).toMatchObject({ ok: true, value: { card: { granted }, promoted } });
    }
  }),
);

const promoting = fc.constant(
  command('promote', async (_, test) => {
    // whoever could move up did so when the place came free
    expect(await promoteWaiting(test.service, test.tenant, regionCard)).toEqual([]);
  }),
);

async function agrees(model: PlainRegion, test: TestService): Promise<void> {
  const data = await test.service.database.tenant(test.tenant);
  const records = await data.people.nominations(model.nominations.map(idOf));
  expect(records.map((record) => [record?.state, record?.number])).toEqual(
    model.nominations.map(({ state, number }) => [state, number]),
  );
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
}

describe('whatever officers do, in whatever order', () => {
  it('a region keeps to what can be told on paper', async () => {
    let seed = 0;
    const commands = fc.commands(
      [
        nominating,
        nominating,
        nominating,
        ending('withdraw', 'withdrawn'),
        ending('refuse', 'refused'),
        accepting,
        granting,
        promoting,
      ],
      { maxCommands: 30, size: '+1' },
    );
    await fc.assert(
      fc.asyncProperty(commands, async (some) => {
        seed += 1;
        const test = await openTestService({ endpoint: database.endpoint(), seed, granted: 2 });
        const model = plainRegion(2);
        await fc.asyncModelRun(() => ({ model, real: test }), some);
        await agrees(model, test);
      }),
      { numRuns: 30, seed: 2026 },
    );
  });
});

describe('withdrawals and newcomers at once on a full card', () => {
  it.each([1, 3])('pass places on by number (%i processes)', async (processes) => {
    const seed = 500 + processes;
    const test = await openTestService({ endpoint: database.endpoint(), seed, granted: 12 });
    const first = [];
    for (let n = 0; n < 20; n += 1) first.push(await nominate(test, social, n));
    const services = [test.service, ...Array.from({ length: processes - 1 }, () => test.sibling())];
    const serviceOf = (i: number) => services[i % services.length] ?? test.service;
    // ten give their place back, two leave the queue, ten more come
    const leaving = [...first.slice(0, 10), ...first.slice(13, 15)];
    const left = leaving.map(({ nominationId }, i) =>
      end(test, 'withdraw', nominationId, { service: serviceOf(i) }),
    );
    const came = Array.from({ length: 10 }, (_, i) =>
      nominate({ ...test, service: serviceOf(i) }, transport, 40 + i),
    );
    const results = await Promise.all(left);
    expect(results.every(({ ok }) => ok)).toBe(true);
    const newcomers = await Promise.all(came);
    await promoteWaiting(test.service, test.tenant, regionCard);
    const data = await test.service.database.tenant(test.tenant);
    const all = [...first, ...newcomers];
    const records = await data.people.nominations(all.map(({ nominationId }) => nominationId));
    const placed = records.filter((record) => record?.state === 'nominated');
    expect(placed).toHaveLength(12);
    // all who waited before the newcomers and stayed have moved up before any newcomer
    const stayed = records.slice(12, 20).filter((record) => record?.state !== 'withdrawn');
    expect(stayed.map((record) => record?.state)).toEqual(Array(6).fill('nominated'));
    const promotedNumbers = newcomers.flatMap(({ waitingNumber }, i) =>
      records[20 + i]?.state === 'nominated' && waitingNumber !== null ? [waitingNumber] : [],
    );
    const stillWaiting = records.flatMap((record) => record?.number ?? []);
    expect(Math.max(0, ...promotedNumbers)).toBeLessThan(Math.min(999, ...stillWaiting));
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});
