import { defineShelf } from '@payung/data';
import { ChangedPerson, OccupationProposal, RuleComparison, RuleDraft } from '@payung/domain';
import * as z from 'zod';

/** Revisions of the rules while they are worked on, and what became of them. */
export const draftShelf = defineShelf<RuleDraft>({
  name: 'rule-draft',
  schema: RuleDraft,
  of: 'regulation',
  told: ({ state, content }) => ({
    state,
    rules: content.id,
    regulation: content.regulation,
    effectiveFrom: content.effectiveFrom,
    occupations: content.rules.occupations.length,
    minAge: content.rules.minAge,
    maxAgeExclusive: content.rules.maxAgeExclusive,
  }),
});

/** Occupations that agencies proposed. What they are called and why stays with the record. */
export const proposalShelf = defineShelf<OccupationProposal>({
  name: 'occupation-proposal',
  schema: OccupationProposal,
  of: 'occupation-proposal',
  told: ({ state, agency, draft, rules }) => ({ state, agency, draft, rules }),
});

/** Drafts beside the rules in force; the folder is the draft. */
export const comparisonShelf = defineShelf<RuleComparison>({
  name: 'rule-comparison',
  schema: RuleComparison,
  of: 'regulation',
  told: ({ state, draft, against, counts }) => ({
    state,
    draft,
    against,
    ...(counts === null ? {} : { people: counts.people, gain: counts.gain, lose: counts.lose }),
  }),
});

/** People for whom a draft changes something; the folder is the comparison. */
export const ChangedPiece = z.object({
  id: z.string(),
  version: z.int().min(1),
  people: z.array(ChangedPerson),
});
export type ChangedPiece = z.infer<typeof ChangedPiece>;

export const changedShelf = defineShelf<ChangedPiece>({
  name: 'rule-changed-people',
  schema: ChangedPiece,
  of: 'regulation',
  told: ({ people }) => ({ people: people.length }),
});
