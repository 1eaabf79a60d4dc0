import { Tariff } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { tariffControl, tariffFrom, textOfTariff } from './tariff-draft.ts';

const tariff = Tariff.parse({
  id: 'tarif-01-2027',
  funding: ['APBD', 'DBHCHT'],
  sectors: ['TRANSPORT'],
  from: '2027-01',
  to: '2027-12',
  workAccident: 5_000,
  death: 6_800,
  legalBasis: 'PP 50/2025',
  source: 'Naskah',
  mark: 'verified',
});

describe('a tariff in its form', () => {
  it('keeps every figure, month and kind of money when nobody changes anything', () => {
    expect(tariffFrom(textOfTariff(tariff), tariff, [])).toEqual({ tariff });
    const plain = { ...tariff, to: null, funding: [], sectors: [], source: '' };
    expect(tariffFrom(textOfTariff(plain), plain, [])).toEqual({ tariff: plain });
  });

  it('takes rupiah as clerks write them and an id that no other tariff of the draft has', () => {
    const text = { ...textOfTariff(tariff), workAccident: 'Rp10.000' };
    expect(tariffFrom(text, null, ['tarif-01-2027'])).toMatchObject({
      tariff: { workAccident: 10_000, id: 'tarif-01-2027-2' },
    });
  });

  it('tells all that is missing at once', () => {
    const read = tariffFrom(textOfTariff(null), null, []);
    expect('faults' in read ? read.faults.map(({ target }) => target) : []).toEqual(
      (['from', 'workAccident', 'death', 'legalBasis', 'mark'] as const).map(tariffControl),
    );
    const reversed = tariffFrom({ ...textOfTariff(tariff), to: '12-2026' }, tariff, []);
    expect('faults' in reversed ? reversed.faults : []).toMatchObject([
      { target: tariffControl('to') },
    ]);
  });
});
