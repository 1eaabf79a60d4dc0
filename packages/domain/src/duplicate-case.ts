import * as z from 'zod';
import { NominationId } from './identifiers.ts';

/** Where a question whether two nominations are one person stands. */
export const caseStates = ['open', 'same', 'different', 'handed-over', 'lapsed'] as const;
export type CaseState = (typeof caseStates)[number];

/** How a person answers it. `handed-over`: the same person, and the later agency takes them over. */
export const caseAnswers = ['same', 'different', 'handed-over'] as const;
export type CaseAnswer = (typeof caseAnswers)[number];

/** How alike the two are: surely one person, or to be looked at (design, decision 9). */
export const caseBands = ['match', 'review'] as const;
export type CaseBand = (typeof caseBands)[number];

/**
 * Name of the case of two nominations: both ids, the smaller first, so that whoever finds the pair, in whatever
 * order, finds the same case. It tells of nobody.
 */
export const CaseId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}-\d{1,5}~[0-9A-HJKMNP-TV-Z]{26}-\d{1,5}$/)
  .brand<'CaseId'>();
export type CaseId = z.infer<typeof CaseId>;

/** The case of two nominations, whichever is named first. */
export function caseIdOf(one: NominationId, other: NominationId): CaseId {
  return CaseId.parse(one < other ? `${one}~${other}` : `${other}~${one}`);
}

/** The two nominations that a case is about. */
export function pairOf(id: CaseId): readonly [NominationId, NominationId] {
  const [one, other] = id.split('~');
  return [NominationId.parse(one), NominationId.parse(other)];
}

/** Days within which a case should be decided; after them it is shown as late. Nothing happens by itself. */
export const caseDays = 14;
