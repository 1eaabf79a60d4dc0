import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAssessor, judgeAgainstHolder } from './assess.ts';
import type { Candidate } from './candidate.ts';
import { NominationId } from './identifiers.ts';
import { type Holder, withoutAge } from './judgement.ts';
import {
  candidate,
  day,
  given,
  missing,
  region,
  social,
  today,
  transport,
} from './region.fixture.ts';

const assess = createAssessor(region, today);
const usual = { finalZeroSuspicious: false };

/** The outcome and all codes of a row, for `dinas-sosial` unless said. */
function judged(changes: Partial<Candidate>, agency = social, options = usual) {
  const assessment = assess(candidate(changes), agency, options);
  return assessment.kind === 'passes'
    ? {
        kind: assessment.kind,
        review: assessment.reviewReasons.map((reason) => reason.code),
        warnings: assessment.warnings.map((reason) => reason.code),
      }
    : { kind: assessment.kind, reasons: assessment.reasons.map((reason) => reason.code) };
}

const passes = { kind: 'passes', review: [], warnings: [] };
const unreadable = { state: 'unreadable', fault: 'control-characters', text: '\u0007' } as const;

describe('a row that is in order', () => {
  it('becomes a worker with everything it said', () => {
    expect(judged({})).toEqual(passes);
    const assessment = assess(candidate({ name: given(' h.  slamet kurniawan ') }), social, usual);
    expect(assessment).toMatchObject({
      worker: {
        nik: '3319041401889107',
        name: 'SLAMET KURNIAWAN',
        birthDate: '1988-01-14',
        sex: 'MALE',
        village: '33.19.04.2001',
        occupation: 'buruh-batik',
        phone: '082160491402',
        familyCardNo: null,
      },
    });
  });
});

describe('a row to be corrected', () => {
  it('hears every reason at once, so that one correction is enough', () => {
    expect(
      judged({
        nationalId: given('33190414018891'),
        name: given('123'),
        birthDate: given(day('2010-01-01')),
        occupation: given('TUKANG OJEK'),
      }),
    ).toEqual({
      kind: 'to-correct',
      reasons: ['nik-length', 'name-without-letters', 'occupation-of-other-agency', 'under-age'],
    });
  });

  it.each<[Partial<Candidate>, string]>([
    [{ nationalId: missing }, 'missing'],
    [{ nationalId: given('-') }, 'missing'],
    [
      { nationalId: { state: 'unreadable', fault: 'rounded-by-spreadsheet', text: '3,3E+15' } },
      'unreadable',
    ],
    [{ name: missing }, 'missing'],
    [{ name: unreadable }, 'unreadable'],
    [{ name: given('💥') }, 'name-without-letters'],
    [
      { birthDate: { state: 'unreadable', fault: 'impossible-date', text: '31/02/1988' } },
      'unreadable',
    ],
    [{ birthDate: given(day('2026-01-16')) }, 'birth-date-in-future'],
    [{ occupation: missing }, 'missing'],
    [{ occupation: unreadable }, 'unreadable'],
  ])('%j is never guessed', (changes, reason) => {
    expect(judged(changes)).toEqual({ kind: 'to-correct', reasons: [reason] });
  });

  it('is told the agency that it can be handed to, the lead agency for what nobody owns', () => {
    const other = assess(candidate({ occupation: given('ojek pangkalan') }), social, usual);
    expect(other).toMatchObject({
      reasons: [{ occupation: 'tukang-ojek', agencies: ['dinas-perhubungan'] }],
    });
    const unowned = assess(candidate({ occupation: given('Penjaga makam') }), transport, usual);
    expect(unowned).toMatchObject({ reasons: [{ agencies: ['dinas-sosial'] }] });
  });

  it('is offered near occupations', () => {
    const assessment = assess(candidate({ occupation: given('PENGAYUH BECAK') }), transport, usual);
    expect(assessment).toMatchObject({
      kind: 'to-correct',
      reasons: [{ code: 'occupation-unknown', near: ['tukang-becak'] }],
    });
  });
});

describe('the lead agency', () => {
  it('takes in what nobody owns, listed or not', () => {
    expect(judged({ occupation: given('PENJAGA MAKAM') })).toEqual(passes);
    expect(assess(candidate({ occupation: given('TUKANG SULAP') }), social, usual)).toMatchObject({
      worker: { occupation: 'lainnya', occupationWords: 'TUKANG SULAP' },
    });
    expect(judged({ occupation: given('123') })).toMatchObject({ reasons: ['occupation-unknown'] });
  });
});

describe('the age window on the first day of cover', () => {
  const born = (date: string, nik: string) =>
    judged({ birthDate: given(day(date)), nationalId: given(nik) });

  it('takes in those who turn 18 on that day and refuses those who turn 65', () => {
    expect(born('2008-03-01', '3319040103089107')).toEqual(passes);
    expect(born('2008-03-02', '3319040203089107')).toEqual({
      kind: 'ineligible',
      reasons: ['under-age'],
    });
    expect(born('1961-03-02', '3319040203619107')).toEqual(passes);
    expect(born('1961-03-01', '3319040103619107')).toEqual({
      kind: 'ineligible',
      reasons: ['over-age'],
    });
  });

  it('says from which date somebody under age is old enough', () => {
    const row = candidate({
      nationalId: given('3319042902129107'),
      birthDate: given(day('2012-02-29')),
    });
    expect(assess(row, social, usual)).toMatchObject({
      kind: 'ineligible',
      reasons: [{ code: 'under-age', ageOnFirstDay: 14, eligibleFrom: '2030-03-01' }],
    });
  });

  it('refuses nobody when stated date and NIK disagree about it', () => {
    expect(judged({ birthDate: given(day('1958-01-14')) })).toEqual({
      kind: 'passes',
      review: ['age-depends-on-date'],
      warnings: ['birth-date-differs-from-nik'],
    });
    expect(born('1988-01-14', '3319041401589107')).toMatchObject({
      review: ['age-depends-on-date'],
    });
    expect(judged({ birthDate: given(day('1988-01-15')) })).toEqual({
      ...passes,
      warnings: ['birth-date-differs-from-nik'],
    });
  });

  it('is judged by the NIK when no date is stated', () => {
    expect(judged({ birthDate: missing })).toEqual({
      ...passes,
      warnings: ['birth-date-from-nik'],
    });
    expect(judged({ birthDate: missing, nationalId: given('3319041401589107') })).toEqual({
      kind: 'ineligible',
      reasons: ['over-age'],
    });
  });
});

