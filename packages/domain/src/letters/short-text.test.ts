import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leavingReasons } from '../contribution/person-ledger.ts';
import { CalendarDate } from '../identifiers.ts';
import { ContributionMonth } from '../months.ts';
import type { CoverEvent } from './cover-event.ts';
import { shortText, shortTextLength } from './short-text.ts';

const call = { phone: '0291-555010', insurerPhone: '175' };
const on = CalendarDate.parse('2026-09-30');
const month = ContributionMonth.parse('2026-09');
const began: CoverEvent = { kind: 'began', on, firstMonth: month, paidThrough: month };
const events: CoverEvent[] = [
  began,
  ...(['LAPSED', ...leavingReasons] as const).map((reason): CoverEvent => {
    return { kind: 'ended', on, reason };
  }),
];

describe('a short message', () => {
  it.for(events)(
    'of $kind $reason is one message, says where to ask, and that it is free',
    (event) => {
      const text = shortText(event, 'Kota Pekalongan', call);
      expect(text.length).toBeLessThanOrEqual(shortTextLength);
      expect(text).toContain('0291-555010 / 175');
      expect(text).toContain('GRATIS');
    },
  );

  it('names no death: whoever holds the telephone may not know yet', () => {
    const text = shortText({ kind: 'ended', on, reason: 'DIED' }, 'Kabupaten Kudus', call);
    expect(text).not.toMatch(/meninggal|kematian|wafat|berakhir/i);
    expect(text).toContain('keluarga');
  });

  it('is written in the plain alphabet of telephones, whatever a region is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (region) => {
        expect(shortText(began, region, call)).toMatch(/^[A-Za-z0-9 .,:;()/+\-'@!?]+$/);
      }),
      { seed: 11 },
    );
  });
});
