import { BillId, ContributionMonth, FundingId, NominationId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { unusedBySource, whyNothingBack, whyNotReplaced } from './leaver-choice.ts';

const bill = (letter: string) => BillId.parse(letter.repeat(26));
const unusedOf = (letter: string, month: string) => ({
  bill: bill(letter),
  month: ContributionMonth.parse(month),
  tariff: 16_800,
  why: 'left' as const,
});
const gone = { proven: true, replacement: null, unused: [unusedOf('A', '2026-11')] };

describe('people who left and are chosen', () => {
  it('are replaced or refunded only once it is shown that they left', () => {
    expect([whyNotReplaced([gone]), whyNothingBack([gone])]).toEqual([null, null]);
    const unproven = { ...gone, proven: false };
    expect(whyNotReplaced([gone, unproven])).toContain('1 orang belum ada buktinya');
    expect(whyNothingBack([{ ...gone, unused: [] }])).toContain('tidak punya iuran');
    expect(whyNotReplaced(Array.from({ length: 41 }, () => gone))).toContain('40 orang');
  });
});

describe('unused money', () => {
  it('goes back to the source that paid it, each by itself', () => {
    const person = (n: number) => NominationId.parse(`01KA3319KVDVSDEM000000000${n}-1`);
    const bills = [
      { id: bill('A'), funding: FundingId.parse('apbd') },
      { id: bill('B'), funding: FundingId.parse('dbhcht') },
    ];
    const leavers = [
      { nominationId: person(1), unused: [unusedOf('A', '2026-10'), unusedOf('A', '2026-11')] },
      { nominationId: person(2), unused: [unusedOf('A', '2026-11'), unusedOf('B', '2026-12')] },
    ];
    expect(unusedBySource(leavers, bills)).toEqual([
      { funding: 'apbd', nominations: [person(1), person(2)], months: 3, rupiah: 50_400 },
      { funding: 'dbhcht', nominations: [person(2)], months: 1, rupiah: 16_800 },
    ]);
  });
});
