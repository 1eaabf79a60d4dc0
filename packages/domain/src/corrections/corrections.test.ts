import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate, Claimed } from '../candidate.ts';
import type { Reason } from '../judgement.ts';
import { candidate, day, given, missing, today } from '../region.fixture.ts';
import { causesOf, correctableFields, reasonOfCause } from './cause.ts';
import { proposeRepair } from './propose-repair.ts';

const nik = '3319040704859001';
const unreadDate = (text: string): Claimed<never> => ({
  state: 'unreadable',
  fault: 'impossible-date',
  text,
});

describe('causes of a row that waits for a correction', () => {
  const short: Reason = { code: 'nik-length', field: 'nationalId', digits: 15 };
  const noName: Reason = { code: 'missing', field: 'name' };
  const tooYoung: Reason = {
    code: 'under-age',
    field: 'birthDate',
    minAge: 18,
    ageOnFirstDay: 15,
    eligibleFrom: day('2029-01-01'),
  };

  it('count a row under each of them once, and leave out what nobody can put right', () => {
    const row = { outcome: 'to-correct', reasons: [short, noName, noName, tooYoung] } as const;
    expect(causesOf(row)).toEqual(['nik-length:15', 'missing:name']);
    expect(correctableFields(row)).toEqual(['nationalId', 'name']);
  });

  it('never open the number of somebody who is nominated under it', () => {
    const held: Reason = { code: 'nik-held-by-other-person', field: 'nationalId' };
    const lost: Reason = { code: 'village-unclear', field: 'village', near: [] };
    expect(causesOf({ outcome: 'review', reasons: [held] })).toEqual([]);
    expect(correctableFields({ outcome: 'review', reasons: [held, lost] })).toEqual([
      'village',
      'district',
    ]);
    expect(causesOf({ outcome: 'ineligible', reasons: [tooYoung] })).toEqual([]);
  });

  it('tell their sentence again from the key alone', () => {
    for (const reason of [short, noName, { ...unreadable('birthDate') }]) {
      const [cause = ''] = causesOf({ outcome: 'to-correct', reasons: [reason] });
      expect(reasonOfCause(cause)).toEqual(reason);
    }
    expect(reasonOfCause('nonsense:1')).toBeNull();
    expect(reasonOfCause('missing:note')).toBeNull();
  });
});

function unreadable(field: 'birthDate'): Reason {
  return { code: 'unreadable', field, fault: 'impossible-date' };
}

const proposed = (changes: Partial<Candidate>, field: keyof Candidate) =>
  proposeRepair(candidate({ nationalId: given(nik), ...changes }), field, today);

describe('a proposed repair', () => {
  it('takes the digits of a number that stands among words, and no other', () => {
    expect(proposed({ nationalId: given(`NIK: ${nik}`) }, 'nationalId')).toEqual({
      text: nik,
      ground: 'digits-alone',
    });
    expect(proposed({ nationalId: given('NIK 331904070485900') }, 'nationalId')).toBeNull();
    expect(proposed({ nationalId: given('33I9040704859001') }, 'nationalId')).toBeNull();
    expect(proposed({ nationalId: missing }, 'nationalId')).toBeNull();
  });

  it('never holds other digits than the cell', () => {
    const around = fc.string({ maxLength: 6 }).map((text) => text.replace(/\d/g, ''));
    const cell = fc.tuple(around, fc.stringMatching(/^\d{14,18}$/), around);
    fc.assert(
      fc.property(cell, ([before, digits, after]) => {
        const repair = proposed({ nationalId: given(`${before}${digits}${after}`) }, 'nationalId');
        expect(repair === null || repair.text === digits).toBe(true);
      }),
    );
  });

  it('turns day and month round only where the NIK of the row says the same date', () => {
    const date = { text: '07-04-1985', ground: 'date-of-nik' };
    expect(proposed({ birthDate: unreadDate('1985/07/04 ') }, 'birthDate')).toEqual(date);
    expect(proposed({ birthDate: unreadDate('04-07-85') }, 'birthDate')).toEqual(date);
    const two = '07-04-1985 | 04-07-1985';
    expect(proposed({ birthDate: unreadDate(two) }, 'birthDate')).toEqual(date);
    expect(proposed({ birthDate: unreadDate('31-02-1985') }, 'birthDate')).toBeNull();
    expect(proposed({ birthDate: unreadDate('tidak tahu') }, 'birthDate')).toBeNull();
    expect(
      proposed({ birthDate: unreadDate('04-07-85'), nationalId: given('331904') }, 'birthDate'),
    ).toBeNull();
  });

  it('drops marks that cannot be printed and keeps the words', () => {
    const name: Claimed<never> = {
      state: 'unreadable',
      fault: 'control-characters',
      text: 'SITI\u0007 RAHAYU\u202e',
    };
    expect(proposed({ name }, 'name')).toEqual({ text: 'SITI RAHAYU', ground: 'marks-dropped' });
    expect(proposed({ occupation: given('TUKANG BECK') }, 'occupation')).toBeNull();
  });
});
