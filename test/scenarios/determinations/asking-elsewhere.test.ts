import {
  askForWork,
  checkCoverElsewhere,
  checkInvariants,
  signCrossAgreement,
  strikeLines,
  sweepImports,
} from '@payung/casework';
import { CoverMonth, type CrossCheck } from '@payung/data';
import { CalendarDate, ContributionMonth } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { end, importPeople } from '../../support/acts.ts';
import {
  asked,
  claimedElsewhere,
  giveUp,
  inForce,
  takeOff,
} from '../../support/asked-elsewhere.ts';
import {
  aCohort,
  askNothing,
  draft,
  freeze,
  given,
  seen,
  send,
  sign,
} from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { anAdmin, social } from '../../support/invented-region.ts';
import { openTestService, workOff } from '../../support/test-service.ts';

const database = embeddedDatabase();
const correlationId = 'asking';

describe('asking other regions about a list', () => {
  it('waits as it is told to, or the journal would fill with questions and the numbers of writings run away', async () => {
    const test = await openTestService({
      endpoint: database.endpoint(),
      seed: 71_301,
      granted: 10,
    });
    await askNothing(test);
    await importPeople(test, social, [aPerson(0), aPerson(1)]);
    const { id, lastEdition } = await draft(test, { cohort: (await aCohort(test)).id });
    let asked = 0;
    const untilTomorrow: CrossCheck = {
      ask: async () => {
        asked += 1;
        return { kind: 'too-many', retryAfterSeconds: 22 * 3_600 };
      },
    };
    const request = { id, step: 'ask-elsewhere', correlationId: 'asking' } as const;
    given(await askForWork(test.service, anAdmin(test.tenant), request));
    await workOff(test.service, test.queue, untilTomorrow);
    const minutes = 150;
    for (let minute = 0; minute < minutes; minute += 1) {
      test.clock.advance(60_000);
      await sweepImports(test.service);
      await workOff(test.service, test.queue, untilTomorrow);
    }
    // once an hour at most: a clock that was put back may not keep anybody longer
    expect(asked).toBe(3);
    expect((await seen(test, { id })).lastEdition).toBe(lastEdition);
  });
});

describe('months that other regions were asked about', () => {
  it('are given back of who was taken off the list, or left out when it took effect: nobody covers them', async () => {
    const { test, ids, drafted, cross, claims } = await asked(
      database.endpoint(),
      71_302,
      [0, 1, 2],
    );
    expect(claims([0, 1, 2])).toEqual([10, 10, 10]);
    const [off, left] = ids;
    if (off === undefined || left === undefined) throw new Error('nobody');
    await takeOff(test, drafted, [off]);
    await inForce(test, drafted, cross, () => end(test, 'withdraw', left));
    expect(claims([0, 1, 2])).toEqual([0, 0, 10]);
  });

  it('are given back of everybody once the decision is given up, also when the message is lost', async () => {
    const { test, drafted, cross, claims } = await asked(database.endpoint(), 71_303, [0, 1]);
    await giveUp(test, drafted);
    test.queue.take();
    await sweepImports(test.service);
    await workOff(test.service, test.queue, cross);
    expect(claims([0, 1])).toEqual([0, 0]);
    expect(await seen(test, drafted)).toMatchObject({ state: 'cancelled', work: null });
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('stay claimed of whom another decision covers, when one that asked as well is given up', async () => {
    const { test, drafted, cross, claims } = await asked(database.endpoint(), 71_304, [0]);
    const other = await draft(test, { cohort: drafted.cohort });
    await inForce(test, other, cross);
    await giveUp(test, drafted);
    await workOff(test.service, test.queue, cross);
    expect(claims([0])).toEqual([10]);
  });

  it('are given back of who is struck, also where only a bill asked for them', async () => {
    const test = await openTestService({
      endpoint: database.endpoint(),
      seed: 71_305,
      granted: 10,
    });
    await askNothing(test);
    const [row] = await importPeople(test, social, [aPerson(0)]);
    const nomination = row?.nominationId;
    if (nomination === undefined) throw new Error('nobody');
    const { cross, claims } = claimedElsewhere();
    const admin = anAdmin(test.tenant);
    const signed = {
      number: '181/CONTOH/2026',
      date: CalendarDate.parse('2026-01-02'),
      signatory: 'DATA CONTOH',
      version: null,
      correlationId,
    };
    given(await signCrossAgreement(test.service, cross, admin, signed));
    const drafted = await draft(test, { cohort: (await aCohort(test)).id });
    await inForce(test, drafted, cross);
    const months = ['2026-03', '2026-04', '2026-05'].map((month) => CoverMonth.parse(month));
    given(
      await checkCoverElsewhere(test.service, cross, admin, {
        purpose: 'payment',
        reference: 'bill',
        people: [{ nomination, months }],
        correlationId,
      }),
    );
    expect(claims([0])).toEqual([3]);
    const { id } = await draft(test, { amends: drafted.id, gathers: false });
    const from = ContributionMonth.parse('2026-04');
    const strikes = [{ nomination, reason: 'moved-away', from }] as const;
    given(await strikeLines(test.service, admin, { id, strikes, correlationId }));
    const frozen = await freeze(test, { id });
    await send(test, frozen);
    given(await sign(test, frozen, { number: '460/2/2026' }));
    await workOff(test.service, test.queue, cross);
    expect((await seen(test, frozen)).effect).toMatchObject({ struck: 1 });
    expect(claims([0])).toEqual([1]);
  });
});
