import { describe, expect, it } from 'vitest';
import { readAgreements } from './contribution-draft.ts';

describe('agreements with the insurer in their form', () => {
  it('are sent with number and day, and empty lines are left out', () => {
    const drafts = [
      { number: ' PKS/1/2026 ', startsOn: '01-02-2026' },
      { number: '', startsOn: '' },
    ];
    expect(readAgreements(drafts)).toEqual({
      agreements: [{ number: 'PKS/1/2026', startsOn: '2026-02-01' }],
    });
  });

  it('hear of everything that is missing at once', () => {
    const read = readAgreements([
      { number: '', startsOn: '01-02-2026' },
      { number: 'PKS/2', startsOn: '31-02-2026' },
    ]);
    expect('errors' in read && read.errors?.map(({ target }) => target)).toEqual([
      'pks-0-number',
      'pks-1-startsOn',
    ]);
  });
});
