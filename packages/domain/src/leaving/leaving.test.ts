import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CohortId } from '../cohort/cohort.ts';
import { date, month } from '../contribution/contribution.fixture.ts';
import { firstDayWithout } from '../contribution/cover-spells.ts';
import { strikeReasons } from '../determination/determined-line.ts';
import { AgencyId, BucketId, NominationId } from '../identifiers.ts';
import { firstDayOf } from '../months.ts';
import { placeOf } from './duplicates-saved.ts';
import {
  firstMonthWithout,
  LeavingSaid,
  leavingDay,
  leavingFaults,
  leavingReasonOf,
  strikeReasonOf,
} from './leaver.ts';
import { whoFollows } from './pair-up.ts';
import { moneyOfRefund, mostOf, nextRefundState, Refund, refundSteps } from './refund.ts';

describe('the day of leaving', () => {
  it('ends cover with its month, and the day of death is covered still', () => {
    expect(firstMonthWithout({ reason: 'MOVED', on: date('2026-04-01') })).toBe('2026-04');
    expect(firstMonthWithout({ reason: 'MOVED', on: date('2026-04-02') })).toBe('2026-05');
    expect(firstMonthWithout({ reason: 'DIED', on: date('2026-04-01') })).toBe('2026-05');
    expect(firstMonthWithout({ reason: 'DIED', on: date('2026-03-31') })).toBe('2026-04');
  });

  it('of somebody struck is the one that leaves no cover from the month of the amendment on', () => {
    for (const struck of strikeReasons) {
      const reason = leavingReasonOf(struck);
      const on = leavingDay(reason, month('2026-07'));
      expect(firstDayWithout({ reason, on }), struck).toBe(firstDayOf(month('2026-07')));
    }
  });

  it('is neither tomorrow nor before birth', () => {
    const of = { today: date('2026-05-01'), birthDate: date('1980-01-01') };
    expect(leavingFaults({ on: date('2026-05-01') }, of)).toEqual([]);
    expect(leavingFaults({ on: date('2026-05-02') }, of)).toHaveLength(1);
    expect(leavingFaults({ on: date('1979-12-31') }, of)).toHaveLength(1);
  });

  it('says the same to an amendment as to the ledger', () => {
    for (const reason of LeavingSaid.options) {
      expect(leavingReasonOf(strikeReasonOf(reason))).toBe(reason);
    }
  });
});

describe('who follows whom', () => {
  const line = (act: 'add' | 'strike', no: number, bucket: string) => ({
    act,
    no,
    bucket: BucketId.parse(bucket),
    nomination: NominationId.parse(`${(act === 'add' ? 'A' : 'S').repeat(26)}-${no}`),
    firstMonth: month('2026-07'),
    months: 6,
  });

  it('gives each place to one, on the same card first', () => {
    const pairs = whoFollows([
      line('strike', 1, '2026'),
      line('strike', 2, '2026.agency.b'),
      line('strike', 3, '2026.agency.c'),
      line('add', 1, '2026.agency.b'),
      line('add', 2, '2026'),
    ]);
    expect(pairs.map(({ struck, successor }) => [struck.no, successor?.no ?? null])).toEqual([
      [1, 2],
      [2, 1],
      [3, null],
    ]);
  });
});

const aRefund = Refund.parse({
  id: 'R'.repeat(26),
  version: 1,
  funding: 'apbd',
  state: 'requested',
  lines: [
    {
      person: '01KA3319KVDVSDEM0000000001',
      nomination: '01KA3319KVDVSDEM0000000001-1',
      bill: 'B'.repeat(26),
      months: ['2026-05', '2026-06'],
      rupiah: 33_600,
    },
  ],
  rupiah: 33_600,
  requested: {
    number: 'S/1',
    date: '2026-07-01',
    rupiah: 33_600,
    by: 'treasurer',
    at: '2026-07-01T02:00:00.000Z',
  },
  approved: null,
  received: null,
  refused: null,
});

describe('money asked back', () => {
  it('is always somewhere: expected, received or kept; and never more than was paid', () => {
    const step = fc.record({
      step: fc.constantFrom(...refundSteps),
      said: fc.integer({ min: 1, max: 40_000 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        let refund = aRefund;
        for (const { step: taken, said } of steps) {
          const state = nextRefundState(refund.state, taken);
          if (state === null) continue;
          const rupiah = Math.min(said, mostOf(refund));
          const paper = { ...aRefund.requested, rupiah };
          refund = {
            ...refund,
            state,
            ...(taken === 'approve' ? { approved: paper } : {}),
            ...(taken === 'receive' ? { received: paper } : {}),
            ...(taken === 'request-again' ? { approved: null } : {}),
          };
          const { expected, received, kept } = moneyOfRefund(refund);
          expect(expected + received + kept).toBe(refund.rupiah);
          expect(Math.min(expected, received, kept)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('stays in the treasury once it is there', () => {
    for (const step of refundSteps) expect(nextRefundState('received', step), step).toBeNull();
  });
});

describe('a place that was not paid twice', () => {
  const agency = AgencyId.parse('dinas-sosial');
  const cohort = (letter: string, agencies: AgencyId[], months: number) => ({
    id: CohortId.parse(letter.repeat(26)),
    agencies,
    months,
    tariff: 16_800,
  });

  it('costs the months of the cohort that names the agency, before one that takes all', () => {
    const cohorts = [cohort('A', [], 3), cohort('B', [agency], 12)];
    expect(placeOf(cohorts, agency)).toMatchObject({ months: 12, rupiah: 201_600 });
    expect(placeOf(cohorts, AgencyId.parse('dinas-lain'))).toMatchObject({ rupiah: 50_400 });
    expect(placeOf([], agency)).toMatchObject({ cohort: null, rupiah: 0 });
  });
});
