import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../contribution/person-ledger.ts';
import { CalendarDate, Instant } from '../identifiers.ts';
import { type InsurerSaid, insurerEntries, isRefusedByInsurer } from './insurer-entries.ts';

const on = CalendarDate.parse('2026-12-05');
const at = Instant.parse('2026-12-05T03:00:00.000Z');
const said = (changes: Partial<InsurerSaid> = {}): InsurerSaid => ({
  exchange: 'first',
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
    const payment = said({ exchange: 'second', kind: 'payment' });
    expect(insurerEntries({ entries }, payment)).toEqual([]);
    const cardless = said({ ...payment, answer: { answer: 'accepted', cardNo: null } });
    expect(insurerEntries({ entries }, cardless)).toEqual([]);
  });

  it('never loses a card to a registration that brings none', () => {
    const entries = after([], said());
    const again = said({ exchange: 'second', answer: { answer: 'accepted', cardNo: null } });
    expect(insurerEntries({ entries }, again)).toMatchObject([{ cardNo: '21012345678' }]);
  });

  it('takes somebody again who was refused before', () => {
    const refused = after([], said({ answer: { answer: 'refused', reason: 'DATA_MISMATCH' } }));
    const taken = said({ exchange: 'second', kind: 'payment' });
    expect(insurerEntries({ entries: refused }, taken)).toMatchObject([{ entry: 'registered' }]);
  });

  it('keeps a refusal that comes again after somebody was taken, and says no refusal twice', () => {
    const refusal = said({ answer: { answer: 'refused', reason: 'DECEASED' } });
    const refused = after([], refusal);
    const later = { ...refusal, on: CalendarDate.parse('2026-12-20') };
    expect(insurerEntries({ entries: refused }, later)).toEqual([]);
    const taken = after(refused, said({ on: CalendarDate.parse('2026-12-10') }));
    expect(isRefusedByInsurer({ entries: taken })).toBe(false);
    const again = after(taken, later);
    expect(isRefusedByInsurer({ entries: again })).toBe(true);
    // a worker that died over the first answer and goes on later does not undo the second
    expect(insurerEntries({ entries: taken }, refusal)).toEqual([]);
  });
});
