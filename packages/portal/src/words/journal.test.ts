import { describe, expect, it } from 'vitest';
import { forbiddenIn } from '../../test/wording.ts';
import { changeSentence, fieldName, valueText } from './journal.ts';

const said = (of: string, act: string) => changeSentence({ of, id: 'x', act });

describe('what the journal tells of doubles', () => {
  it('is said of the thing it was done to', () => {
    expect(said('case', 'asked')).toBe('Kemungkinan ganda diminta diserahkan');
    expect(said('double-check', 'asked')).toBe('Cek ganda diminta');
    expect(said('matching', 'asked')).toBe('Pencocokan menyeluruh diminta');
    expect(said('nomination', 'compared')).toBe('Usulan dibandingkan dengan usulan lain');
  });

  it('calls the two sides of a case by what they are, and the queue of a card by its own name', () => {
    expect(fieldName('waiting', 'case')).toBe('Usulan yang menunggu');
    expect(fieldName('waiting', 'quota')).toBe('Cadangan');
  });

  it('holds no code and no word that clerks must never read', () => {
    const values = [
      valueText('because', 'common-keys'),
      valueText('band', 'match'),
      valueText('state', 'handed-over'),
      valueText('purpose', 'payment'),
    ];
    expect(values.join(' ')).not.toMatch(/common|match|handed|payment/);
    expect(values.flatMap(forbiddenIn)).toEqual([]);
  });
});
