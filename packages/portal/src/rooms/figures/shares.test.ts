import { Denominator, Instant } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { formatShare, sharesOn, typedShare } from './shares.ts';

const cited = (kind: string, people: number, date: string, coveredOtherwise = 0) => ({
  ...Denominator.parse({ kind, people, coveredOtherwise, source: 'DATA CONTOH', date }),
  id: `${kind}-${date}`,
  at: Instant.parse(`${date}T00:00:00.000Z`),
});
const figures = {
  day: Denominator.shape.date.parse('2026-10-31'),
  total: { determined: 27_000, active: 26_400, inArrears: 10, cumulative: 27_000 },
};

describe('shares that a mayor tells', () => {
  it('keep cakupan pekerja rentan and UCJ apart, each of its own number of workers', () => {
    const all = [
      cited('vulnerable-workers', 82_500, '2025-12-31'),
      cited('eligible-workers', 200_000, '2025-12-31', 70_000),
    ];
    expect(sharesOn(figures, all)).toMatchObject([
      { kind: 'vulnerable-workers', covered: 26_400, share: 3_200 },
      { kind: 'eligible-workers', covered: 96_400, share: 4_820 },
    ]);
  });

  it('are of the workers that were known by that day, and of nobody where none was cited', () => {
    const all = [
      cited('vulnerable-workers', 80_000, '2024-12-31'),
      cited('vulnerable-workers', 82_500, '2025-12-31'),
      cited('vulnerable-workers', 90_000, '2026-12-31'),
    ];
    const [vulnerable, eligible] = sharesOn(figures, all);
    expect(vulnerable?.denominator?.people).toBe(82_500);
    expect(eligible).toMatchObject({ denominator: null, share: null });
  });

  it('are cut off, so that 39,99 % is not told as 40 %', () => {
    expect([formatShare(3_999), formatShare(3_200)]).toEqual(['39,9%', '32,0%']);
  });

  it.each([
    ['40', 4_000],
    ['32,5%', 3_250],
    ['101', null],
    ['empat', null],
  ])('are read as they are typed: %s', (text, hundredths) => {
    expect(typedShare(text)).toBe(hundredths);
  });
});
