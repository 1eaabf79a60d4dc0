import {
  AgencyId,
  BillId,
  BillState,
  BranchMapping,
  CalendarDate,
  CohortId,
  ContributionMonth,
  ExchangeKind,
  ExchangeSetting,
  FundingId,
  Instant,
  InsurerReason,
  MembershipType,
  NominationId,
  RecipientId,
  reconciliationKinds,
} from '@payung/domain';
import * as z from 'zod';

const RecordId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);

/** A branch's mapping in force; number 0 is what the service comes with. */
export const ExchangeBranch = BranchMapping.extend({ number: z.int().min(0) });
export type ExchangeBranch = z.infer<typeof ExchangeBranch>;

/** `GET /v1/exchanges/branches`. */
export const ExchangeBranchList = z.object({ items: z.array(ExchangeBranch) });

/** `PUT /v1/exchanges/branches/{branch}`: the next version; `number` is the one that was changed. */
export const ExchangeBranchChange = BranchMapping.omit({ branch: true })
  .extend({ number: z.int().min(0) })
  .strict();

/** In which group (wadah) each kind of money is; version 0 before the first time. */
export const ExchangeSettingView = ExchangeSetting.omit({ id: true }).strict();

/** `POST /v1/exchanges`: a file about the people of a bill to a branch. */
export const ExchangeRequest = z.strictObject({
  branch: RecipientId,
  kind: ExchangeKind,
  bill: BillId,
});

/** A file that goes to a branch. No person is named in it here. */
export const ExchangeView = z.object({
  id: RecordId,
  branch: RecipientId,
  kind: ExchangeKind,
  /** version of the mapping by which it is written */
  mapping: z.int(),
  bill: BillId,
  cohort: CohortId,
  funding: FundingId,
  /** kind and number of the group (wadah) of its money at the branch */
  membershipType: MembershipType,
  groupCode: z.string(),
  firstMonth: ContributionMonth,
  months: z.int(),
  people: z.int(),
  exports: z.int(),
  by: z.string(),
  at: Instant,
});
export type ExchangeView = z.infer<typeof ExchangeView>;

export const ExchangePage = z.object({
  items: z.array(ExchangeView),
  nextCursor: z.string().nullable(),
});

/** A result that was read, beside the bill: everybody on it is accepted, refused or missing. */
export const ExchangeResultView = z.object({
  id: RecordId,
  exchange: RecordId,
  branch: RecipientId,
  kind: ExchangeKind,
  /** the newest mapping when it was read, and the one whose headings the file has */
  mapping: z.int(),
  readBy: z.int(),
  fileName: z.string(),
  answeredOn: CalendarDate,
  state: z.enum(['preview', 'applying', 'applied', 'discarded']),
  accepted: z.int(),
  /** people by why the insurer does not take them */
  refused: z.partialRecord(InsurerReason, z.int()),
  missing: z.int(),
  /** accepted people of whom the insurer has something otherwise */
  changed: z.int(),
  /** people whom several rows are about, or who share a card */
  double: z.int(),
  /** rows about nobody on the bill */
  unknown: z.int(),
  /** everything that was found, by code */
  findings: z.record(z.string(), z.int()),
  applied: z.int(),
  by: z.string(),
  at: Instant,
});
export type ExchangeResultView = z.infer<typeof ExchangeResultView>;

/** `GET /v1/exchanges/{id}`. */
export const ExchangeDetail = ExchangeView.extend({ results: z.array(ExchangeResultView) });

export const ReconciliationKind = z.enum(reconciliationKinds);

/** One line of a reconciliation: a row, or somebody without one. */
export const ReconciliationLine = z.object({
  row: z.int().nullable(),
  kind: ReconciliationKind,
  /** what was found; of a refusal why */
  code: z.string(),
  nationalIdEnd: z.string().nullable(),
  /** the branch's word, with long numbers hidden */
  word: z.string(),
  nominationId: NominationId.nullable(),
  /** of a difference: what the file said, and what the insurer has; an age instead of a birth date */
  ours: z.string().nullable(),
  theirs: z.string().nullable(),
});
export const ReconciliationPage = z.object({
  items: z.array(ReconciliationLine),
  nextCursor: z.string().nullable(),
});

/** Whom the insurer refused although a bill has them, with what is to be done. */
export const InsurerRefusalPage = z.object({
  items: z.array(
    z.object({
      bill: BillId,
      billState: BillState,
      exchangeId: z.string(),
      nominationId: NominationId,
      agency: AgencyId,
      reason: InsurerReason,
      on: CalendarDate,
      /** months that the bill still holds of the worker, and what they cost */
      months: z.array(ContributionMonth),
      rupiah: z.int(),
      /**
       * `release`: take the worker off the bill; `wait`: the money is on its way, or cancel the bill and make it anew;
       * `refund`: ask it back from the insurer; `repair`: put right what was refused and say so, or strike the worker:
       * no bill lists them before
       */
      next: z.enum(['release', 'wait', 'refund', 'repair', 'done']),
    }),
  ),
  nextCursor: z.string().nullable(),
});

/**
 * `POST /v1/exchanges/refusals/repairs`: what the insurer refused was put right, for some workers or for everybody whom
 * it refused for one reason; of a reason page by page, until `nextCursor` is null.
 */
export const RefusalRepair = z
  .object({
    nominationIds: z.array(NominationId).min(1).max(200).optional(),
    reason: InsurerReason.optional(),
    cursor: z.string().max(4000).optional(),
    /** what was put right */
    why: z.string().trim().min(3).max(200),
  })
  .refine(({ nominationIds, reason }) => (nominationIds === undefined) !== (reason === undefined), {
    path: ['nominationIds'],
    message: 'name either workers or one reason',
  });
export const RefusalsRepaired = z.object({
  /** people whom the next bill lists again */
  people: z.int(),
  nextCursor: z.string().nullable(),
});
