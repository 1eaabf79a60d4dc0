import * as z from 'zod';
import { EvidenceId } from '../evidence/evidence.ts';
import { CalendarDate, Instant, NominationId, UserId, VillageCode } from '../identifiers.ts';

/** The village and a number of its own: `33.19.01.2001-01J…`. It stands on the paper, which finds its entry by it. */
export const CardHandOverId = z
  .string()
  .regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}-[0-9A-HJKMNP-TV-Z]{26}$/)
  .brand('CardHandOverId');
export type CardHandOverId = z.infer<typeof CardHandOverId>;

/** People on one receipt: what is signed in one sitting, and what one transaction enters. */
export const mostOnHandOver = 40;

/** Scans of one signed paper. */
export const mostScans = 10;

/** How somebody of the family belongs to the worker who received the card in the worker's place. */
export const familyRelations = ['spouse', 'child', 'parent', 'sibling', 'other'] as const;

/** What became of one card: who has it, or why nobody. */
export const CardAnswer = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('worker'), on: CalendarDate }),
  z.object({
    answer: z.literal('family'),
    relation: z.enum(familyRelations),
    /** who signed; empty once the worker was forgotten */
    name: z.string().max(100),
    on: CalendarDate,
  }),
  /** the card went back: the person stands on the list again, for another day */
  z.object({
    answer: z.literal('returned'),
    why: z.enum(['not-found', 'moved', 'refused', 'card-wrong']),
    on: CalendarDate,
  }),
]);
export type CardAnswer = z.infer<typeof CardAnswer>;

export const CardLine = z.object({
  /** place on the paper, from 1 */
  no: z.int().min(1),
  nomination: NominationId,
  /** number of the card (KPJ); empty once the worker was forgotten */
  cardNo: z.string().max(30),
  answer: CardAnswer.nullable(),
  /** who entered the answer; null while there is none */
  by: UserId.nullable(),
  at: Instant.nullable(),
});
export type CardLine = z.infer<typeof CardLine>;

/** One receipt (BAST) of cards in one village. Its paper is printed, signed, and its scan is the proof. */
export const CardHandOver = z.object({
  id: CardHandOverId,
  version: z.int().min(1),
  village: VillageCode,
  madeOn: CalendarDate,
  by: UserId,
  lines: z.array(CardLine).min(1).max(mostOnHandOver),
  evidence: z.array(EvidenceId).max(mostScans),
});
export type CardHandOver = z.infer<typeof CardHandOver>;

/** The village of a receipt, as its id says it. */
export function villageOfHandOver(id: CardHandOverId): VillageCode {
  return VillageCode.parse(id.slice(0, id.indexOf('-')));
}

/** What is entered of one line. */
export interface CardEntry {
  readonly no: number;
  readonly answer: CardAnswer;
}

export type CardFault =
  | 'no-such-line'
  | 'twice'
  | 'answered-otherwise'
  | 'before-it-was-made'
  | 'in-the-future'
  | 'worker-had-died'
  | 'proof-missing';

export interface EntryFault {
  /** index of the entry in what was sent */
  readonly entry: number;
  readonly fault: CardFault;
}

/**
 * Checks entries against a receipt. An entry that says again what stands there is no fault: whoever lost the answer
 * sends again.
 * @param about.diedOn days of death by line, where one is known
 * @returns the entries that say something new, and every fault of all of them
 */
export function checkEntries(
  handOver: Pick<CardHandOver, 'lines' | 'madeOn'>,
  entries: readonly CardEntry[],
  about: {
    readonly today: CalendarDate;
    readonly hasProof: boolean;
    readonly diedOn: ReadonlyMap<number, CalendarDate>;
  },
): { readonly fresh: CardEntry[]; readonly faults: EntryFault[] } {
  const byNo = new Map(handOver.lines.map((line) => [line.no, line]));
  const seen = new Set<number>();
  const fresh: CardEntry[] = [];
  const faults: EntryFault[] = [];
  for (const [i, entry] of entries.entries()) {
    const { no, answer } = entry;
    const line = byNo.get(no);
    const add = (fault: CardFault) => void faults.push({ entry: i, fault });
    if (line === undefined) {
      add('no-such-line');
      continue;
    }
    if (seen.has(no)) add('twice');
    seen.add(no);
    if (answer.on < handOver.madeOn) add('before-it-was-made');
    if (answer.on > about.today) add('in-the-future');
    const died = about.diedOn.get(no);
    if (answer.answer === 'worker' && died !== undefined && answer.on >= died) {
      add('worker-had-died');
    }
    if (answer.answer !== 'returned' && !about.hasProof) add('proof-missing');
    if (line.answer === null) fresh.push(entry);
    else if (!isSame(line.answer, answer)) add('answered-otherwise');
  }
  return { fresh, faults };
}

function isSame(a: CardAnswer, b: CardAnswer): boolean {
  if (a.answer !== b.answer || a.on !== b.on) return false;
  if (a.answer === 'family' && b.answer === 'family') {
    return a.relation === b.relation && a.name === b.name;
  }
  return a.answer !== 'returned' || b.answer !== 'returned' || a.why === b.why;
}

/** How far a receipt has come. */
export function countAnswers({ lines }: Pick<CardHandOver, 'lines'>): {
  people: number;
  received: number;
  returned: number;
  open: number;
} {
  const returned = lines.filter(({ answer }) => answer?.answer === 'returned').length;
  const open = lines.filter(({ answer }) => answer === null).length;
  const people = lines.length;
  return { people, received: people - returned - open, returned, open };
}
