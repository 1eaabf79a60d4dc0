import { describe, expect, it } from 'vitest';
import { ApiFault } from '../../api/request.ts';
import { dayFault, fileFault, resultFaults } from './result-faults.ts';

const refused = (...errors: readonly { field: string; message: string }[]) =>
  new ApiFault({
    kind: 'problem',
    retryAfterSeconds: null,
    problem: {
      type: 'about:blank',
      title: 'x',
      status: 422,
      code: 'request-invalid',
      detail: 'x',
      correlationId: 'x',
      errors: errors.map((one) => ({ ...one, code: 'invalid' })),
    },
  });

describe('a file that is not the result', () => {
  it('is told from one that cannot be read: another file, branch or month', () => {
    const [fault] =
      resultFaults(
        refused({ field: 'file', message: 'other-month: "2026-01" in 3 rows; this file …' }),
      ) ?? [];
    expect(fault?.text).toContain('bulan lain');
    const unreadable = refused({ field: 'file', message: 'no line has one heading' });
    expect(resultFaults(unreadable)).toEqual([fileFault]);
    expect(resultFaults(refused({ field: 'checkedOn', message: 'x' }))).toEqual([dayFault]);
    expect(resultFaults(new Error('x'))).toBeNull();
  });
});
