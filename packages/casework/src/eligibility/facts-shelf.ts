import { defineShelf, splitNominationId } from '@payung/data';
import {
  CalendarDate,
  FactAnswers,
  Instant,
  NominationId,
  PersonId,
  SocialMatch,
  SoftDecision,
  StatementRef,
  UserId,
} from '@payung/domain';
import * as z from 'zod';

const Said = z.object({ by: UserId, at: Instant });

/** What offices found out about the worker of one nomination. Folder: the person. */
export const FactsRecord = z.object({
  id: NominationId,
  version: z.int().min(1),
  answers: FactAnswers,
  /** who gave each answer last */
  said: z.partialRecord(FactAnswers.keyof(), Said),
  /**
   * Codes of the statuses that make the person vulnerable, such as a disability: specific data of domain-rules 6.1,
   * shown to the lead agency and those who check for it only. Null while nobody asked.
   */
  flags: z.array(z.string().max(60)).max(20).nullable(),
  /** all of them, by the day that they speak of, oldest first */
  statements: z.array(StatementRef),
  /** all of them, also those taken back, oldest first */
  decisions: z.array(SoftDecision),
});
export type FactsRecord = z.infer<typeof FactsRecord>;

/** Names of questions and codes of criteria: that somebody receives aid or is disabled is never told. */
export const factsShelf = defineShelf<FactsRecord>({
  name: 'facts',
  schema: FactsRecord,
  // not the nomination itself: its trail names only what changed it
  of: 'statement',
  told: ({ answers, flags, statements, decisions }) => {
    const statement = statements.at(-1);
    const decision = decisions.at(-1);
    return {
      answers: Object.keys(answers).sort().join(' '),
      flags: flags === null ? null : 'asked',
      statement: statement?.id ?? null,
      statementOf: statement?.on ?? null,
      decided: decision?.criterion ?? null,
    };
  },
});

/** What the datasets of poor households said of a person, oldest first; nothing is ever taken out. */
export const SocialRecord = z.object({
  id: PersonId,
  version: z.int().min(1),
  matches: z.array(SocialMatch).max(100),
});
export type SocialRecord = z.infer<typeof SocialRecord>;

export const socialShelf = defineShelf<SocialRecord>({
  name: 'social-data',
  schema: SocialRecord,
  of: 'statement',
  told: ({ matches }) => {
    const match = matches.at(-1);
    return {
      matches: matches.length,
      period: match?.period ?? null,
      matchedOn: match?.matchedOn ?? null,
    };
  },
});

/** Whose word it is that people are at work. */
export const statementGivers = ['worker', 'rt-rw', 'village', 'agency', 'customer'] as const;
/** How whoever checked it knows. */
export const statementWays = ['visit', 'photo', 'letter', 'interview'] as const;

/** That people were at work on a day: one statement may be about many. Folder: the time of its id. */
export const StatementRecord = z.object({
  id: z.string(),
  version: z.int().min(1),
  on: CalendarDate,
  isWorking: z.boolean(),
  givenBy: z.enum(statementGivers),
  way: z.enum(statementWays),
  /** names of neighbourhood heads, numbers of letters */
  words: z.string().max(500),
  /** ids of the pieces of evidence it rests on */
  evidence: z.array(z.string()).min(1),
  checkedBy: UserId,
  at: Instant,
  /** how many it is about; at none, its evidence goes */
  people: z.int().min(0),
});
export type StatementRecord = z.infer<typeof StatementRecord>;

export const statementShelf = defineShelf<StatementRecord>({
  name: 'statement',
  schema: StatementRecord,
  of: 'statement',
  told: ({ on, isWorking, givenBy, way, evidence, people }) => ({
    on,
    isWorking: isWorking ? 'yes' : 'no',
    givenBy,
    way,
    evidence: evidence.join(' '),
    people,
  }),
});

/** Where the facts of a nomination lie. */
export function placeOfFacts(id: NominationId): { folder: PersonId; id: NominationId } {
  return { folder: splitNominationId(id).person, id };
}

/** The facts of a nomination about which nobody has said anything yet. */
export function noFacts(id: NominationId): FactsRecord {
  return { id, version: 0, answers: {}, said: {}, flags: null, statements: [], decisions: [] };
}
