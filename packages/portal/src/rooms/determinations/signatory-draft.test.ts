import { describe, expect, it } from 'vitest';
import { nobody, readSignatory, signatoryControl, signatoryFault } from './signatory-draft.ts';

const head = { ...nobody, name: 'DATA CONTOH', office: 'Bupati Contoh', from: '20-02-2025' };

describe('who signs', () => {
  it('needs no letter in office, and what was typed for another capacity is not sent', () => {
    const read = readSignatory({ ...head, letter: '800/1/2026', ownOffice: 'Sekda' });
    expect(read).toEqual({
      signatory: {
        name: 'DATA CONTOH',
        office: 'Bupati Contoh',
        capacity: 'definitive',
        ownOffice: null,
        rank: null,
        nip: null,
        letter: null,
        from: '2025-02-20',
        to: null,
      },
    });
  });

  it('is told everything at once that is missing for whoever signs on behalf of the head', () => {
    const read = readSignatory({ ...nobody, capacity: 'a.n.', nip: '123', to: '31-02-2026' });
    const targets = 'errors' in read ? read.errors.map(({ target }) => target) : [];
    const missing = ['name', 'office', 'ownOffice', 'nip', 'letter', 'from', 'to'] as const;
    expect(targets).toEqual(missing.map(signatoryControl));
  });

  it('says a refusal of the service at its field', () => {
    expect(signatoryFault('signatory.letter')?.target).toBe(signatoryControl('letter'));
    expect(signatoryFault('elsewhere')).toBeNull();
  });
});
