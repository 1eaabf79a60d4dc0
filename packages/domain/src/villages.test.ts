import { describe, expect, it } from 'vitest';
import { region, today } from './region.fixture.ts';
import { createVillageFinder } from './villages.ts';

const find = createVillageFinder(region, today);

function found(village: string | null, district: string | null): string {
  const finding = find(village, district);
  return finding.kind === 'unclear'
    ? `unclear ${finding.near.join(' ')}`.trim()
    : `${finding.kind} ${finding.village.code}`;
}

describe('finding the village of a row', () => {
  it.each(['KUTUK', 'kutuk', 'Desa Kutuk', 'DS. KUTUK', 'Kel.Kutuk', ' KU TUK ', 'DESA/KEL KUTUK'])(
    'reads %s as Kutuk',
    (text) => {
      expect(found(text, 'UNDAAN')).toBe('exact 33.19.04.2001');
    },
  );

  it('does not mind a split name, nor a wrong or missing district when the name is unique', () => {
    expect(found('KALI BAROS', 'KEC. UNDAAN')).toBe('exact 33.19.04.2004');
    expect(found('KUTUK', null)).toBe('exact 33.19.04.2001');
    expect(found('KUTUK', 'KOTA KUDUS')).toBe('exact 33.19.04.2001');
  });

  it('lets the district decide between villages of one name, and asks when it cannot', () => {
    expect(found('RENDENG', 'UNDAAN')).toBe('exact 33.19.04.2002');
    expect(found('RENDENG', 'KOTAKUDUZ')).toBe('exact 33.19.02.2003');
    expect(found('RENDENG', null)).toBe('unclear 33.19.02.2003 33.19.04.2002');
  });

  it('corrects a typo to the nearest unique name, in the stated district first', () => {
    expect(found('PRAMBTAN LRO', 'KOTA KUDUS')).toBe('corrected 33.19.02.2001');
    expect(found('RENDNEG', 'UNDAAN')).toBe('corrected 33.19.04.2002');
    expect(found('KUTUQ', 'KOTA KUDUS')).toBe('corrected 33.19.04.2001');
  });

  it('never guesses between equally near names or far ones', () => {
    expect(found('SAMBENG', 'UNDAAN')).toBe('unclear 33.19.04.2005 33.19.04.2006');
    expect(found('PRAMBATAN', 'KOTA KUDUS')).toBe('unclear 33.19.02.2001 33.19.02.2002');
    expect(found('SURABAYA', 'UNDAAN')).toBe('unclear');
    expect(found('-', null)).toBe('unclear');
    expect(found(null, 'UNDAAN')).toBe('unclear');
  });

  it('knows no village after the decree that ended it', () => {
    expect(found('WONOSOCO', 'UNDAAN')).toBe('unclear');
  });

  it('answers a cell of 10,000 characters and one with a zero byte', () => {
    expect(found('X'.repeat(10_000), 'UNDAAN')).toBe('unclear');
    expect(found('KUTUK\u0000', '\u0000')).toBe('exact 33.19.04.2001');
  });
});
