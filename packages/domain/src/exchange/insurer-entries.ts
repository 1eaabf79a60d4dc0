import type { BillId } from '../contribution/bill.ts';
import type { LedgerEntry, PersonLedger } from '../contribution/person-ledger.ts';
import { billsRefused, type InsurerRefused } from '../contribution/standing-refusal.ts';
import type { CalendarDate, Instant } from '../identifiers.ts';
import type { ExchangeKind, InsurerReason } from './exchange-mapping.ts';

/** What the insurer said of one person, and where it stands. */
export interface InsurerSaid {
  readonly exchange: string;
  /** id of the result that says so: of two that say the same, both count where something was said in between */
  readonly result: string;
  readonly bill: BillId;
  readonly kind: ExchangeKind;
  readonly answer:
    | { readonly answer: 'accepted'; readonly cardNo: string | null }
    | { readonly answer: 'refused'; readonly reason: InsurerReason };
  readonly on: CalendarDate;
  readonly at: Instant;
}

/**
 * Entries by which an answer is kept (domain-rules 4.6); none where the person's ledger says so already, so that an
 * answer may be applied as often as one likes, and a payment that is taken month by month writes nothing. Whoever is
 * taken without a card keeps the one that they have.
 */
export function insurerEntries(
  ledger: Pick<PersonLedger, 'entries'> | null,
  said: InsurerSaid,
): LedgerEntry[] {
  const { exchange, result, bill, kind, answer, on, at } = said;
  const told = (ledger?.entries ?? []).filter(isTold);
  const last = told.at(-1);
  if (answer.answer === 'refused') {
    const { reason } = answer;
    const isKnown = told.some(
      (one) => one.entry === 'registration-refused' && isSameRefusal(one, said, reason, last),
    );
    if (isKnown) return [];
    return [{ entry: 'registration-refused', exchange, result, onBill: bill, reason, on, at }];
  }
  const held = told.findLast((one) => one.entry === 'registered');
  const cardNo = answer.cardNo ?? (held?.entry === 'registered' ? held.cardNo : '');
  // whom it took on another bill meanwhile, it may take on this one later
  const isOpen = billsRefused(ledger).has(bill);
  const same = last?.entry === 'registered' && last.cardNo === cardNo && !isOpen;
  const isKnown =
    told.some((one) => one.entry === 'registered' && one.result === result) ||
    (same && (kind === 'payment' || last.exchange === exchange));
  return isKnown ? [] : [{ entry: 'registered', exchange, result, onBill: bill, cardNo, on, at }];
}

/**
 * The very answer, or what was said last of this bill; before results were noted the same of one day was one. What was
 * said last without its bill is said anew with it, or its months would cover somebody still.
 */
function isSameRefusal(
  one: InsurerRefused,
  { exchange, result, on }: InsurerSaid,
  reason: string,
  last: LedgerEntry | undefined,
): boolean {
  if (one.result === result) return true;
  if (one.exchange !== exchange || one.reason !== reason) return false;
  if (one === last) return one.onBill !== undefined;
  return one.result === undefined && one.on === on;
}

function isTold({ entry }: LedgerEntry): boolean {
  return entry === 'registered' || entry === 'registration-refused' || entry === 'refusal-repaired';
}
