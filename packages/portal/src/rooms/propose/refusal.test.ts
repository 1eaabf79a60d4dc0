import { describe, expect, it } from 'vitest';
import { ApiFault } from '../../api/request.ts';
import { refusalOf } from './refusal.ts';

const names = {
  agencyName: (id: string) => id,
  villageName: (code: string) => code,
  occupationName: (code: string) => code,
};

function faultWith(code: string, more: object): ApiFault {
  return new ApiFault({
    kind: 'problem',
    problem: {
      type: 'about:blank',
      title: code,
      status: 422,
      code,
      detail: '',
      correlationId: 'req-1',
      ...more,
    },
    retryAfterSeconds: null,
  });
}

describe('a proposal that was not kept', () => {
  it('shows every reason at its own field, not only the first', () => {
    const refusal = refusalOf(
      faultWith('worker-to-correct', {
        reasons: [
          { code: 'nik-length', field: 'nationalId', digits: 15 },
          { code: 'name-without-letters', field: 'name' },
        ],
      }),
      names,
    );
    expect(refusal?.kind).toBe('to-correct');
    const targets = refusal?.kind === 'to-correct' ? refusal.errors.map((e) => e.target) : [];
    expect(targets).toEqual(['isian-nationalId', 'isian-name']);
  });

  it('is no error of the form when the person is not eligible', () => {
    const reasons = [
      { code: 'over-age', field: 'birthDate', maxAgeExclusive: 65, ageOnFirstDay: 66 },
    ];
    expect(refusalOf(faultWith('worker-ineligible', { reasons }), names)).toEqual({
      kind: 'ineligible',
      reasons,
    });
  });

  it('leaves other failures to be shown as failures', () => {
    expect(refusalOf(faultWith('not-allowed', {}), names)).toBeNull();
    expect(refusalOf(new ApiFault({ kind: 'unreachable' }), names)).toBeNull();
  });
});
