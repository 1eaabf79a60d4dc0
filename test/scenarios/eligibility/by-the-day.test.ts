import { recordFacts } from '@payung/casework';
import { describe, expect, it } from 'vitest';
import { nominate } from '../../support/acts.ts';
import { goOnTo } from '../../support/claim-acts.ts';
import { codeOf, eligibilityNow, notReady, stated } from '../../support/eligibility-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anOfficer, social } from '../../support/invented-region.ts';
import { openTestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
const open = (seed: number) => openTestService({ endpoint: database.endpoint(), seed });
const correlationId = 'test';

describe('a worker who waits for a place while the year goes on', () => {
  it('is judged by the month that has come, or somebody of 65 would be promised what nobody may give', async () => {
    const test = await open(814);
    const born = { birthDate: '12-07-1961', nationalId: '3319041207619001' };
    const { nominationId } = await nominate(test, social, 1, born);
    expect(await codeOf(test, nominationId, 'age')).toBe('inside');
    expect((await eligibilityNow(test, nominationId)).firstDayOfCover).toBe('2026-03-01');
    goOnTo(test, '2026-07-20');
    expect(await codeOf(test, nominationId, 'age')).toBe('inside');
    goOnTo(test, '2026-08-03');
    expect((await eligibilityNow(test, nominationId)).firstDayOfCover).toBe('2026-08-01');
    expect(await codeOf(test, nominationId, 'age')).toBe('over-age');
  });
});

describe('on the day of the decision', () => {
  it('whoever became ineligible since verification is met, with the criterion', async () => {
    const test = await open(806);
    const { nominationId } = await nominate(test, social, 1);
    await stated(test, { by: 'ids', ids: [nominationId] }, { on: '2026-01-14' });
    expect(await notReady(test, '2026-07-14')).toEqual([]);
    const late = await notReady(test, '2026-07-15');
    expect(late[0]?.reasons).toEqual(['criterion-not-met statement statement-expired']);
    await recordFacts(test.service, anOfficer(test.tenant, social), nominationId, {
      answers: { excluded: { WAGE_EARNER: true } },
      unanswered: [],
      flags: null,
      correlationId,
    });
    const [now] = await notReady(test, '2026-01-15');
    expect(now?.reasons).toEqual(['criterion-not-met not-wage-earner yes']);
    // the other exclusions stay answered
    expect(await codeOf(test, nominationId, 'not-civil-servant')).toBe('no');
  });

  it('age is that of the cohort’s own first day', async () => {
    const test = await open(807);
    const born = { birthDate: '1961-06-15', nationalId: '3319041506619002' };
    const { nominationId } = await nominate(test, social, 1, born);
    await stated(test, { by: 'ids', ids: [nominationId] });
    expect(await notReady(test, '2026-01-15', '2026-06')).toEqual([]);
    const [late] = await notReady(test, '2026-01-15', '2026-07');
    expect(late?.reasons).toEqual(['criterion-not-met age over-age']);
  });

  it('age is that of its own month where the cohort’s first one is over, or 65 would be taken for 64', async () => {
    const test = await open(815);
    const born = { birthDate: '1961-06-15', nationalId: '3319041506619002' };
    const { nominationId } = await nominate(test, social, 1, born);
    await stated(test, { by: 'ids', ids: [nominationId] }, { on: '2026-01-14' });
    // 65 within the month: on its first day still 64
    expect(await notReady(test, '2026-06-30', '2026-03')).toEqual([]);
    const [late] = await notReady(test, '2026-07-01', '2026-03');
    expect(late?.reasons).toEqual(['criterion-not-met age over-age']);
  });
});
