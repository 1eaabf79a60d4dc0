import { type EligibilityRules, exclusions } from './rules.ts';

/** `weight` matters only while a criterion is on. */
const unasked = { weight: 'soft', article: null } as const;

/**
 * What is asked of everybody where no regulation says more: nobody whom somebody else covers (domain-rules 1.9, 1.10,
 * 1.13), and a statement that one is at work, because the insurer refuses a claim without work (domain-rules 1.1).
 */
export const plainCriteria: EligibilityRules = {
  breadwinner: { rule: 'ignored', ...unasked },
  onePerFamilyCard: { rule: 'off', article: null },
  socialAid: { rule: 'ignore', ...unasked },
  socialDataset: { required: false, accepted: [], ...unasked },
  maxDecile: { max: null, ...unasked },
  residence: { rule: 'any', ...unasked },
  income: { maxMonthly: null, ...unasked },
  informalWork: { required: false, ...unasked },
  exclusions: exclusions.map((code) => ({ code, weight: 'hard', article: null })),
  statement: {
    required: true,
    validMonths: 6,
    weight: 'hard',
    article: 'Permenaker 5/2021 (belum terverifikasi)',
  },
};
