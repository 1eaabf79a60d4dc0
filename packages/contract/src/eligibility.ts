import {
  AgencyId,
  CalendarDate,
  Criterion,
  FactAnswers,
  SocialDataset,
  SocialFileColumns,
  SocialMatch,
  VillageCode,
} from '@payung/domain';
import * as z from 'zod';
import { EvidenceCard } from './evidence.ts';
import { text } from './text.ts';

const Standing = z.enum(['eligible', 'undecided', 'blocked']);
const names = z.array(text(40, 1)).max(1_000);

/** One criterion: what was found, where it stands written, what to do. Sentences about the codes are the portal's. */
export const EligibilityLine = z.object({
  criterion: Criterion,
  result: z.enum(['met', 'not-met', 'unknown']),
  /** `orders`: says only who comes first */
  weight: z.enum(['hard', 'soft', 'orders']),
  code: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
  basis: z.object({
    regulation: z.string(),
    version: z.string(),
    article: z.string().nullable(),
    /** `mark` says how well it is known; anything but `verified` is to be shown as such */
    national: z.object({ law: z.string(), mark: z.string() }).nullable(),
  }),
  next: z.string(),
  decision: z.object({ verdict: z.enum(['accept', 'refuse']), at: z.string() }).nullable(),
});
export type EligibilityLine = z.infer<typeof EligibilityLine>;

const Said = z.object({ by: z.string(), at: z.string() });

const StatementMade = z.object({
  statementId: z.string(),
  on: z.string(),
  isWorking: z.boolean(),
  proofs: z.int(),
  /** ids of its proof, to be opened under `/v1/evidence/{id}/file`; none for whoever may not */
  evidence: z.array(z.string()),
  checkedBy: z.string(),
  at: z.string(),
});

const DecisionMade = z.object({
  criterion: Criterion,
  verdict: z.enum(['accept', 'refuse']),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  takenBack: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
});

/** `GET /v1/nominations/{id}/eligibility`: every line, and everything that it rests on. */
export const EligibilityDetail = z.object({
  nominationId: z.string(),
  standing: Standing,
  /** the version of the rules, and the day it was judged on */
  version: z.string(),
  day: z.string(),
  firstDayOfCover: z.string(),
  lines: z.array(EligibilityLine),
  answers: FactAnswers,
  said: z.record(z.string(), Said),
  /** statuses such as a disability; null for whoever does not need to know them */
  flags: z.array(z.string()).nullable(),
  statements: z.array(StatementMade),
  /** oldest first, also those taken back */
  decisions: z.array(DecisionMade),
  /** what datasets of poor households said, oldest first; the newest counts */
  matches: z.array(SocialMatch),
  evidence: z.array(EvidenceCard),
});
export type EligibilityDetail = z.infer<typeof EligibilityDetail>;

/** Who may be protected, and what is open about the others. */
export const EligibilityPage = z.object({
  items: z.array(
    z.object({
      nominationId: z.string(),
      personId: z.string(),
      name: z.string(),
      nationalIdEnding: z.string().length(4),
      agency: z.string(),
      village: z.string().nullable(),
      standing: Standing,
      open: z.array(EligibilityLine),
    }),
  ),
  nextCursor: z.string().nullable(),
});
export type EligibilityPage = z.infer<typeof EligibilityPage>;

const facts = {
  answers: FactAnswers.default({}),
  /** questions whose answers are taken back */
  unanswered: z.array(FactAnswers.keyof()).max(20).default([]),
  /** codes of statuses of the rules in force; by the lead agency and its verifiers only */
  flags: z.array(text(60, 1)).max(20).optional(),
};

/** `PUT /v1/nominations/{id}/facts`: what was found out; questions left out stay as they were. */
export const FactsRequest = z.strictObject(facts);
export type FactsRequest = z.infer<typeof FactsRequest>;

/** About whom: by name, or everybody who is nominated (of an agency, of a village) with exceptions. */
export const PeopleNamed = z.union([
  z.strictObject({ nominationIds: names }),
  z.strictObject({
    all: z.literal(true),
    agency: AgencyId.optional(),
    village: VillageCode.optional(),
    except: names.default([]),
    cursor: z.string().max(4_000).optional(),
  }),
]);
export type PeopleNamed = z.infer<typeof PeopleNamed>;

/** `POST /v1/facts`: the same about many; go on with `nextCursor` as `people.cursor`. */
export const ManyFactsRequest = z.strictObject({ ...facts, people: PeopleNamed });
export type ManyFactsRequest = z.infer<typeof ManyFactsRequest>;

/** What became of one request about many people. */
export const ToldMany = z.object({
  /** told by this request, and told before by the same statement */
  done: z.int(),
  already: z.int(),
  refused: z.array(
    z.object({
      nominationId: z.string(),
      /** `too-busy`: to be sent again for these, with `statementId` where there is one */
      code: z.enum([
        'not-found',
        'ended',
        'restricted',
        'own-proposal',
        'statements-full',
        'too-busy',
      ]),
    }),
  ),
  nextCursor: z.string().nullable(),
});
export type ToldMany = z.infer<typeof ToldMany>;

