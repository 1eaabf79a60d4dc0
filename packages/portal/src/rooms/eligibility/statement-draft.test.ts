import { describe, expect, it } from 'vitest';
import { type StatementDraft, statementFaults, statementOf } from './statement-draft.ts';

const today = '2026-11-21';
const whole: StatementDraft = {
  on: '21-11-2026',
  isWorking: true,
  givenBy: 'rt-rw',
  way: 'letter',
  words: ' Ketua RT 03 ',
  proofs: [{ id: '01JD0000000000000000000000', name: 'surat.pdf' }],
};

describe('"aktif bekerja" being written', () => {
  it('is sent with its day, whose word it is, and its proof', () => {
    expect(statementOf(whole, today)).toEqual({
      on: '2026-11-21',
      isWorking: true,
      givenBy: 'rt-rw',
      way: 'letter',
      words: 'Ketua RT 03',
      evidence: ['01JD0000000000000000000000'],
    });
  });

  it('is not sent without proof: the insurer refuses the widow later', () => {
    const draft = { ...whole, proofs: [] };
    expect(statementFaults(draft, today).map(({ target }) => target)).toEqual(['aktif-bukti']);
    expect(statementOf(draft, today)).toBeNull();
  });

  it.each(['22-11-2026', '31-02-2026', ''])(
    'does not speak of a day to come, or of none: %s',
    (on) => {
      expect(statementOf({ ...whole, on }, today)).toBeNull();
      expect(statementFaults({ ...whole, on }, today)).toHaveLength(1);
    },
  );
});
