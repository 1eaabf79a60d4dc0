import { defineShelf } from '@payung/data';
import {
  AgencyId,
  Bill,
  BillId,
  ContributionMonth,
  ContributionSetting,
  DeterminationId,
  NominationId,
  PersonId,
  PersonLedger,
} from '@payung/domain';
import * as z from 'zod';

/** What happened to a person's contributions; one record in the person's own folder. */
export const ledgerShelf = defineShelf<PersonLedger>({
  name: 'ledger',
  schema: PersonLedger,
  of: 'contribution',
  told: ({ entries }) => ({ entries: entries.length, last: entries.at(-1)?.entry ?? null }),
});

/** The id of every ledger in its folder. */
export const ledgerId = 'contributions';

/** Bills, one record each: a region makes some hundred in a year. Their lists lie apart. */
export const billShelf = defineShelf<Bill>({
  name: 'bill',
  schema: Bill,
  of: 'bill',
  told: ({ cohort, state, firstMonth, months, people, personMonths, rupiah, billing, proof }) => ({
    cohort,
    state,
    firstMonth,
    months,
    people,
    personMonths,
    rupiah,
    ...(billing === null ? {} : { expiresOn: billing.expiresOn }),
    ...(proof === null ? {} : { paidOn: proof.date }),
  }),
});

const Piece = { id: z.string(), version: z.int().min(1) };

/** One person on a bill, by ids and figures: who they are is read where they are shown. */
export const BillLine = z.lazy(() =>
  z.object({
    /** place on the list, from 1 */
    no: z.int().min(1),
    person: PersonId,
    nomination: NominationId,
    agency: AgencyId,
    firstMonth: ContributionMonth,
    /** months on the bill; some may be missing in between */
    months: z.int().min(0).max(12),
    rupiah: z.int().min(0),
    /** taken off again before the insurer's code was there */
    released: z.boolean(),
  }),
);
export type BillLine = z.infer<typeof BillLine>;

const BillPiece = z.lazy(() => z.object({ ...Piece, lines: z.array(BillLine) }));
export type BillPiece = z.infer<typeof BillPiece>;

/** Lines that were claimed in one transaction; the folder is the bill. */
export const billLinesShelf = defineShelf<BillPiece>({
  name: 'bill-lines',
  schema: BillPiece,
  of: 'bill',
  told: ({ lines }) => ({ lines: lines.length }),
});

/** Somebody whom the cohort covers and who is not on the bill, and why: codes and figures. */
export const LeftOffLine = z.lazy(() =>
  z.object({
    nomination: NominationId,
    agency: AgencyId,
    code: z.string(),
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  }),
);
export type LeftOffLine = z.infer<typeof LeftOffLine>;

const LeftOffPiece = z.lazy(() => z.object({ ...Piece, lines: z.array(LeftOffLine) }));
export type LeftOffPiece = z.infer<typeof LeftOffPiece>;

export const leftOffShelf = defineShelf<LeftOffPiece>({
  name: 'bill-left-off',
  schema: LeftOffPiece,
  of: 'bill',
  told: ({ lines }) => ({ lines: lines.length }),
});

/** Somebody who took over months that a bill had paid for another; the bill's own lines and sums stay as they were paid. */
export const BillSuccessor = z.lazy(() =>
  z.object({
    ...Piece,
    person: PersonId,
    nomination: NominationId,
    agency: AgencyId,
    /** who had the months before */
    insteadOf: NominationId,
    /** the amendment that gives them the place */
    determination: DeterminationId,
    firstMonth: ContributionMonth,
    months: z.int().min(1),
    rupiah: z.int().min(1),
  }),
);
export type BillSuccessor = z.infer<typeof BillSuccessor>;

/** The folder is the bill. */
export const billSuccessorShelf = defineShelf<BillSuccessor>({
  name: 'bill-successor',
  schema: BillSuccessor,
  of: 'bill',
  told: ({ determination, months, rupiah }) => ({ determination, months, rupiah }),
});

/** Codes of the insurer and numbers of proofs, each on one bill; the id is a digest of the number. */
const NumberTaken = z.lazy(() =>
  z.object({
    id: z.string(),
    version: z.int().min(1),
    kind: z.enum(['billing-code', 'proof']),
    number: z.string(),
    bill: BillId,
  }),
);
export type TreasuryNumber = z.infer<typeof NumberTaken>;

export const treasuryNumberShelf = defineShelf<TreasuryNumber>({
  name: 'treasury-number',
  schema: NumberTaken,
  of: 'bill',
  told: ({ kind }) => ({ kind }),
});

/** What the region settled with its branch about contributions; one record. */
export const contributionSettingShelf = defineShelf<ContributionSetting>({
  name: 'contribution-setting',
  schema: ContributionSetting,
  of: 'contribution',
  told: ({ agreements, transportOccupations }) => ({
    agreements: agreements.length,
    transportOccupations: transportOccupations.length,
  }),
});