describe('somebody whose cover goes on', () => {
  const of = (birth: string, nik: string) =>
    withoutAge(
      assess(candidate({ birthDate: given(day(birth)), nationalId: given(nik) }), social, usual),
    );

  it('is not tested for age again: an older member keeps the place, born on 29 February or not', () => {
    expect(of('1961-03-01', '3319040103619107')).toMatchObject({
      kind: 'passes',
      reviewReasons: [],
    });
    expect(of('1960-02-29', '3319042902609107')).toMatchObject({ kind: 'passes' });
  });

  it('gives the young no way in, and decides nothing for those in between', () => {
    expect(of('2008-03-02', '3319040203089107')).toBeNull();
    expect(of('1988-01-14', '3319041401889107')).toBeNull();
  });

  it('needs no look where the two dates disagree about the age only', () => {
    expect(of('1958-01-14', '3319041401889107')).toMatchObject({
      kind: 'passes',
      reviewReasons: [],
      warnings: [{ code: 'birth-date-differs-from-nik' }],
    });
  });
});

describe('what never blocks a row', () => {
  it.each<[Partial<Candidate>, string]>([
    [{ nationalId: given('3374041401889107') }, 'nik-of-other-region'],
    [{ sex: given('FEMALE') }, 'sex-differs-from-nik'],
    [{ village: given('KUTUKK') }, 'village-corrected'],
    [{ income: unreadable }, 'ignored-unreadable'],
    [{ familyCardNo: given('12') }, 'ignored-unreadable'],
    [{ motherMaidenName: missing }, 'lacks-for-insurer'],
  ])('%j is a warning', (changes, warning) => {
    expect(judged(changes)).toEqual({ ...passes, warnings: [warning] });
  });

  it('is a final 0, which is worth a warning only where the list has too many of them', () => {
    const nationalId = given('3319041401889100');
    expect(judged({ nationalId })).toEqual(passes);
    expect(judged({ nationalId }, social, { finalZeroSuspicious: true })).toEqual({
      ...passes,
      warnings: ['nik-final-zero'],
    });
  });

  it('is a village that is not certain: a person looks at it, but only after all else', () => {
    expect(judged({ village: given('RENDENG'), district: missing })).toMatchObject({
      kind: 'passes',
      review: ['village-unclear'],
    });
    expect(judged({ village: missing })).toMatchObject({ review: ['village-unclear'] });
    expect(judged({ village: missing, name: missing })).toEqual({
      kind: 'to-correct',
      reasons: ['missing'],
    });
  });
});

describe('any row at all', () => {
  const claimed = <T>(value: fc.Arbitrary<T>) =>
    fc.oneof(value.map(given), fc.constant(missing), fc.constant(unreadable));
  const row = fc.record({
    nationalId: claimed(fc.constantFrom('3319041401889107', '3319041401589107', '1', '')),
    name: claimed(fc.string({ unit: 'binary' })),
    birthDate: claimed(fc.constantFrom(day('1988-01-14'), day('1958-01-14'), day('2020-01-01'))),
    occupation: claimed(fc.constantFrom('BURUH BATIK', 'TUKANG OJEK', 'X', '')),
    village: claimed(fc.string()),
    district: claimed(fc.constantFrom('UNDAAN', '')),
  });

  it('has one outcome, the same from every assessor, and a reason whenever it is refused', () => {
    fc.assert(
      fc.property(row, fc.constantFrom(social, transport), (changes, agency) => {
        const first = assess(candidate(changes), agency, usual);
        const second = createAssessor(region, today)(candidate(changes), agency, usual);
        expect(second).toEqual(first);
        expect(first.kind === 'passes' || first.reasons.length > 0).toBe(true);
      }),
    );
  });
});

describe('a NIK that a living nomination already holds', () => {
  const holder: Holder = {
    nominationId: NominationId.parse('01J00000000000000000000001-1'),
    agency: transport,
    since: day('2026-01-10'),
    row: 12,
    name: 'SLAMET KURNIAWAN',
    birthDate: day('1988-01-14'),
  };

  it('makes a duplicate of the same person, naming the row only inside the own list', () => {
    const worker = { name: 'SLAMET KURNIAWN', birthDate: day('1970-05-06') };
    const reason = {
      code: 'duplicate-of',
      field: 'nationalId',
      agency: transport,
      since: '2026-01-10',
    };
    expect(judgeAgainstHolder(worker, holder, false)).toEqual({
      outcome: 'duplicate',
      reasons: [{ ...reason, row: null }],
    });
    expect(judgeAgainstHolder(worker, holder, true).reasons).toEqual([{ ...reason, row: 12 }]);
  });

  it('is reviewed when name and birth date are another person’s', () => {
    const worker = { name: 'RINI', birthDate: day('1970-05-06') };
    expect(judgeAgainstHolder(worker, holder, false)).toEqual({
      outcome: 'review',
      reasons: [{ code: 'nik-held-by-other-person', field: 'nationalId' }],
    });
  });
});
