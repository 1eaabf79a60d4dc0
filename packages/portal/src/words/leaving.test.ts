import { billStates } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { stillBilledAct } from './leaving.ts';

describe('somebody who left and is still on a bill', () => {
  it('is taken off its list only before the code: later nobody is sent to a button that is not there', () => {
    const takenOff = billStates.filter((state) => stillBilledAct(state).includes('Keluarkan'));
    expect(takenOff).toEqual(['listed']);
  });

  it('can be given up with the bill until the money has left the treasury', () => {
    const given = billStates.filter((state) => stillBilledAct(state).includes('Batalkan'));
    expect(given).toEqual(['billed', 'payment-requested', 'payment-ordered']);
    expect(stillBilledAct('disbursed')).toContain('Minta kembali');
  });
});
