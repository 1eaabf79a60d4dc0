import {
  CalendarDate,
  ClaimEvent,
  caseBands,
  caseStates,
  Instant,
  LeavingReason,
  LedgerEntry,
} from '@payung/domain';
import * as z from 'zod';
import { ClaimFamily } from './claim-family.ts';
import { ClaimDetail } from './claims.ts';
import { FoundOut } from './eligibility.ts';
import { CardAnswerRequest, SentMessageView } from './letters.ts';
import { NominationRequest, NominationSummary, Reason } from './people.ts';
import { text } from './text.ts';
import { SheetAnswer } from './verification.ts';

/** Why something is done with what is kept about a person; sealed with the person. */
export const ProtectionReason = z.strictObject({ reason: text(500, 3) });
export type ProtectionReason = z.infer<typeof ProtectionReason>;

/** `POST /v1/nominations/{id}/correct`: only what is to change. Another NIK is another nomination. */
export const CorrectionRequest = z.strictObject({
  worker: NominationRequest.shape.worker
    .omit({ nationalId: true })
    .partial()
    .refine((fields) => Object.values(fields).some((value) => value !== undefined), {
      message: 'name at least one field to correct',
    }),
});
export type CorrectionRequest = z.infer<typeof CorrectionRequest>;

export const CorrectionResult = z.object({
  nominationId: z.string(),
  /** the fields that changed; the values stand in the nomination */
  corrected: z.array(z.string()),
  /** what passed, yet deserves a look */
  reasons: z.array(Reason),
});
export type CorrectionResult = z.infer<typeof CorrectionResult>;

/** A hold on what is kept; `until` is the last day, null when nobody can know it yet. */
export const LegalHoldItem = z.object({
  kind: z.enum([
    'living-nomination',
    'cover',
    'claim-period',
    'open-claim',
    'scholarship',
    'payment-proof',
    'region-hold',
  ]),
  until: z.string().nullable(),
});

export const RestrictionItem = z.object({ since: z.string(), by: z.string(), reason: z.string() });

/** `GET /v1/persons/{id}/protection`: how the rights of one person stand. */
export const PersonProtection = z.object({
  personId: z.string(),
  /** no further use while it stands */
  restriction: RestrictionItem.nullable(),
  /** what forbids erasure today */
  holds: z.array(LegalHoldItem),
  mayErase: z.boolean(),
});
export type PersonProtection = z.infer<typeof PersonProtection>;

/** `POST /v1/persons/{id}/restrict` and `/lift-restriction`. */
export const RestrictionResult = z.object({
  personId: z.string(),
  restriction: RestrictionItem.nullable(),
});
export type RestrictionResult = z.infer<typeof RestrictionResult>;

/** `POST /v1/persons/{id}/erase`. A hold that stands is a problem `legal-hold`, each hold an error. */
export const ErasureResult = z.object({
  personId: z.string(),
  erasedOn: z.string(),
  /** what remains as a count, without anybody in it */
  nominations: z.int(),
  /** lists whose file named the person and was removed; their outcomes stay */
  listsRemoved: z.array(z.string()),
});
export type ErasureResult = z.infer<typeof ErasureResult>;

const ExportedWorker = z.object({
  nationalId: z.string(),
  name: z.string(),
  birthDate: z.string(),
  birthPlace: z.string().nullable(),
  sex: z.enum(['MALE', 'FEMALE']),
  motherMaidenName: z.string().nullable(),
  familyCardNo: z.string().nullable(),
  address: z.string().nullable(),
  rt: z.string().nullable(),
  rw: z.string().nullable(),
  village: z.string().nullable(),
  villageName: z.string().nullable(),
  phone: z.string().nullable(),
  occupation: z.string(),
  occupationName: z.string(),
  /** as it was handed in, where the list in force has no such occupation */
  occupationWords: z.string().optional(),
  income: z.int().nullable(),
  socialDataset: z.string().nullable(),
  welfareDecile: z.int().nullable(),
  isBreadwinner: z.boolean().nullable(),
});

/** `GET /v1/persons/{id}/export`: everything that is held about one person, in the open; journalled. */
export const PersonExport = z.object({
  exportedAt: z.string(),
  region: z.string(),
  personId: z.string(),
  nationalId: z.string(),
  restriction: RestrictionItem.nullable(),
  holds: z.array(LegalHoldItem),
  nominations: z.array(
    NominationSummary.omit({ person: true, duplicateOf: true }).extend({
      worker: ExportedWorker,
      /** version of the notice that was given; null when its giving was not recorded */
      noticeVersion: z.int().nullable(),
      lists: z.array(z.object({ importId: z.string(), fileName: z.string(), row: z.int() })),
    }),
  ),
  /** questions whether the person is one with somebody else who was nominated; of that other one nothing is told */
  cases: z
    .array(
      z.object({
        nominationId: z.string(),
        /** whether the other one was nominated before */
        cameLater: z.boolean(),
        otherAgency: z.string(),
        state: z.enum(caseStates),
        band: z.enum(caseBands),
        openedAt: z.string(),
        decidedAt: z.string().nullable(),
        decidedBy: z.string().nullable(),
      }),
    )
    .default([]),
  /** claims about this person; heirs and children are people of their own and are not told of here */
  claims: z
    .array(
      z.object({
        claimId: z.string(),
        event: ClaimEvent,
        state: z.string(),
        /** null where it was not said, or is forgotten */
        cause: z.string().nullable(),
        account: ClaimFamily.shape.account,
        words: ClaimFamily.shape.words,
        steps: ClaimDetail.shape.steps,
      }),
    )
    .default([]),
  /** that, when and why this person left the programme */
  leavings: z
    .array(
      z.object({
        nominationId: z.string(),
        reason: LeavingReason,
        on: CalendarDate,
        recordedAt: Instant,
      }),
    )
    .default([]),
  /** leavings that were told wrongly, and why they were taken back */
  leavingsTakenBack: z
    .array(
      z.object({
        nominationId: z.string(),
        reason: LeavingReason,
        on: CalendarDate,
        why: z.string(),
        toldAt: Instant,
        takenBackAt: Instant,
      }),
    )
    .default([]),
  /** every month that was billed, paid, given up or taken over, and what the insurer said, oldest first */
  contributions: z.array(LedgerEntry).default([]),
  /** cards that were to be handed over to this person, and messages that were sent */
  letters: z
    .object({
      cards: z.array(
        z.object({
          handOverId: z.string(),
          cardNo: z.string(),
          answer: CardAnswerRequest.nullable(),
        }),
      ),
      messages: z.array(SentMessageView),
    })
    .default({ cards: [], messages: [] }),
  /** what offices answered about this person */
  verification: z.array(SheetAnswer.extend({ nominationId: z.string() })).default([]),
  /** answers, statements, decisions, social data and evidence about this person */
  foundOut: FoundOut.default({ facts: [], matches: [], evidence: [] }),
  /** who read or changed something of this person, newest first */
  history: z.array(
    z.object({
      at: z.string(),
      user: z.string(),
      role: z.string(),
      act: z.string(),
      about: z.string(),
    }),
  ),
  /** true when the history is longer than what is shown */
  historyIsCut: z.boolean(),
});
export type PersonExport = z.infer<typeof PersonExport>;
