import { describe, expect, it } from 'vitest';
import { controlOf, papersDraft, papersFaults, papersFrom } from './papers-draft.ts';

const none = { requestLetter: null, processingAgreement: null, cooperation: null, dpo: null };
const empty = papersDraft(none, 'Kabupaten Banyumas');

describe('the papers of a region', () => {
  it('may follow one after the other: what is not begun is not asked for', () => {
    const draft = { ...empty, branch: 'Cabang Purwokerto', pksNumber: 'PER/12/2026' };
    expect(papersFaults(empty)).toEqual([]);
    expect(papersFaults(draft)).toEqual([]);
    expect(papersFrom(draft)).toEqual({
      ...none,
      cooperation: { branch: 'Cabang Purwokerto', pksNumber: 'PER/12/2026' },
    });
  });

  it('are not kept by halves: all that is missing of a begun paper is named', () => {
    const faults = papersFaults({ ...empty, requestNumber: '560/1', requestDate: '31-02-2026' });
    expect(faults.map(({ target }) => target)).toEqual(
      ['requestDate', 'requestSignatory'].map(controlOf),
    );
  });

  it('come back into the form as they were kept', () => {
    const kept = {
      ...none,
      requestLetter: { number: '560/1', date: '2026-11-02', signatory: 'Sekretaris Daerah' },
      dpo: { name: 'Bagian Hukum', email: 'dpo@contoh.go.id' },
    };
    // dates are branded where they are parsed; here they are written out
    const draft = papersDraft(JSON.parse(JSON.stringify(kept)), 'Kabupaten Banyumas');
    expect(papersFrom(draft)).toEqual(kept);
  });
});
