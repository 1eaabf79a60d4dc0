import { describe, expect, it } from 'vitest';
import { ApiFault } from '../../api/request.ts';
import { emptyPaper, paperFaults, readBilling, readPaper } from './paper-draft.ts';

const problem = (code: string, ...fields: string[]) =>
  new ApiFault({
    kind: 'problem',
    retryAfterSeconds: null,
    problem: {
      type: 'about:blank',
      title: 'x',
      status: 422,
      code,
      detail: 'x',
      correlationId: 'x',
      errors: fields.map((field) => ({ field, code: 'x', message: 'x' })),
    },
  });

describe('a paper of a bill in its form', () => {
  it('is sent in whole rupiah, however they are written', () => {
    const draft = { ...emptyPaper, number: 'SPP/1', date: '21-11-2026', accountCode: '5.1' };
    expect(readPaper({ ...draft, rupiah: 'Rp16.800' }, 3, true)).toEqual({
      said: { version: 3, number: 'SPP/1', date: '2026-11-21', rupiah: 16_800, accountCode: '5.1' },
    });
    expect(readPaper({ ...draft, rupiah: '16800' }, 3, false)).toMatchObject({
      said: { accountCode: null },
    });
  });

  it('hears of everything that is missing at once', () => {
    const paper = readPaper(emptyPaper, 1, true);
    expect('errors' in paper && paper.errors).toHaveLength(4);
    const code = readBilling({ ...emptyPaper, issuedOn: '31-02-2026' }, 1);
    expect('errors' in code && code.errors).toHaveLength(5);
  });

  it('says beside the field what the bill comes to when another sum was entered', () => {
    const told = paperFaults(problem('payment-differs', 'people', 'rupiah'), {
      people: 1_204,
      rupiah: 20_227_200,
    });
    expect(told?.map(({ text }) => text).join(' ')).toContain('1.204 orang');
    expect(told?.map(({ text }) => text).join(' ')).toContain('Rp20.227.200');
  });

  it('tells a ceiling from a field, and leaves other failures to their own sentence', () => {
    const bill = { people: 1, rupiah: 1 };
    const told = paperFaults(problem('request-invalid', 'funding', 'date'), bill);
    expect(told?.map(({ target }) => target)).toEqual([null, 'dokumen-date']);
    expect(paperFaults(problem('bill-expired'), bill)).toBeNull();
  });
});
