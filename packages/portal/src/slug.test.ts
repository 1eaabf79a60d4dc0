import { AgencyId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { freeSlug, slugOf } from './slug.ts';

describe('an id made from a name', () => {
  it.each([
    'Dinas Tenaga Kerja, Koperasi & UKM',
    '  Badan Penanggulangan Bencana Daerah (BPBD) Kabupaten Banyumas ',
    'Dinas Pékerjaan Umum',
  ])('is one that the service takes: %s', (name) => {
    expect(AgencyId.safeParse(slugOf(name)).success).toBe(true);
  });

  it('tells two agencies of one name apart, and gives one even to a name without letters', () => {
    const first = freeSlug('Dinas Sosial', []);
    expect(freeSlug('Dinas Sosial', [first])).toBe('dinas-sosial-2');
    expect(AgencyId.safeParse(freeSlug('—', [])).success).toBe(true);
  });
});
