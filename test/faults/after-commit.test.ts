import {
  checkInvariants,
  lapseCasesLeft,
  makePairUpDue,
  pairUp,
  stateAnew,
  statePeople,
  sweepImports,
} from '@payung/casework';
import { TooBusyError } from '@payung/data';
import { CalendarDate } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { end, importPeople, nominate, nominateRaw } from '../support/acts.ts';
import { allCases, mistyped } from '../support/case-acts.ts';
import { aProof, aVerifier, nobodyElse } from '../support/eligibility-acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { clientCutOffAt } from '../support/failing-client.ts';
import { throttlesWritesFrom } from '../support/fault-plans.ts';
import { aPerson, type Invented } from '../support/invented-people.ts';
import { social, transport } from '../support/invented-region.ts';
import { proxyBefore } from '../support/proxy-before.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

const database = embeddedDatabase();
const proxy = proxyBefore(database);

/** postings of a page: whoever comes later on a day is compared later */
const pageCap = 2;
/** Everybody of one day; the page of it is full with the second. */
const ofOneDay = (n: number): Partial<Invented> => ({
  nationalId: `331904010170${9000 + n}`,
  birthDate: '1970-01-01',
});

const region = (seed: number, cap?: number): Promise<TestService> => {
  const options = { endpoint: database.endpoint(), seed };
  return openTestService(cap === undefined ? options : { ...options, pageCap: cap });
};

async function dueIn(test: TestService) {
  const open = await test.service.regions.open(test.tenant);
  return (await open?.data.matching.pairUp())?.due ?? null;
}

describe('somebody who comes to stand on a full page', () => {
  it('is compared all the same when the process ends at any request, or a double keeps two places for a month', async () => {
    let nominated = 0;
    for (let at = 0, isOver = false; !isOver; at += 1) {
      const test = await region(8_800 + at, pageCap);
      for (const n of [1, 2]) await nominate(test, social, n, ofOneDay(n));
      const cut = clientCutOffAt(database.endpoint(), at, 'after');
      const service = test.sibling({ client: cut.client });
      await nominateRaw(test, social, 3, { changes: ofOneDay(3), service }).catch(() => null);
      isOver = !cut.isCutOff();
      const again = await nominate(test, transport, 3, ofOneDay(3));
      if (again.outcome !== 'duplicate') continue;
      nominated += 1;
      expect(await dueIn(test), `cut off after request ${at}`).not.toBeNull();
    }
    expect(nominated).toBeGreaterThan(1);
  });

  it('is not taken in while that cannot be noted: the caller is told the truth that nothing was changed', async () => {
    const test = await region(8_830, pageCap);
    for (const n of [1, 2]) await nominate(test, social, n, ofOneDay(n));
    const service = await proxy.behindProxy(test);
    proxy.reset(throttlesWritesFrom(1));
    const refused = nominateRaw(test, social, 3, { changes: ofOneDay(3), service });
    await expect(refused).rejects.toBeInstanceOf(TooBusyError);
    proxy.reset(() => null);
    expect((await nominate(test, social, 3, ofOneDay(3))).outcome).toBe('nominated');
    expect(await dueIn(test)).not.toBeNull();
  });

  it.each(['alone', 'in a list'])(
    'after everybody was compared, %s, has them compared again, though a run was noted a moment ago',
    async (how) => {
      const test = await region(how === 'alone' ? 8_831 : 8_832, pageCap);
      for (const n of [1, 2, 3]) await nominate(test, social, n, ofOneDay(n));
      const open = await test.service.regions.open(test.tenant);
      if (open === null) throw new Error('no region');
      await makePairUpDue(open, 'asked', test.clock.now());
      // a run that somebody asked for takes the note along
      await pairUp(test.sibling(), test.tenant);
      expect(await dueIn(test)).toBeNull();
      if (how === 'alone') await nominate(test, social, 4, ofOneDay(4));
      else await importPeople(test, social, [aPerson(4, ofOneDay(4))]);
      expect(await dueIn(test)).not.toBeNull();
    },
  );
});

describe('a nomination in more cases than one commit carries', () => {
  it('is withdrawn, and told so, while nothing more can be written; whoever waited is judged the next day', async () => {
    const test = await region(8_840);
    const { nominationId } = await nominate(test, social, 1);
    for (let slip = 1; slip <= 14; slip += 1) {
      await nominate(test, transport, 1, slip < 10 ? mistyped(1, slip) : lastWrong(1, slip));
    }
    const service = await proxy.behindProxy(test);
    proxy.reset(throttlesWritesFrom(2));
    const done = await end(test, 'withdraw', nominationId, { service });
    expect(done).toMatchObject({ ok: true, value: { value: { state: 'withdrawn' } } });
    expect(proxy.injected.throttle).toBeGreaterThan(1);
    proxy.reset(() => null);
    const stillOpen = await openAbout(test, nominationId);
    expect(stillOpen).toBeGreaterThan(0);
    expect(await lapseCasesLeft(test.service, test.tenant)).toBe(stillOpen);
    await sweepImports(test.service);
    expect(await openAbout(test, nominationId)).toBe(0);
    expect(await lapseCasesLeft(test.service, test.tenant)).toBe(0);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});

/** The n-th person again, the very last digit of the NIK typed wrong. @param slip from 10 on */
function lastWrong(n: number, slip: number): { readonly nationalId: string } {
  const { nationalId } = aPerson(n);
  const wrong = (Number(nationalId.at(-1)) + slip - 9) % 10;
  return { nationalId: `${nationalId.slice(0, 15)}${wrong}` };
}

async function openAbout(test: TestService, nomination: string): Promise<number> {
  const open = await test.service.regions.open(test.tenant);
  const about = (await allCases(test)).filter((id) => id.includes(nomination));
  const found = (await open?.data.cases.cases(about)) ?? [];
  return found.filter((one) => one?.state === 'open').length;
}

describe('a statement that was written down, after which nothing more can be', () => {
  it('tells its id and whom it is not about yet, or its letter would prove nothing for ever', async () => {
    const test = await region(8_850);
    const { nominationId } = await nominate(test, social, 1);
    const actor = aVerifier(test);
    const evidence = [await aProof(test, actor)];
    const service = await proxy.behindProxy(test);
    proxy.reset(throttlesWritesFrom(2));
    const on = CalendarDate.parse('2026-01-14');
    const asked = {
      made: { on, isWorking: true, givenBy: 'rt-rw', way: 'letter', words: '', evidence },
      named: { by: 'ids', ids: [nominationId] },
      answers: nobodyElse,
      once: null,
      correlationId: 'test',
    } as const;
    const told = await stateAnew(service, actor, asked);
    const refused = [{ id: nominationId, code: 'too-busy' }];
    expect(told).toMatchObject({ ok: true, value: { done: 0, refused } });
    if (!told.ok) return;
    proxy.reset(() => null);
    const { statement } = told.value;
    const { named, answers, correlationId } = asked;
    const rest = { statement, named, answers, correlationId };
    const again = await statePeople(test.service, actor, rest);
    expect(again).toMatchObject({ ok: true, value: { done: 1, already: 0, refused: [] } });
  });
});
