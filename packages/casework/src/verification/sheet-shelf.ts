import { defineShelf, type Told } from '@payung/data';
import {
  CalendarDate,
  ImportId,
  NominationId,
  type SheetEntry,
  StageCounts,
  standingOf,
  UserId,
  VerificationSheet,
  type VerificationStage,
  VillageCode,
} from '@payung/domain';
import * as z from 'zod';

/** A sheet lies in the folder of its village and year; where nobody knows the village, in one of its own. */
export interface InFolder {
  readonly village: VillageCode | null;
  readonly year: number;
}

/** in place of the code of a village */
export const noVillage = 'none';

/** The folder of the sheets of a village and a programme year; people of no known village have one of their own. */
export function folderOf({ village, year }: InFolder): string {
  return `${village ?? noVillage}.${year}`;
}

/** How a stage is told in the journal: codes and dates. */
export function toldStage(stage: VerificationStage): Told {
  switch (stage.stage) {
    case 'waiting':
      return { stage: 'waiting', level: stage.level, answers: stage.answers.length };
    case 'returned':
      return { stage: 'returned', level: stage.level, fields: stage.fields.join(' ') };
    case 'refused':
      return { stage: 'refused', level: stage.level, reasons: stage.reasons.join(' ') };
    case 'ready':
    case 'closed':
      return { stage: stage.stage };
  }
}

function toldEntry(entry: SheetEntry | undefined): Told {
  if (entry === undefined) return {};
  if (entry.entry === 'begun') return { why: entry.why };
  if (entry.entry !== 'answered') return {};
  const { level, unit, capacity, answer, evidence } = entry.given;
  return {
    by: level,
    unit,
    answer: answer.answer,
    ...(capacity === null ? {} : { capacity: capacity.kind, letter: capacity.letter }),
    ...(evidence.length === 0 ? {} : { evidence: evidence.join(' ') }),
  };
}

export const sheetShelf = defineShelf({
  name: 'verification',
  schema: VerificationSheet,
  of: 'verification',
  told: ({ agency, village, entries }) => ({
    agency,
    village,
    // entries of one sheet may lie in several lanes: this is their order
    entry: entries.length,
    ...toldStage(standingOf(entries).stage),
    ...toldEntry(entries.at(-1)),
  }),
});

/** How many sheets of one village are at which stage. One folder a year. */
const VillageCounts = z.object({ id: z.string(), version: z.int(), counts: StageCounts });
export type VillageCounts = z.infer<typeof VillageCounts>;

export const countShelf = defineShelf({
  name: 'verification-counts',
  schema: VillageCounts,
  of: 'verification',
  told: () => ({}),
});

/** A list whose people get their sheets, or `region` for everybody. It lies here until that is done. */
const Gathering = z.object({
  id: z.string(),
  version: z.int(),
  importId: ImportId.nullable(),
  /** milliseconds since 1970: until then somebody is at it */
  leaseUntil: z.int(),
  /** of the whole region: the day for which it was done last */
  doneOn: CalendarDate.nullable(),
});
export type Gathering = z.infer<typeof Gathering>;

export const gatheringShelf = defineShelf({
  name: 'verification-gathering',
  schema: Gathering,
  of: 'verification',
  told: () => ({}),
});

/** A printed sheet of one village or neighbourhood: which worker stands on which line. */
const VerificationPaper = z.object({
  id: z.string(),
  version: z.int(),
  village: VillageCode,
  year: z.int(),
  level: z.string(),
  rt: z.string().nullable(),
  rw: z.string().nullable(),
  madeOn: CalendarDate,
  by: UserId,
  /** in the order of the paper, from line 1; the digest is of the data that were printed */
  lines: z.array(z.object({ nomination: NominationId, digest: z.string() })),
  due: CalendarDate.nullable(),
  enteredOn: CalendarDate.nullable(),
});
export type VerificationPaper = z.infer<typeof VerificationPaper>;

export const paperShelf = defineShelf({
  name: 'verification-papers',
  schema: VerificationPaper,
  of: 'verification',
  told: ({ village, level, rt, rw, lines }) => ({ village, level, rt, rw, lines: lines.length }),
});
