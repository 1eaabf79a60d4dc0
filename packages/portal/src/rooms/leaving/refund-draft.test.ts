import { describe, expect, it } from 'vitest';
import { readRefundStep } from './refund-draft.ts';

const nothing = { number: '', date: '', rupiah: '', reason: '' };
const letter = { ...nothing, number: 'S/1', date: '01-12-2026' };

describe('a letter about a refund', () => {
  it('names rupiah where money is agreed to or received, and a reason where it is refused', () => {
    const of = (step: 'approval' | 'receipt' | 'refusal' | 'request-again') => {
      const read = readRefundStep(step, nothing, 1);
      return 'errors' in read ? read.errors.map(({ target }) => target?.split('-')[1]) : [];
    };
    expect(of('approval')).toEqual(['number', 'date', 'rupiah']);
    expect(of('refusal')).toEqual(['number', 'date', 'reason']);
    expect(of('request-again')).toEqual(['number', 'date']);
  });

  it('is sent with nothing that the step does not ask', () => {
    expect(readRefundStep('receipt', { ...letter, rupiah: '33.600', reason: 'x' }, 2)).toEqual({
      said: {
        step: 'receipt',
        json: { version: 2, number: 'S/1', date: '2026-12-01', rupiah: 33_600 },
      },
    });
    expect(readRefundStep('request-again', letter, 2)).toEqual({
      said: { step: 'request-again', json: { version: 2, number: 'S/1', date: '2026-12-01' } },
    });
  });
});
