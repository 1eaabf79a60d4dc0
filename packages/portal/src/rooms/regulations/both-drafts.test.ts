import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bothDrafts } from './both-drafts.ts';
import { questionIds } from './criteria-text.ts';
import type { RulesText } from './rules-text.ts';

const answer = { choice: '', weight: 'soft', article: '', figure: '', accepted: [] } as const;

const empty: RulesText = {
  regulation: 'perbup-1',
  effectiveFrom: '01-01-2027',
  effectiveTo: '',
  minAge: '18',
  maxAgeExclusive: '65',
  occupations: [],
  vulnerabilityFlags: [],
  tariffs: [],
  criteria: {
    breadwinner: answer,
    onePerFamilyCard: answer,
    socialAid: answer,
    socialDataset: answer,
    maxDecile: answer,
    residence: answer,
    income: answer,
    informalWork: answer,
    statement: answer,
  },
  exclusions: {
    WAGE_EARNER: 'off',
    CIVIL_SERVANT: 'off',
    MILITARY_POLICE: 'off',
    NON_ASN_STAFF: 'off',
    ALREADY_COVERED: 'off',
  },
  basis: '',
  extremePoorPercent: '0',
  priority: [],
};
const names = { regulation: (id: string) => id, agency: (id: string) => id };
const differing = (now: RulesText, own: RulesText) =>
  bothDrafts(now, own, names).filter((one) => one.now !== one.own);

describe('two revisions of the rules side by side', () => {
  it('show every change of whoever saved first, or it would be written over unseen', () => {
    const changes: readonly Partial<RulesText>[] = [
      { regulation: 'perbup-2' },
      { effectiveFrom: '01-02-2027' },
      { effectiveTo: '31-12-2027' },
      { minAge: '17' },
      { maxAgeExclusive: '64' },
      { basis: 'equal' },
      { priority: ['breadwinner'] },
      { exclusions: { ...empty.exclusions, CIVIL_SERVANT: 'hard' } },
      ...questionIds.map((id) => ({
        criteria: { ...empty.criteria, [id]: { ...answer, article: 'Pasal 3' } },
      })),
      {
        criteria: { ...empty.criteria, socialDataset: { ...answer, accepted: ['DTSEN'] } },
      },
    ];
    for (const change of changes) {
      const found = differing({ ...empty, ...change }, empty);
      expect(found, JSON.stringify(change)).not.toEqual([]);
    }
  });

  it('are alike where nothing differs, whatever was typed', () => {
    const typed = fc.record({ minAge: fc.string(), effectiveTo: fc.string() });
    fc.assert(
      fc.property(typed, (change) => {
        const text = { ...empty, ...change };
        expect(differing(text, text)).toEqual([]);
      }),
    );
  });
});
