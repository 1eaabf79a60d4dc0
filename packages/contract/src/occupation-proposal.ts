import { AgencyId, OccupationCode, ProposalState } from '@payung/domain';
import * as z from 'zod';
import { text } from './text.ts';

const version = z.int().min(1);

/** An agency proposes an occupation that the regulation does not have. */
export const OccupationProposalRequest = z.strictObject({
  agency: AgencyId,
  name: text(80, 3),
  synonyms: z.array(text(80, 2)).max(20).default([]),
  reason: text(1000, 3),
});
export type OccupationProposalRequest = z.infer<typeof OccupationProposalRequest>;

/** The lead agency's word: passed on to the insurer as it would stand on the list, or refused. */
export const ProposalDecision = z.discriminatedUnion('decision', [
  z.strictObject({
    decision: z.literal('pass-on'),
    version,
    reason: text(500, 3),
    code: OccupationCode,
    /** who is to look after it; the agency that proposed it when empty */
    agencies: z.array(AgencyId).max(30).default([]),
  }),
  z.strictObject({ decision: z.literal('refuse'), version, reason: text(500, 3) }),
]);
export type ProposalDecision = z.infer<typeof ProposalDecision>;

export const InsurerAnswer = z.strictObject({
  version,
  agrees: z.boolean(),
  reason: text(500, 3),
});
export type InsurerAnswer = z.infer<typeof InsurerAnswer>;

const word = z.object({ by: z.string(), at: z.string(), reason: z.string() });
export const OccupationProposalCard = z.object({
  id: z.string(),
  version: z.int(),
  state: ProposalState,
  agency: z.string(),
  name: z.string(),
  synonyms: z.array(z.string()),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  lead: word.extend({ code: z.string().nullable(), agencies: z.array(z.string()) }).nullable(),
  insurer: word.nullable(),
  draft: z.string().nullable(),
  rules: z.string().nullable(),
});
export type OccupationProposalCard = z.infer<typeof OccupationProposalCard>;

export const OccupationProposalList = z.object({ items: z.array(OccupationProposalCard) });
