import type { CalendarDate, Instant } from '../identifiers.ts';
import type { Bill, BillId, BillState } from './bill.ts';

/** What a person's months need to know of a bill. */
export interface BillStanding {
  readonly state: BillState;
  /** the day on which the insurer had the money; null until then */
  readonly paidOn: CalendarDate | null;
  /** by letter of the regional office its months count in spite of a lapse */
  readonly corrected: boolean;
}

/** Bills that ledgers name. */
export type BillStandings = ReadonlyMap<BillId, BillStanding>;

/**
 * Where a bill stands.
 * @param known as it was known at this moment: a proof that was recorded later has not been seen
 */
export function billStanding(
  { state, proof, correction }: Pick<Bill, 'state' | 'proof' | 'correction'>,
  known?: Instant,
): BillStanding {
  const corrected = correction !== null;
  if (state !== 'paid') return { state, paidOn: null, corrected };
  if (proof === null) throw new Error('a paid bill has no proof');
  const seen = known === undefined || proof.at <= known;
  return seen
    ? { state, paidOn: proof.date, corrected }
    : { state: 'disbursed', paidOn: null, corrected };
}

/** The standings of some bills, by their ids. */
export function billStandings(
  bills: Iterable<Pick<Bill, 'id' | 'state' | 'proof' | 'correction'>>,
  known?: Instant,
): BillStandings {
  return new Map([...bills].map((bill) => [bill.id, billStanding(bill, known)]));
}
