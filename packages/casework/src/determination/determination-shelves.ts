import { defineShelf } from '@payung/data';
import {
  CeilingKey,
  Cohort,
  Determination,
  DeterminationId,
  DeterminedLine,
  Instant,
  LeftOut,
  NominationId,
  UserId,
} from '@payung/domain';
import * as z from 'zod';
import { CeilingsRecord, UseRecord } from '../quota-plan/quota-plan-shelves.ts';

/** Decisions about people, one record each; their lists lie apart. */
export const determinationShelf = defineShelf<Determination>({
  name: 'determination',
  schema: Determination,
  of: 'determination',
  told: ({ kind, cohort, state, totals, notReady, frozen, signed, effect }) => ({
    kind,
    cohort,
    state,
    people: totals.people,
    strikes: totals.strikes,
    months: totals.months,
    rupiah: totals.rupiah,
    notReady: notReady.people,
    ...(frozen === null ? {} : { digest: frozen.digest }),
    ...(signed === null ? {} : { number: signed.number, date: signed.date }),
    ...(effect.finishedAt === null
      ? {}
      : { determined: effect.determined, struck: effect.struck, leftOut: effect.leftOut }),
  }),
});

const Piece = { id: z.string(), version: z.int().min(1) };

/** Lines of a decision that are read together; the folder is the decision and its edition. */
export const LinePiece = z.object({ ...Piece, lines: z.array(DeterminedLine) });
export type LinePiece = z.infer<typeof LinePiece>;

export const linesShelf = defineShelf<LinePiece>({
  name: 'determined-lines',
  schema: LinePiece,
  of: 'determination',
  told: ({ lines }) => ({ lines: lines.length }),
});

const Reason = z.object({
  part: z.string(),
  code: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});

/** Somebody who cannot be determined now, with every reason. */
export const NotReadyLine = z.object({ nomination: NominationId, reasons: z.array(Reason) });
export type NotReadyLine = z.infer<typeof NotReadyLine>;

const NotReadyPiece = z.object({ ...Piece, lines: z.array(NotReadyLine) });
export type NotReadyPiece = z.infer<typeof NotReadyPiece>;

export const notReadyShelf = defineShelf<NotReadyPiece>({
  name: 'not-determined',
  schema: NotReadyPiece,
  of: 'determination',
  told: ({ lines }) => ({ lines: lines.length }),
});

/** Somebody as the making of a long list met them. */
const MetPerson = z.object({
  nomination: NominationId,
  /** as it would stand on the list; null of whoever does not come onto it */
  line: DeterminedLine.nullable(),
  reasons: z.array(Reason),
  /** whether they had their place of the year before */
  hadPlace: z.boolean(),
  /** whether they wait for a place that the decision frees */
  waits: z.boolean(),
  /** what counts for their turn; null where the turns are settled */
  facts: z
    .object({
      /** whether an office found somebody extremely poor */
      isExtremePoor: z.boolean().nullable(),
      welfareDecile: z.number().nullable(),
      isBreadwinner: z.boolean().nullable(),
      number: z.number(),
    })
    .nullable(),
  /** what is free again once they are struck */
  freed: z
    .object({
      months: z.int(),
      /** of the cohort: none of who was moved to another before */
      places: z.union([z.literal(0), z.literal(1)]).default(1),
      /** what the year's ceilings get back */
      draws: z.array(
        z.object({
          /** ceilings that it stands under */
          keys: z.array(CeilingKey),
          people: z.int(),
          rupiah: z.int(),
        }),
      ),
    })
    .nullable(),
});
export type MetPerson = z.infer<typeof MetPerson>;

/** People who were met together, until the list is made; the folder is that of its edition. */
const MetPiece = z.object({
  ...Piece,
  lines: z.array(MetPerson),
  /** whoever goes on begins behind this */
  upTo: z.string(),
  /** who did for them what keeps from signing */
  duties: z.lazy(() => Determination.unwrap().shape.duties),
});
export type MetPiece = z.infer<typeof MetPiece>;

export const metShelf = defineShelf<MetPiece>({
  name: 'met-for-determination',
  schema: MetPiece,
  of: 'determination',
  told: ({ lines }) => ({ people: lines.length }),
});

const roomLeft = z.int().nullable();

/** What all of a long list is judged by, as it stood when the first worker began. */
const ListGrounds = z.object({
  ...Piece,
  cohort: Cohort,
  /** what is left for it; null for no limit */
  room: z.object({
    places: roomLeft,
    /** whole rupiah of its own ceiling */
    budget: roomLeft,
    /** whole rupiah of its source of money */
    funding: roomLeft,
  }),
  ceilings: CeilingsRecord.nullable(),
  use: UseRecord.nullable(),
});
export type ListGrounds = z.infer<typeof ListGrounds>;

/** one for each writing of a list */
export const groundsId = 'grounds';

export const groundsShelf = defineShelf<ListGrounds>({
  name: 'determination-grounds',
  schema: ListGrounds,
  of: 'determination',
  told: () => ({}),
});

/** Writings of a list that count no longer and may still lie there. */
const LeftoversRecord = z.object({
  ...Piece,
  determination: DeterminationId,
  /** the first of them */
  from: z.int().min(0),
  /** the one behind the last */
  below: z.int().min(0),
  /** until when a process may still write there, in milliseconds since 1970; 0 when none does */
  heldUntil: z.int().min(0),
});
export type Leftovers = z.infer<typeof LeftoversRecord>;

export const leftoversShelf = defineShelf<Leftovers>({
  name: 'list-leftovers',
  schema: LeftoversRecord,
  of: 'determination',
  told: () => ({}),
});

/** Who fell away between signature and effect; the folder is the decision. */
export const leftOutShelf = defineShelf<LeftOut>({
  name: 'left-out',
  schema: LeftOut,
  of: 'determination',
  told: ({ no, reasons }) => ({ line: no, why: reasons.map(({ code }) => code).join(' ') }),
});

/**
 * Who was taken off a draft by hand, and why, in the words of whoever did; or was asked about across regions and did not
 * come onto it when it was gathered anew. The folder is the decision.
 */
const TakenOff = z.object({
  id: NominationId,
  version: z.int().min(1),
  why: z.string(),
  by: UserId,
  at: Instant,
});
export const takenOffShelf = defineShelf<z.infer<typeof TakenOff>>({
  name: 'taken-off-draft',
  schema: TakenOff,
  of: 'determination',
  told: () => ({}),
});

/** Numbers of cases of somebody for whom another region may pay as well; the folder is the decision. */
const Elsewhere = z.object({
  id: NominationId,
  version: z.int().min(1),
  cases: z.array(z.string()),
});
export const elsewhereShelf = defineShelf<z.infer<typeof Elsewhere>>({
  name: 'covered-elsewhere',
  schema: Elsewhere,
  of: 'determination',
  told: ({ cases }) => ({ cases: cases.length }),
});

/** Numbers of signed decisions, each once in a year; the folder is the year, the id a digest of the number. */
const NumberTaken = z.object({
  id: z.string(),
  version: z.int().min(1),
  number: z.string(),
  determination: DeterminationId,
});
export const numberShelf = defineShelf<z.infer<typeof NumberTaken>>({
  name: 'decision-number',
  schema: NumberTaken,
  of: 'determination',
  told: ({ number }) => ({ number }),
});
