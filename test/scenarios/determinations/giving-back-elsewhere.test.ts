import {
  askForWork,
  erasePerson,
  signCrossAgreement,
  strikeLines,
  sweepImports,
} from '@payung/casework';
import { type CrossCheck, splitNominationId } from '@payung/data';
import { ContributionMonth } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { end, importPeople } from '../../support/acts.ts';
import { askAbout, asked, giveUp, inForce, takeOff } from '../../support/asked-elsewhere.ts';
import { aCohort, draft, given, seen } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { anAdmin, social } from '../../support/invented-region.ts';
import { openNextYear } from '../../support/renewal-acts.ts';
import { workOff } from '../../support/test-service.ts';
import { agreement } from '../../support/two-regions.ts';
import { toldOf } from '../../support/whole-region.ts';

const database = embeddedDatabase();
/** longer than the lease of a worker, in milliseconds */
const leaseOver = 151_000;
/** more than months are given back of at once, and one who stays */
const many = Array.from({ length: 102 }, (_, n) => n);

/** A draft about many people that asked other regions, and all but the first taken off it since. */
async function mostTakenOff(seed: number) {
  const asking = await asked(database.endpoint(), seed, many);
  const off = asking.ids.slice(1);
  for (let from = 0; from < off.length; from += 40) {
    await takeOff(asking.test, asking.drafted, off.slice(from, from + 40));
  }
  return asking;
}

