import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fundingKinds } from '../cohort/cohort.ts';
import { addMonths, ContributionMonth } from '../months.ts';
import { Tariff, workSectors } from './tariff.ts';
import { nationalTariffs, tariffFor } from './tariff-for.ts';

const month = (text: string) => ContributionMonth.parse(text);
const none = { tariffs: [] };

describe('the tariff of a month', () => {
  it('is Rp16.800 from the region’s budget, Rp10.000 for accidents and Rp6.800 for death', () => {
    const asked = { funding: 'APBD', sector: 'OTHER', month: month('2024-06') } as const;
    expect(tariffFor(none, asked)).toMatchObject({
      amount: 16_800,
      workAccident: 10_000,
      death: 6_800,
      of: 'national',
    });
  });

  it.each([
    ['TRANSPORT', '2025-12', 16_800],
    ['TRANSPORT', '2026-01', 8_400],
    ['TRANSPORT', '2027-03', 8_400],
    ['TRANSPORT', '2027-04', 16_800],
    ['OTHER', '2026-03', 16_800],
    ['OTHER', '2026-04', 8_400],
    ['OTHER', '2026-12', 8_400],
    ['OTHER', '2027-01', 16_800],
  ] as const)(
    'halves for a donor’s %s in %s only in the months of PP 50/2025',
    (sector, at, rupiah) => {
      const found = tariffFor(none, { funding: 'CSR', sector, month: month(at) });
      expect(found?.amount).toBe(rupiah);
      // that donors' money is not public money is our reading: shown as not verified
      expect(found?.mark === 'inferred').toBe(rupiah === 8_400);
    },
  );

  it('never halves what the region’s budget pays (PP 50/2025)', () => {
    const publicKinds = ['APBD', 'APBD_P', 'DBHCHT', 'PROVINCE', 'APBDES'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...publicKinds),
        fc.constantFrom(...workSectors),
        fc.integer({ min: 0, max: 60 }),
        (funding, sector, later) => {
          const at = addMonths(month('2024-01'), later);
          expect(tariffFor(none, { funding, sector, month: at })?.amount).toBe(16_800);
        },
      ),
    );
  });

  it('is the region’s own where its rules have one, the closest to the money and the trade first', () => {
    const own = (id: string, amount: number, changes: Partial<Tariff>) =>
      Tariff.parse({
        id,
        funding: [],
        sectors: [],
        from: '2024-01',
        to: null,
        workAccident: amount,
        death: 0,
        legalBasis: 'Perwal',
        source: 'DATA CONTOH',
        mark: 'not-verified',
        ...changes,
      });
    const tariffs = [
      own('all', 10_800, {}),
      own('trade', 10_417, { sectors: ['TRANSPORT'] }),
      own('village', 9_000, { funding: ['APBDES'] }),
      own('older', 1, { funding: ['APBDES'], from: month('2023-01'), to: month('2025-12') }),
    ];
    const amount = (asked: Partial<Parameters<typeof tariffFor>[1]>) =>
      tariffFor(
        { tariffs },
        { funding: 'APBD', sector: 'OTHER', month: month('2025-01'), ...asked },
      );
    expect(amount({})).toMatchObject({ amount: 10_800, of: 'region', mark: 'not-verified' });
    expect(amount({ sector: 'TRANSPORT' })?.amount).toBe(10_417);
    expect(amount({ funding: 'APBDES', sector: 'TRANSPORT' })?.amount).toBe(9_000);
    expect(amount({ month: month('2023-06') })).toMatchObject({ of: 'national' });
  });

  it('has a legal basis and a source for every figure, and one answer for every money and trade', () => {
    for (const funding of fundingKinds) {
      for (const sector of workSectors) {
        const found = tariffFor(none, { funding, sector, month: month('2026-06') });
        expect(found?.legalBasis).toMatch(/^PP /);
        expect(found?.source).not.toBe('');
      }
    }
    expect(new Set(nationalTariffs.map(({ id }) => id)).size).toBe(nationalTariffs.length);
    expect(
      tariffFor(none, { funding: 'APBD', sector: 'OTHER', month: month('2015-06') }),
    ).toBeNull();
  });
});