const StatementContent = z.strictObject({
  /** the day as of which it speaks; not a day to come */
  on: CalendarDate,
  isWorking: z.boolean().default(true),
  /** whose word it is, and how whoever checked it knows */
  givenBy: z.enum(['worker', 'rt-rw', 'village', 'agency', 'customer']),
  way: z.enum(['visit', 'photo', 'letter', 'interview']),
  words: text(500).default(''),
  /** at least one: the insurer asks for it when the widow does */
  evidence: z.array(text(40, 1)).min(1).max(10),
});

/**
 * `POST /v1/statements`: that people were at work on a day ("aktif bekerja"). With `statementId` a statement made
 * before is about more people. `answers` are recorded of all of them.
 */
export const StatementRequest = z
  .strictObject({
    statement: StatementContent.optional(),
    statementId: text(40, 1).optional(),
    people: PeopleNamed,
    answers: FactAnswers.default({}),
  })
  .refine(
    ({ statement, statementId }) => (statement === undefined) !== (statementId === undefined),
    {
      path: ['statement'],
      message: 'send a new statement, or the id of one',
    },
  );
export type StatementRequest = z.infer<typeof StatementRequest>;

export const StatementTold = ToldMany.extend({ statementId: z.string() });
export type StatementTold = z.infer<typeof StatementTold>;

/** `GET /v1/statements/{id}` */
export const StatementCard = z.object({
  statementId: z.string(),
  on: z.string(),
  isWorking: z.boolean(),
  givenBy: z.string(),
  way: z.string(),
  words: z.string(),
  evidence: z.array(z.string()),
  checkedBy: z.string(),
  at: z.string(),
  people: z.int(),
});
export type StatementCard = z.infer<typeof StatementCard>;

/** `POST /v1/nominations/{id}/eligibility/decide`: a person's decision where the rules leave it to one. */
export const SoftDecisionRequest = z.strictObject({
  criterion: Criterion,
  verdict: z.enum(['accept', 'refuse']),
  reason: text(500, 3),
});
export type SoftDecisionRequest = z.infer<typeof SoftDecisionRequest>;

export const SoftTakeBackRequest = SoftDecisionRequest.omit({ verdict: true });
export type SoftTakeBackRequest = z.infer<typeof SoftTakeBackRequest>;

/** `POST /v1/nominations/{id}/social-data`: one more match; what was known before stays. */
export const SocialMatchRequest = z.strictObject({
  dataset: SocialMatch.shape.dataset,
  decile: SocialMatch.shape.decile.default(null),
  period: SocialMatch.shape.period,
  matchedOn: CalendarDate,
  source: text(200, 3),
});
export type SocialMatchRequest = z.infer<typeof SocialMatchRequest>;

/** `GET /v1/social-data/columns`: headings under which files have the NIK and the tenth, the first that is there counts. */
export const SocialColumns = SocialFileColumns.extend({
  /** 0 for those that the service comes with */
  version: z.int().min(0),
});
export type SocialColumns = z.infer<typeof SocialColumns>;

/** `POST /v1/social-data/files`: a file that came back from matching, with what holds for all its rows. */
export const SocialFileForm = z.object({
  file: z.string().meta({ format: 'binary' }),
  dataset: SocialDataset,
  period: SocialMatch.shape.period,
  matchedOn: CalendarDate,
  source: text(120, 3),
  /** `next` of the answer before; the same file again changes nothing */
  from: z.coerce.number().int().min(0).default(0),
});
export type SocialFileForm = z.infer<typeof SocialFileForm>;

/** What became of a file of social data, as far as one request reaches. */
export const SocialFileAnswer = z.object({
  rows: z.int(),
  recorded: z.int(),
  already: z.int(),
  /** NIKs of nobody who is nominated here */
  strangers: z.int(),
  leftOut: z.int(),
  /** rows that count for nobody, the first 200 */
  faults: z.array(z.object({ row: z.int(), code: z.string() })),
  faultCount: z.int(),
  next: z.int().nullable(),
});
export type SocialFileAnswer = z.infer<typeof SocialFileAnswer>;

/** What offices found out about a person, as a copy for them tells it. */
export const FoundOut = z.object({
  facts: z.array(
    z.object({
      nominationId: z.string(),
      answers: FactAnswers,
      said: z.record(z.string(), Said),
      flags: z.array(z.string()).nullable(),
      statements: z.array(StatementMade),
      decisions: z.array(DecisionMade),
    }),
  ),
  matches: z.array(SocialMatch),
  evidence: z.array(EvidenceCard),
});
export type FoundOut = z.infer<typeof FoundOut>;
