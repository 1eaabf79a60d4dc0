import { describe, expect, it } from 'vitest';
import { codesRunningOut } from './codes-running-out.ts';

const bill = (expiresOn: string, state: 'billed' | 'paid' = 'billed') => ({
  state,
  billing: { expiresOn },
});

describe('codes that a treasurer must not let run out unseen', () => {
  it('are told from seven days before their last day, the first one first', () => {
    const bills = [bill('2026-11-28'), bill('2026-11-22'), bill('2026-11-29')];
    expect(codesRunningOut(bills, '2026-11-21')).toEqual([
      { on: '2026-11-22', isOver: false },
      { on: '2026-11-28', isOver: false },
    ]);
  });

  it('hold on their last day and are over on the next', () => {
    expect(codesRunningOut([bill('2026-11-21')], '2026-11-21')[0]?.isOver).toBe(false);
    expect(codesRunningOut([bill('2026-11-21')], '2026-11-22')[0]?.isOver).toBe(true);
  });

  it('are not told of what is paid', () => {
    expect(codesRunningOut([bill('2026-11-01', 'paid')], '2026-11-21')).toEqual([]);
  });
});
