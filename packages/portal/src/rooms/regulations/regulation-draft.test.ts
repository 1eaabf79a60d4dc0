import { describe, expect, it } from 'vitest';
import { ApiFault } from '../../api/request.ts';
import {
  controls,
  emptyRegulation,
  regulationFrom,
  regulationRefusals,
} from './regulation-draft.ts';

const whole = {
  ...emptyRegulation,
  kind: 'PERBUP',
  number: ' 19 ',
  year: '2026',
  title: 'Jaminan sosial pekerja rentan',
  effectiveFrom: '1-1-2027',
};

describe('a regulation that is typed in', () => {
  it('is sent with its days as the service reads them, and without an end where none is written', () => {
    const read = regulationFrom({ ...whole, signedOn: '20-11-2026' });
    expect(read).toMatchObject({
      ok: true,
      request: {
        number: '19',
        year: 2026,
        signedOn: '2026-11-20',
        effectiveFrom: '2027-01-01',
        effectiveTo: null,
      },
    });
  });

  it('tells everything that is missing or no date at once', () => {
    const read = regulationFrom({ ...emptyRegulation, signedOn: '31-02-2026' });
    expect(read.ok ? [] : read.faults.map(({ target }) => target)).toEqual([
      controls.kind,
      controls.number,
      controls.year,
      controls.title,
      controls.signedOn,
      controls.effectiveFrom,
    ]);
  });

  it('shows what the service refused beside the control, in words', () => {
    const errors = [{ field: 'number', code: 'regulation-exists', message: 'perbup-19-2026' }];
    const problem = {
      ...{ type: '', title: '', detail: '', correlationId: '', status: 422 },
      code: 'rules-invalid',
      errors,
    };
    const error = new ApiFault({ kind: 'problem', problem, retryAfterSeconds: null });
    expect(regulationRefusals(error)).toEqual([
      {
        target: controls.number,
        text: 'Peraturan dengan jenis, nomor, dan tahun ini sudah dicatat.',
      },
    ]);
  });
});
