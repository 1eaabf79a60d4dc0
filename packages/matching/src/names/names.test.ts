import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareNames,
  gluedCode,
  looseCodes,
  type NameLevel,
  nameCodes,
  nameLevels,
  readName,
} from './index.ts';
import { nearMisses } from './near-misses.fixture.ts';
import { variants } from './variants.fixture.ts';

function pairsIn(text: string, sign: string): readonly (readonly [string, string])[] {
  const entries = text.split(/[|\n]/).map((entry) => entry.trim());
  return entries
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [a = '', b = ''] = entry.split(sign);
      return [a.trim(), b.trim()] as const;
    });
}

function levelOf(a: string, b: string): NameLevel {
  return compareNames(readName(a), readName(b)).level;
}

function isAtLeast(level: NameLevel, wanted: NameLevel): boolean {
  return nameLevels.indexOf(level) <= nameLevels.indexOf(wanted);
}

function meet(a: string, b: string, codes: (text: string) => readonly string[]): boolean {
  const ofA = new Set(codes(a));
  return codes(b).some((code) => ofA.has(code));
}

function narrowCodes(text: string): readonly string[] {
  const name = readName(text);
  return [...nameCodes(name), gluedCode(name)];
}

function allCodes(text: string): readonly string[] {
  return [...narrowCodes(text), ...looseCodes(readName(text))];
}

const knownVariants = Object.entries(variants).flatMap(([kind, text]) =>
  pairsIn(text, ' = ').map(([a, b]) => ({ kind, a, b })),
);
const knownNearMisses = Object.entries(nearMisses).flatMap(([kind, text]) =>
  pairsIn(text, ' / ').map(([a, b]) => ({ kind, a, b })),
);

describe('one name in two spellings', () => {
  it('is tried on more than 300 pairs', () => {
    expect(knownVariants.length).toBeGreaterThanOrEqual(300);
  });

  it.each(knownVariants)('$kind: $a agrees with $b, or a worker gets cover twice', ({ a, b }) => {
    expect(isAtLeast(levelOf(a, b), 'near')).toBe(true);
  });

  // A beginning alone says too little to look for people by; they are found by birth date or place.
  const findable = knownVariants.filter(({ kind }) => kind !== 'a beginning alone');

  it.each(findable)('$kind: $a and $b meet on a code, or they are never compared', ({ a, b }) => {
    expect(meet(a, b, allCodes)).toBe(true);
  });

  it('meets on a narrow code in 95 of 100 cases, or regions pay for many candidates', () => {
    const met = findable.filter(({ a, b }) => meet(a, b, narrowCodes));
    expect(met.length / findable.length).toBeGreaterThan(0.95);
  });
});

describe('names of two people', () => {
  it('are tried on more than 300 pairs', () => {
    expect(knownNearMisses.length).toBeGreaterThanOrEqual(300);
  });

  it.each(knownNearMisses)(
    '$kind: $a is not $b, or one of them stays without cover',
    ({ a, b }) => {
      expect(isAtLeast(levelOf(a, b), 'bare')).toBe(false);
    },
  );
});

describe('the codes', () => {
  const codesOf = (text: string) => nameCodes(readName(text));

  it('leave out words that half a village has, or its page holds everybody', () => {
    expect(codesOf('SITI AMINAH')).toEqual(codesOf('AMINAH'));
    expect(codesOf('I WAYAN SUDIRA')).toEqual(codesOf('SUDIRA'));
  });

  it('hold such words if there are no others, or nobody finds a SITI', () => {
    expect(codesOf('SITI').length).toBe(1);
    expect(codesOf('M.').length).toBe(1);
    expect(codesOf('')).toEqual([]);
  });

  it('are those of ABDUL and a name where the two were written as one', () => {
    expect(codesOf('ABDURROHMAN')).toEqual(codesOf('ABDUL ROHMAN'));
    expect(codesOf('ABDULLATIF')).toEqual(codesOf('ABDUL LATIF'));
    expect(readName('ABDULLAH').words.length).toBe(1);
  });
});

