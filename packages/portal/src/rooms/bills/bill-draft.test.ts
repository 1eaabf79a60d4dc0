import { describe, expect, it } from 'vitest';
import { billFault, readBill } from './bill-draft.ts';

const draft = {
  cohort: 'C'.repeat(26),
  firstMonth: '2026-12',
  months: '2',
  letter: '',
  letterDate: '',
};

describe('a bill in its form', () => {
  it('is sent without a correction unless there is a letter', () => {
    expect(readBill(draft)).toEqual({
      bill: { cohort: draft.cohort, firstMonth: '2026-12', months: 2, correction: null },
    });
    expect(readBill({ ...draft, letter: 'S/1', letterDate: '01-11-2026' })).toMatchObject({
      bill: { correction: { letter: 'S/1', date: '2026-11-01' } },
    });
  });

  it('hears of everything that is missing at once', () => {
    const read = readBill({ ...draft, cohort: '', firstMonth: '', letterDate: '31-02-2026' });
    expect('errors' in read && read.errors.map(({ target }) => target)).toEqual([
      'tagihan-cohort',
      'tagihan-firstMonth',
      'tagihan-letter',
      'tagihan-letterDate',
    ]);
  });

  it('says what the service refused beside its field', () => {
    expect(billFault('correction.date')?.target).toBe('tagihan-letterDate');
    expect(billFault('accountCode')?.text).toContain('Kode rekening');
    expect(billFault('funding')).toBeNull();
  });
});
