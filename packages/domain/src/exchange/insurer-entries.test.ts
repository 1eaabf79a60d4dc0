import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BillId } from '../contribution/bill.ts';
import type { LedgerEntry } from '../contribution/person-ledger.ts';
import { isRefusedByInsurer } from '../contribution/standing-refusal.ts';
import { CalendarDate, Instant, UserId } from '../identifiers.ts';
import { type InsurerSaid, insurerEntries } from './insurer-entries.ts';

const on = CalendarDate.parse('2026-12-05');
const at = Instant.parse('2026-12-05T03:00:00.000Z');
const said = (changes: Partial<InsurerSaid> = {}): InsurerSaid => ({
  exchange: 'first',
  result: 'one',
  bill: BillId.parse('B'.repeat(26)),
  kind: 'registration',
  answer: { answer: 'accepted', cardNo: '21012345678' },
  on,
  at,
  ...changes,
});
const after = (entries: LedgerEntry[], one: InsurerSaid) => [
  ...entries,
  ...insurerEntries({ entries }, one),
];

describe('what is kept of an answer of the insurer', () => {
  it('keeps a card once, however often the answer is applied', () => {
    const answers = fc.constantFrom<InsurerSaid['answer']>(
      { answer: 'accepted', cardNo: '21012345678' },
      { answer: 'refused', reason: 'TOO_OLD' },
    );
    fc.assert(
      fc.property(answers, fc.constantFrom('registration', 'payment'), (answer, kind) => {
        const one = said({ answer, kind });
        const once = after([], one);
        expect(once).toHaveLength(1);
        expect(after(once, one)).toEqual(once);
      }),
    );
  });

  it('writes nothing for a payment that is taken with the card that stands there', () => {
    const entries = after([], said());
    const payment = said({ exchange: 'second', result: 'two', kind: 'payment' });
    expect(insurerEntries({ entries }, payment)).toEqual([]);
    const cardless = said({ ...payment, answer: { answer: 'accepted', cardNo: null } });
    expect(insurerEntries({ entries }, cardless)).toEqual([]);
  });

  it('never loses a card to a registration that brings none', () => {
    const entries = after([], said());
    const again = said({
      exchange: 'second',
      result: 'two',
      answer: { answer: 'accepted', cardNo: null },
    });
    expect(insurerEntries({ entries }, again)).toMatchObject([{ cardNo: '21012345678' }]);
  });

  it('takes somebody again who was refused before', () => {
    const refused = after([], said({ answer: { answer: 'refused', reason: 'DATA_MISMATCH' } }));
    const taken = said({ exchange: 'second', result: 'two', kind: 'payment' });
    expect(insurerEntries({ entries: refused }, taken)).toMatchObject([{ entry: 'registered' }]);
  });

  it('keeps a refusal that comes again after somebody was taken, and says no refusal twice', () => {
    const refusal = said({ answer: { answer: 'refused', reason: 'DECEASED' } });
    const refused = after([], refusal);
    const later = { ...refusal, result: 'three', on: CalendarDate.parse('2026-12-20') };
    expect(insurerEntries({ entries: refused }, later)).toEqual([]);
    const taken = after(refused, said({ result: 'two', on: CalendarDate.parse('2026-12-10') }));
    expect(isRefusedByInsurer({ entries: taken })).toBe(false);
    const again = after(taken, later);
    expect(isRefusedByInsurer({ entries: again })).toBe(true);
    // a worker that died over the first answer and goes on later does not undo the second
    expect(insurerEntries({ entries: taken }, refusal)).toEqual([]);
  });

  it('keeps a refusal that comes again on the same day, and takes none back when a worker goes on later', () => {
    const refusal = said({ answer: { answer: 'refused', reason: 'DATA_MISMATCH' } });
    const taken = after(after([], refusal), said({ result: 'two' }));
    const again = after(taken, { ...refusal, result: 'three' });
    expect(isRefusedByInsurer({ entries: again })).toBe(true);
    expect(after(after(again, refusal), said({ result: 'two' }))).toEqual(again);
  });

  it('hears the same refusal again once somebody said that it was put right', () => {
    const refusal = said({ answer: { answer: 'refused', reason: 'DATA_MISMATCH' } });
    const by = UserId.parse('somebody');
    const repaired: LedgerEntry[] = [
      ...after([], refusal),
      { entry: 'refusal-repaired', why: 'NIK diperbaiki', by, at },
    ];
    expect(isRefusedByInsurer({ entries: repaired })).toBe(false);
    expect(after(repaired, refusal)).toEqual(repaired);
    const again = after(repaired, { ...refusal, result: 'two' });
    expect(isRefusedByInsurer({ entries: again })).toBe(true);
  });
});