describe('months that other regions were asked about, of more than one decision or of many people', () => {
  it('stay claimed of whom another draft asked about, whichever is given up first, until that one gives them back', async () => {
    const { test, ids, drafted, cross, claims } = await asked(
      database.endpoint(),
      71_306,
      [0, 1, 2],
    );
    const other = await draft(test, { cohort: drafted.cohort });
    await askAbout(test, other, cross);
    await takeOff(test, drafted, ids.slice(0, 1));
    await takeOff(test, other, ids.slice(2));
    await giveUp(test, drafted);
    await workOff(test.service, test.queue, cross);
    // the first as well, who was taken off the draft that is given up; the third stands on none any more
    expect(claims([0, 1, 2])).toEqual([10, 10, 0]);
    await giveUp(test, other);
    await workOff(test.service, test.queue, cross);
    expect(claims([0, 1, 2])).toEqual([0, 0, 0]);
  });

  it('stay claimed for the next year of whom a decision of that year asked about, and only those are', async () => {
    const { test, drafted, cross, claims } = await asked(database.endpoint(), 71_320, [0], {
      firstMonth: ContributionMonth.parse('2026-06'),
      months: 12,
    });
    await openNextYear(test, { firstDayOfCover: '2027-01-01' });
    await importPeople(test, social, [aPerson(0)]);
    const firstMonth = ContributionMonth.parse('2027-01');
    const cohort = await aCohort(test, { year: 2027, firstMonth, months: 3 });
    const other = await draft(test, { cohort: cohort.id });
    expect(other.totals.people).toBe(1);
    await askAbout(test, other, cross);
    await giveUp(test, drafted);
    await workOff(test.service, test.queue, cross);
    expect(claims([0])).toEqual([3]);
    // of one person, though months before and behind were given back
    const told = (await toldOf(test)).filter(({ act }) => act === 'released');
    expect(told.map(({ after }) => after)).toEqual([{ people: 1 }]);
    await giveUp(test, other);
    await workOff(test.service, test.queue, cross);
    expect(claims([0])).toEqual([0]);
  });

  it('are given back of who is left out, also where a draft that asked as well was given up meanwhile', async () => {
    const { test, ids, drafted, cross, claims } = await asked(database.endpoint(), 71_307, [0, 1]);
    const other = await draft(test, { cohort: drafted.cohort });
    await askAbout(test, other, cross);
    const [left] = ids;
    if (left === undefined) throw new Error('nobody');
    await inForce(test, drafted, cross, () => end(test, 'withdraw', left));
    expect(claims([0, 1])).toEqual([10, 10]);
    await giveUp(test, other);
    await workOff(test.service, test.queue, cross);
    expect(claims([0, 1])).toEqual([0, 10]);
  });

  it('are given back of nobody who merely was not ready: thousands whom nobody asked about would keep a draft that is given up at work for ever', async () => {
    const { test, drafted, cross, released } = await asked(database.endpoint(), 71_308, [0, 1, 2], {
      placeCeiling: 1,
    });
    expect(drafted.notReady.people).toBe(2);
    await giveUp(test, drafted);
    await workOff(test.service, test.queue, cross);
    expect(released).toEqual([1]);
  });

  it.each([
    ['at once', 0],
    ['piece by piece', 25_000],
  ])(
    'are given back of who does not come onto a list that is gathered anew, %s',
    async (_, passes) => {
      const { test, ids, drafted, cross, claims } = await asked(
        database.endpoint(),
        71_312 + passes,
        [0, 1],
      );
      const [gone] = ids;
      if (gone === undefined) throw new Error('nobody');
      await end(test, 'withdraw', gone);
      const request = { id: drafted.id, step: 'gather', correlationId: 'giving-back' } as const;
      given(await askForWork(test.service, anAdmin(test.tenant), request));
      const now = (): number => {
        test.clock.advance(passes);
        return test.clock.now();
      };
      await workOff({ ...test.service, clock: { now } }, test.queue, cross);
      expect(await seen(test, drafted)).toMatchObject({ work: null, totals: { people: 1 } });
      await inForce(test, drafted, cross);
      expect(claims([0, 1])).toEqual([0, 10]);
    },
  );

  it('are given back a part at a time, and whoever goes on after a worker that ended begins where it stood', async () => {
    const { test, drafted, cross, claims, released } = await mostTakenOff(71_309);
    await giveUp(test, drafted);
    let answers = 2;
    const breaksOff: CrossCheck = {
      ask: async (tenant, request) => {
        if (request.kind === 'release' && answers === 0) throw new Error('the worker ended');
        answers -= 1;
        return cross.ask(tenant, request);
      },
    };
    await expect(workOff(test.service, test.queue, breaksOff)).rejects.toThrow('worker ended');
    expect(released).toEqual([1, 100]);
    test.clock.advance(leaseOver);
    await sweepImports(test.service);
    await workOff(test.service, test.queue, cross);
    expect(released).toEqual([1, 100, 1]);
    expect(claims(many).every((months) => months === 0)).toBe(true);
    expect(await seen(test, drafted)).toMatchObject({ state: 'cancelled', work: null });
  });

  it('are given back by one message after another where a region across answers slowly, and the decision comes into force all the same', async () => {
    const { test, drafted, cross, claims, released } = await mostTakenOff(71_310);
    const slow: CrossCheck = {
      ask: async (tenant, request) => {
        test.clock.advance(60_000);
        return cross.ask(tenant, request);
      },
    };
    let messages = 0;
    const send: typeof test.queue.send = async (message) => {
      messages += 1;
      await test.queue.send(message);
    };
    const counted = { ...test, service: { ...test.service, queue: { ...test.queue, send } } };
    await inForce(counted, drafted, slow, async () => {
      messages = 0;
    });
    expect(messages).toBe(1);
    expect(released).toEqual([100, 1]);
    expect(claims([0, 1, 101])).toEqual([10, 0, 0]);
  });

  it('of further months are given back as well, and those of the decision before stay', async () => {
    const first = { kind: 'INCIDENTAL', months: 3 } as const;
    const { test, drafted, cross, claims } = await asked(database.endpoint(), 71_311, [0], first);
    await inForce(test, drafted, cross);
    const cohort = await aCohort(test, {
      firstMonth: ContributionMonth.parse('2026-06'),
      months: 7,
    });
    const further = await draft(test, { cohort: cohort.id, furtherMonths: true });
    await askAbout(test, further, cross);
    expect(claims([0])).toEqual([10]);
    await giveUp(test, further);
    await workOff(test.service, test.queue, cross);
    expect(claims([0])).toEqual([3]);
  });

  it('are given back of who is erased before the decision takes effect: by their NIK alone anybody could, and nobody has it then', async () => {
    const { test, ids, drafted, cross, claims } = await asked(database.endpoint(), 71_321, [0, 1]);
    const admin = anAdmin(test.tenant);
    given(await signCrossAgreement(test.service, cross, admin, agreement));
    const [first] = ids;
    if (first === undefined) throw new Error('nobody');
    // whoever holds a place is not erased
    await end(test, 'withdraw', first);
    const { person: id } = splitNominationId(first);
    const request = { id, once: null, correlationId: 'giving-back' };
    const failing: CrossCheck = {
      ask: async () => {
        throw new Error('across regions nobody answers');
      },
    };
    await expect(erasePerson(test.service, admin, request, failing)).rejects.toThrow('nobody');
    given(await erasePerson(test.service, admin, request, cross));
    expect(claims([0, 1])).toEqual([0, 10]);
    await giveUp(test, drafted);
    await workOff(test.service, test.queue, cross);
    expect(claims([0, 1])).toEqual([0, 0]);
  });

  it.each([
    ['at once', [0]],
    ['for the last of many', many],
  ])(
    'are given back where a region that had left was asked %s, and came back before all was cleared',
    async (_, people) => {
      const { test, drafted, cross, claims } = await asked(
        database.endpoint(),
        71_330 + people.length,
        people,
      );
      let left = people.length > 1 ? 1 : 0;
      const hasLeft: CrossCheck = {
        ask: async (tenant, request) => {
          left -= 1;
          return left < 0 ? { kind: 'not-agreed' } : cross.ask(tenant, request);
        },
      };
      await askAbout(test, drafted, hasLeft);
      expect((await seen(test, drafted)).elsewhere?.answer).toBe('not-agreed');
      await giveUp(test, drafted);
      await workOff(test.service, test.queue, cross);
      expect(claims(people).every((months) => months === 0)).toBe(true);
    },
  );

  it.each([
    ['withdrawn', 'but not', 'asked about', 6],
    ['withdrawn', 'but not', 'in force', 6],
    ['moved-away', 'also', 'asked about', 3],
    ['moved-away', 'also', 'in force', 3],
  ] as const)(
    'are given back of who is struck as %s, %s for the next year, of which a decision is %s',
    async (reason, _, other, stay) => {
      const { test, ids, drafted, cross, claims } = await asked(
        database.endpoint(),
        71_340 + other.length + 20 * stay,
        [0],
        { firstMonth: ContributionMonth.parse('2026-06'), months: 7 },
      );
      await inForce(test, drafted, cross);
      await openNextYear(test, { firstDayOfCover: '2027-01-01' });
      await importPeople(test, social, [aPerson(0)]);
      const firstMonth = ContributionMonth.parse('2027-01');
      const cohort = await aCohort(test, { year: 2027, firstMonth, months: 3 });
      const next = await draft(test, { cohort: cohort.id });
      await askAbout(test, next, cross);
      if (other === 'in force') await inForce(test, next, cross, undefined, '460/2/2026');
      expect(claims([0])).toEqual([10]);
      const [nomination] = ids;
      if (nomination === undefined) throw new Error('nobody');
      const { id } = await draft(test, { amends: drafted.id, gathers: false });
      const from = ContributionMonth.parse('2026-09');
      const strikes = [{ nomination, reason, from }] as const;
      const correlationId = 'giving-back';
      given(await strikeLines(test.service, anAdmin(test.tenant), { id, strikes, correlationId }));
      await inForce(test, { id }, cross, undefined, '460/3/2026');
      expect(claims([0])).toEqual([stay]);
    },
  );
});
