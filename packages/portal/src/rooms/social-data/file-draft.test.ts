import { describe, expect, it } from 'vitest';
import { emptyDraft, readDraft, serviceFault } from './file-draft.ts';

const file = new File(['NIK;DESIL'], 'padan.csv');
const typed = { ...emptyDraft, file, year: ' 2026 ', quarter: '3', day: '1-10-2026', source: 'BA' };

describe('a file of social data, before it is sent', () => {
  it('names everything that is missing at once, so that nobody is asked again and again', () => {
    const read = readDraft({ ...emptyDraft, dataset: 'LAIN' });
    expect(read).toMatchObject({ ok: false });
    expect(read.ok ? [] : read.errors.map(({ target }) => target)).toEqual([
      'padan-file',
      'padan-dataset',
      'padan-year',
      'padan-day',
      'padan-source',
    ]);
  });

  it('is sent with the quarter of its data and the day on which it was matched', () => {
    expect(readDraft({ ...typed, source: ' BA 12/2026 ' })).toEqual({
      ok: true,
      sent: {
        file,
        dataset: 'DTSEN',
        period: '2026-Q3',
        matchedOn: '2026-10-01',
        source: 'BA 12/2026',
      },
    });
    expect(readDraft(typed).ok).toBe(false);
  });

  it('shows what the service refuses at the field that it speaks of', () => {
    expect(serviceFault('matchedOn')?.target).toBe('padan-day');
    expect(serviceFault('period')?.target).toBe('padan-year');
    expect(serviceFault('from')).toBeNull();
  });
});
