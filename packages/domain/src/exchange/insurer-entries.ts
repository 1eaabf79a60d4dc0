import type { LedgerEntry, PersonLedger } from '../contribution/person-ledger.ts';
import type { CalendarDate, Instant } from '../identifiers.ts';
import type { ExchangeKind, InsurerReason } from './exchange-mapping.ts';

/** What the insurer said of one person, and where it stands. */
export interface InsurerSaid {
  readonly exchange: string;
  readonly kind: ExchangeKind;
  readonly answer:
    | { readonly answer: 'accepted'; readonly cardNo: string | null }
    | { readonly answer: 'refused'; readonly reason: InsurerReason };
  readonly on: CalendarDate;
  readonly at: Instant;
}

type InsurerEntry = Extract<LedgerEntry, { entry: 'registered' | 'registration-refused' }>;

/**
 * Entries by which an answer is kept (domain-rules 4.6); none where the person's ledger says so already, so that an
 * answer may be applied as often as one likes, and a payment that is taken month by month writes nothing. Whoever is
 * taken without a card keeps the one that they have.
 */
export function insurerEntries(
  ledger: Pick<PersonLedger, 'entries'> | null,
  { exchange, kind, answer, on, at }: InsurerSaid,
): LedgerEntry[] {
  const before = (ledger?.entries ?? []).filter(isInsurers);
  const last = before.at(-1);
  if (answer.answer === 'refused') {
    const { reason } = answer;
    // of another day it is said anew, unless it is what was said last
    const isKnown = before.some(
      (one) =>
        one.entry === 'registration-refused' &&
        one.exchange === exchange &&
        one.reason === reason &&
        (one.on === on || one === last),
    );
    return isKnown ? [] : [{ entry: 'registration-refused', exchange, reason, on, at }];
  }
  const held = before.findLast((one) => one.entry === 'registered');
  const cardNo = answer.cardNo ?? (held?.entry === 'registered' ? held.cardNo : '');
  const same = last?.entry === 'registered' && last.cardNo === cardNo;
  const isKnown = same && (kind === 'payment' || last.exchange === exchange);
  return isKnown ? [] : [{ entry: 'registered', exchange, cardNo, on, at }];
}

/** Whether the last that the insurer said of somebody is that it does not take them. */
export function isRefusedByInsurer(ledger: Pick<PersonLedger, 'entries'> | null): boolean {
  return (ledger?.entries ?? []).findLast(isInsurers)?.entry === 'registration-refused';
}

function isInsurers(entry: LedgerEntry): entry is InsurerEntry {
  return entry.entry === 'registered' || entry.entry === 'registration-refused';
}
