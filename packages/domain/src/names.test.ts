import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameToKeep, nameWords, normaliseName } from './name-words.ts';
import { birthDatesAlike, namesAlike, sameHolder } from './names.ts';
import { day } from './region.fixture.ts';

describe('names of one person, which must be found as repeats', () => {
  it.each([
    ['SLAMET RYIADI', 'SLAMET RIYADI'],
    ['SUKIMIN', 'SUKIIN'],
    ['DJOKO SOESILO', 'JOKO SUSILO'],
    ['TJIPTO SISWOJO', 'CIPTO SISWOYO'],
    ['ACHMAD JAENAL', 'AHMAD ZAENAL'],
    ['MUH. ALI', 'MOCHAMMAD ALI'],
    ['M. ALI', 'MUHAMMAD ALI'],
    ['A. FAUZI', 'ABDUL FAUZI'],
    ['ST AMINAH', 'SITI AMINAH'],
    ['BUDI SANTOSO', 'SANTOSO BUDI'],
    ['NURHIDAYAT', 'NUR HIDAYAT'],
    ['Hj. Siti Aminah, S.Pd., M.M', 'SITI AMINAH'],
    ['SITI SRI AINI', 'SITI AINI'],
    ['SUPARDI', 'SUPARDI SANTOSO'],
    ['ALI', 'MUHAMMAD ALI'],
    ['SITI NUR', 'SITI NUR AINI'],
    ['MUHAMMAD', 'MUHAMMAD'],
  ])('%s is %s', (a, b) => {
    expect([namesAlike(a, b), namesAlike(b, a)]).toEqual([true, true]);
  });
});

describe('names of two people, of whom one would be thrown out as a repeat', () => {
  it.each([
    ['BUDI SANTOSO', 'AHMAD SANTOSO'],
    ['SRI LESTARI', 'SITI LESTARI'],
    ['SITI AMINAH', 'SITI LESTARI'],
    ['SITI', 'SITI LESTARI'],
    ['SITI', 'SRI SITI'],
    ['A. NUR', 'ANI NUR LELA'],
    ['SANTOSO', 'BUDI SANTOSO'],
    ['SUPARMI', 'SUKARTI'],
    ['ALI', 'ADI'],
    ['DEWI', 'DENI WALUYO'],
    ['SITI NUR AINI', 'SITI NUR LELA'],
    ['A.', 'AHMAD'],
    ['', ''],
  ])('%s is not %s', (a, b) => {
    expect([namesAlike(a, b), namesAlike(b, a)]).toEqual([false, false]);
  });

  it('gives the same answer whichever of the two was handed in first', () => {
    const word = fc.constantFrom(
      'SITI',
      'SRI',
      'M.',
      'ALI',
      'SANTOSO',
      'SANTOSA',
      'NURHAYATI',
      'NUR',
    );
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(fc.property(name, name, (a, b) => namesAlike(a, b) === namesAlike(b, a)));
  });
});

describe('titles', () => {
  it('are not part of a name, unless nothing else is left of it', () => {
    expect(normaliseName('Dr.Ir. H. Slamet Riyadi, M.Si')).toBe('SLAMET RIYADI');
    expect(normaliseName("Nur'aini")).toBe('NURAINI');
    expect(normaliseName('HAJI')).toBe('HAJI');
    expect(nameWords('H. SITI SITI NUR AINI SRI DEWI, S.E.')).toEqual([
      'SITI',
      'NUR',
      'AINI',
      'SRI',
    ]);
  });

  it('are left out of the name that is kept, and nothing else is', () => {
    expect(nameToKeep('  hj.  Siti   Nur\u0007aini ')).toBe('SITI NUR AINI');
    expect(nameToKeep('K.H. Mustofa')).toBe('MUSTOFA');
    expect(nameToKeep('Alm H Kasturi')).toBe('KASTURI');
    expect(nameToKeep('H R Kasturi')).toBe('R KASTURI');
    expect(nameToKeep("RADEN MUH. NU'MAN MA")).toBe("RADEN MUH. NU'MAN MA");
  });
});

describe('birth dates of one person', () => {
  it.each([
    ['1988-03-07', '1988-03-07'],
    ['1988-03-07', '1988-07-03'],
    ['1988-03-07', '1989-03-07'],
    ['1988-03-07', '1988-01-01'],
  ])('%s may be %s', (a, b) => {
    expect([birthDatesAlike(day(a), day(b)), birthDatesAlike(day(b), day(a))]).toEqual([
      true,
      true,
    ]);
  });

  it.each([
    ['1988-03-07', '1988-03-08'],
    ['1988-03-07', '1999-03-07'],
    ['1988-03-07', '1989-07-03'],
    ['1988-03-07', '1989-01-01'],
  ])('%s is not %s', (a, b) => {
    expect(birthDatesAlike(day(a), day(b))).toBe(false);
  });

  it('or a name alike make two rows with one NIK one person; neither makes them two', () => {
    const a = { name: 'BUDI SANTOSO', birthDate: day('1988-03-07') };
    expect(sameHolder(a, { name: 'RINI', birthDate: day('1988-03-07') })).toBe(true);
    expect(sameHolder(a, { name: 'BUDI SANTOSA', birthDate: day('1970-10-20') })).toBe(true);
    expect(sameHolder(a, { name: 'RINI', birthDate: day('1970-10-20') })).toBe(false);
  });
});
