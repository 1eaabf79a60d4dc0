import type { RegionDetail } from '@payung/contract';
import { Settings } from '@payung/contract';
import { describe, expect, it } from 'vitest';
import { programmeDraft, programmeFaults, settingsFrom } from './programme-draft.ts';

const region: RegionDetail = {
  id: '01KA3302KVDVSDEM0000000001',
  regency: {
    code: '33.02',
    name: 'Kabupaten Banyumas',
    kind: 'KABUPATEN',
    province: 'Jawa Tengah',
  },
  state: 'requested',
  version: 1,
  requestedAt: '2026-11-21T03:00:00.000Z',
  since: '2026-11-21T03:00:00.000Z',
  papers: { requestLetter: null, processingAgreement: null, cooperation: null, dpo: null },
  settings: null,
  logo: null,
  firstAdmin: null,
  steps: [],
  missingToProvision: [],
  missingToActivate: [],
  reason: null,
  handOuts: [],
  receipt: null,
  holds: [],
};
const begun = programmeDraft(region, '2026-11-21');
const filled = {
  ...begun,
  leadAgency: 'Dinas Tenaga Kerja, Koperasi dan UKM',
  basisNumber: '12',
  basisYear: '2026',
  basisTitle: 'Perlindungan Pekerja Rentan',
  basisFrom: '01-10-2026',
};

describe('programme and rules of a new region', () => {
  it('begin with what can be known of it, and ask for the rest at once', () => {
    expect(begun).toMatchObject({ timeZone: 'Asia/Jakarta', basisKind: 'PERBUP', year: '2027' });
    expect(programmeFaults(begun).map(({ target }) => target)).toEqual(
      ['leadAgency', 'basisNumber', 'basisTitle', 'basisYear', 'basisFrom'].map(
        (field) => `program-${field}`,
      ),
    );
  });

  it('are settings that the service takes, with its first agency in the lead', () => {
    expect(programmeFaults(filled)).toEqual([]);
    const settings = Settings.parse(settingsFrom(filled, null, 'six'));
    expect(settings).toMatchObject({ scheme: { maxAgeExclusive: 65 }, places: 0 });
    expect(settings.agencies).toEqual([
      expect.objectContaining({ isLead: true, name: filled.leadAgency }),
    ]);
  });

  it('keep what other pages have set, when they are saved again', () => {
    const first = settingsFrom(filled, null, 'six');
    const kept = { ...first, places: 1_500, template: 'eleven' };
    const again = settingsFrom({ ...filled, leadAgency: 'Disnaker' }, kept, 'six');
    expect(again).toMatchObject({ places: 1_500, template: 'eleven' });
    expect(again.agencies).toEqual([{ ...first.agencies[0], name: 'Disnaker' }]);
  });

  it('refuse a cover that begins in another year or ends in the next', () => {
    const late = { ...filled, firstDay: '01-03-2027', months: '11' };
    expect(programmeFaults(late).map(({ target }) => target)).toEqual(['program-months']);
    const other = { ...filled, firstDay: '01-03-2028' };
    expect(programmeFaults(other).map(({ target }) => target)).toEqual(['program-firstDay']);
  });
});
