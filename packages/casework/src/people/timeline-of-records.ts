import type { NominationRecord } from '@payung/data';
import {
  type HeldMonth,
  heldMonths,
  instantOf,
  type LedgerEntry,
  type PersonId,
  startOfDay,
} from '@payung/domain';
import type { PeopleReader } from '../actor.ts';
import { sightOf } from '../cases/case-access.ts';
import { maySeeClaim } from '../claims/claim-access.ts';
import { claimsOfPerson } from '../claims/claims-of-person.ts';
import { ledgersOf, standingsFor } from '../contribution/cover-of.ts';
import { lettersOfPerson } from '../letters/letters-of-person.ts';
import { tellsOfCover } from '../nominations-in-reach.ts';
import type { OpenRegion } from '../service.ts';
import { saidOf } from '../verification/said-of-person.ts';
import { plainEvent, type TimelineEvent } from './timeline-event.ts';

/** A person as a reader sees them. */
export interface SeenPerson {
  readonly open: OpenRegion;
  readonly actor: PeopleReader;
  readonly id: PersonId;
  /** the nominations in the reader's reach, at least one */
  readonly nominations: readonly NominationRecord[];
  /** whether the reader may know who works here */
  readonly tellsUsers: boolean;
}

/** What offices answered about the nominations in reach. */
export async function verificationEvents(seen: SeenPerson): Promise<TimelineEvent[]> {
  const said = await saidOf(seen.open, seen.nominations);
  return said.map(({ nominationId, given }) =>
    plainEvent({
      kind: 'verification',
      at: given.at,
      of: 'verification',
      act: given.answer.answer,
      by: { kind: given.level, user: seen.tellsUsers ? given.by : null, agency: null },
      nomination: nominationId,
      fields: given.answer.answer === 'returned' ? given.answer.fields : [],
    }),
  );
}

/** Months that were billed, paid, given back or taken over, the insurer's answers, and leavings. */
export async function paymentEvents({
  open,
  id,
  nominations,
}: SeenPerson): Promise<TimelineEvent[]> {
  if (!tellsOfCover(nominations)) return [];
  const [ledger = null] = await ledgersOf(open, [id]);
  const months = heldMonths(ledger, await standingsFor(open, [ledger]));
  const said = (ledger?.entries ?? []).map((entry) =>
    plainEvent({
      kind: 'payment',
      at: entry.at,
      of: 'contribution',
      act: entry.entry,
      about: 'bill' in entry ? { of: 'bill', id: entry.bill } : null,
      months: monthsOf(entry),
    }),
  );
  return [...said, ...paidEvents(open, months)];
}

/** Months that one bill paid on one day are one event. */
function paidEvents({ region }: OpenRegion, held: readonly HeldMonth[]): TimelineEvent[] {
  const paid = Map.groupBy(
    held.filter(({ paidOn }) => paidOn !== null),
    ({ bill, paidOn }) => `${bill} ${paidOn}`,
  );
  return [...paid.values()].flatMap((months) => {
    const [first] = months;
    if (first === undefined || first.paidOn === null) return [];
    const day = startOfDay(region.timeZone, first.paidOn);
    return plainEvent({
      kind: 'payment',
      at: instantOf(day),
      of: 'contribution',
      act: 'paid',
      about: { of: 'bill', id: first.bill },
      months: {
        first: first.month,
        count: months.length,
        rupiah: months.reduce((sum, { tariff }) => sum + tariff, 0),
      },
    });
  });
}

function monthsOf(entry: LedgerEntry): TimelineEvent['months'] {
  if (!('firstMonth' in entry)) return null;
  const rupiah = 'tariff' in entry ? entry.tariff * entry.months : 0;
  return { first: entry.firstMonth, count: entry.months, rupiah };
}

/** How far claims came: for those who see claims, without family, cause or account. */
export async function claimEvents({ open, actor, id }: SeenPerson): Promise<TimelineEvent[]> {
  const { kind } = actor;
  if (kind !== 'RegionAdmin' && kind !== 'AreaOfficer' && kind !== 'AgencyOfficer') {
    if (kind !== 'Auditor') return [];
  }
  const claims = await claimsOfPerson(open, id);
  return claims.flatMap(({ claim }) =>
    maySeeClaim(actor, claim)
      ? claim.steps.map(({ act, at }) =>
          plainEvent({
            kind: 'claim',
            at,
            of: 'claim',
            act: act === 'open' ? 'opened' : act === 'change-event' ? 'event-changed' : act,
            nomination: claim.nomination,
            about: { of: 'claim', id: claim.id },
          }),
        )
      : [],
  );
}

/** Questions whether the person is one with somebody else, of whom nothing is told. */
export async function doubleEvents({ open, actor, id }: SeenPerson): Promise<TimelineEvent[]> {
  const { kind } = actor;
  if (kind !== 'RegionAdmin' && kind !== 'AgencyOfficer' && kind !== 'Machine') {
    if (kind !== 'Auditor') return [];
  }
  const cases = await open.data.cases.casesOf([id]);
  return cases.flatMap((record) => {
    if (sightOf(actor, record) === null) return [];
    const event = { kind: 'double', of: 'case' } as const;
    return [
      plainEvent({ ...event, act: 'opened', at: record.openedAt }),
      ...(record.askedAt === null
        ? []
        : [plainEvent({ ...event, act: 'asked', at: record.askedAt })]),
      ...(record.decidedAt === null
        ? []
        : [plainEvent({ ...event, act: 'decided', at: record.decidedAt })]),
    ];
  });
}

/** Cards and messages, for those who bring them. */
export async function letterEvents({ open, actor, id }: SeenPerson): Promise<TimelineEvent[]> {
  if (actor.kind !== 'RegionAdmin' && actor.kind !== 'AreaOfficer') return [];
  const { cards, messages } = await lettersOfPerson(open, id);
  return [
    ...cards.flatMap(({ line: { at, nomination } }) =>
      at === null
        ? []
        : [plainEvent({ kind: 'letter', of: 'letter', act: 'cards-entered', at, nomination })],
    ),
    ...messages.flatMap(({ at, state }) =>
      state === 'sent'
        ? [plainEvent({ kind: 'letter', of: 'letter', act: 'messages-sent', at })]
        : [],
    ),
  ];
}
