import { outcomes } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { outcomeMark } from './outcome-mark.ts';
import { explainReason } from './reasons.ts';

const names = {
  agencyName: () => 'Dinas Perhubungan',
  villageName: (code: string) => code,
  occupationName: (code: string) => code,
};

describe('outcomes and reasons', () => {
  it('mark each outcome with a shape and a word of its own, so that greyscale print tells them apart', () => {
    const marks = outcomes.map(outcomeMark);
    expect(new Set(marks.map(({ shape }) => shape)).size).toBe(outcomes.length);
    expect(new Set(marks.map(({ word }) => word)).size).toBe(outcomes.length);
  });

  it('name the agency that proposed a person first', () => {
    const reason = {
      code: 'duplicate-of',
      field: 'nationalId',
      agency: 'dinas-perhubungan',
      since: '2026-11-03',
      row: null,
    };
    expect(explainReason(reason, names).what).toContain('Dinas Perhubungan');
    expect(explainReason(reason, names).what).toContain('3 November 2026');
  });

  it('keep the page standing when a later service sends a reason unknown here', () => {
    expect(explainReason({ code: 'from-a-later-release' }, names).remedy).toContain('Muat ulang');
  });
});