describe('the levels', () => {
  const cases: readonly (readonly [string, string, NameLevel])[] = [
    ['SLAMET RIYADI', 'H. SLAMET RIYADI, S.PD', 'equal'],
    ['AHMAD BIN ALI', 'AHMAD ALI', 'equal'],
    ['SOEPRIJADI', 'SUPRIYADI', 'same-sound'],
    ['MUH. RIDWAN', 'MUHAMMAD RIDWAN', 'same-sound'],
    ['SITINADIA', 'SITI NADIA', 'glued'],
    ['SITI NUR HALIZAH PUTRI', 'SITI NURHALIZAH PUTRI', 'glued'],
    ['SAPUTRA ANDI', 'ANDI SAPUTRA', 'reordered'],
    ['KURNIAWAN HADI', 'KURNAIWAN HADI', 'one-typo'],
    ['SITI AMINAH', 'AMINAH', 'bare'],
    ['I WAYAN SUDIRA', 'SUDIRA', 'bare'],
    ['SLAMET R.', 'SLAMET RIYADI', 'initial'],
    ['BAMBANG HERMANTO', 'BAMBNAG HERMATNO', 'typos'],
    ['R. HARTONO', 'RUDI HARTONO', 'initial'],
    ['SLAMET', 'SLAMET RIYADI', 'part'],
    ['ANDI SAPUTRA', 'ADI SAPUTRA', 'near'],
    ['SUPARNO', 'SUPARMO', 'near'],
    ['BUDI SANTOSO', 'BUDI HARTONO', 'one-word-differs'],
    ['SITI AMINAH', 'SITI KOMARIAH', 'few'],
    ['BUDI HARTONO', 'HARTONO', 'few'],
    ['PAIMIN', 'SULASTRI', 'none'],
    ['', '', 'none'],
  ];

  it.each(cases)('%s, %s: %s', (a, b, level) => {
    expect(levelOf(a, b)).toBe(level);
  });
});

describe('any two names', () => {
  const written = [...knownVariants, ...knownNearMisses].flatMap(({ a, b }) => [a, b]);
  const known = fc.constantFrom(...written);
  const wordOf = fc.string({
    unit: fc.constantFrom(...'AEIOUBDHJKLMNRSTWY'),
    minLength: 1,
    maxLength: 9,
  });
  const invented = fc.array(wordOf, { maxLength: 4 }).map((words) => words.join(' '));
  const name = fc.oneof(known, invented, fc.string());

  it('agree as much in either order, or the answer hangs on who came first', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const [x, y] = [readName(a), readName(b)];
        const [there, back] = [compareNames(x, y), compareNames(y, x)];
        expect(back.level).toBe(there.level);
        expect(back.shared).toEqual(there.shared);
      }),
      { numRuns: 500 },
    );
  });

  it('agree in the same way with a title or a degree', () => {
    const title = fc.constantFrom('H. ', 'HJ. ', 'DRS. ', 'K.H. ', 'ALM. ', 'IBU ');
    const degree = fc.constantFrom(', S.PD', ', S.H., M.H.', ' S.KOM', ', ALM.');
    fc.assert(
      fc.property(known, known, title, degree, (a, b, before, after) => {
        fc.pre(!/[.,]/.test(a) && !/^[HR]/.test(b));
        expect(levelOf(`${before}${a}`, b)).toBe(levelOf(a, b));
        expect(levelOf(`${a}${after}`, b)).toBe(levelOf(a, b));
      }),
    );
  });

  // A title or a degree is one only in its place.
  const wholeWords = written
    .flatMap((text) => readName(text).words.map((word) => word.letters))
    .filter((letters) => letters.length > 3);

  it('share the same words and codes in whatever order the words stand', () => {
    const shuffled = fc
      .array(fc.constantFrom(...wholeWords), {
        minLength: 2,
        maxLength: 3,
      })
      .filter((words) => words[0] !== 'ABDUL')
      .chain((words) =>
        fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: words.length })),
      );
    fc.assert(
      fc.property(shuffled, ([words, others]) => {
        const [x, y] = [words, others].map((list) => list.join(' '));
        expect(meet(x ?? '', y ?? '', narrowCodes)).toBe(true);
        expect(isAtLeast(levelOf(x ?? '', y ?? ''), 'reordered')).toBe(true);
      }),
    );
  });

  it('agree with themselves', () => {
    fc.assert(
      fc.property(name, (a) => {
        expect(levelOf(a, a)).toBe(readName(a).words.length > 0 ? 'equal' : 'none');
      }),
    );
  });

  it('sound the same in the spelling before the reforms, or old cards are not found', () => {
    const syllable = fc.constantFrom('SU', 'JO', 'CU', 'RU', 'MU', 'KU', 'JI', 'TU', 'NU', 'BU');
    const word = fc.array(syllable, { minLength: 2, maxLength: 4 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(word, (now) => {
        fc.pre(/[UC]/.test(now));
        const before = now.replaceAll('U', 'OE').replaceAll('J', 'DJ').replaceAll('C', 'TJ');
        fc.pre(!/OER[AIU]/.test(before));
        expect(levelOf(before, now)).toBe('same-sound');
      }),
    );
  });
});
