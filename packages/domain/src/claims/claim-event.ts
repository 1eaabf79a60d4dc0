import * as z from 'zod';
import { CalendarDate } from '../identifiers.ts';

/** An hour by the clocks of the region, `07:45`. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What became of somebody after an accident at work, as far as is known. */
export const AccidentOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('died'), on: CalendarDate }),
  z.strictObject({ kind: z.literal('total-disability') }),
  /** by the doctor's letter, in percent of the whole; a table of the law says how much each part counts for */
  z.strictObject({ kind: z.literal('partial-disability'), percent: z.number().min(0.1).max(100) }),
  z.strictObject({ kind: z.literal('recovering') }),
]);
export type AccidentOutcome = z.infer<typeof AccidentOutcome>;

/**
 * What a claim is about: a death not caused by work, or an accident at work or on the way there (domain-rules 2.5,
 * 2.7). Never why somebody died: that is kept apart.
 */
export const ClaimEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('DEATH'), on: CalendarDate }),
  z.strictObject({
    kind: z.literal('WORK_ACCIDENT'),
    on: CalendarDate,
    time: ClockTime,
    /** whole months in which the worker could not work, so far */
    monthsUnfit: z.int().min(0).max(120),
    /** on the road: the police's report is asked for */
    isTraffic: z.boolean(),
    outcome: AccidentOutcome,
  }),
]);
export type ClaimEvent = z.infer<typeof ClaimEvent>;

/** The day of the death that a claim is about; null where nobody died. */
export function deathIn(event: ClaimEvent): CalendarDate | null {
  if (event.kind === 'DEATH') return event.on;
  return event.outcome.kind === 'died' ? event.outcome.on : null;
}

/** What makes one event the same as another of the same person: one death, and one accident a day. */
export function eventKeys(event: ClaimEvent): string[] {
  const accident = event.kind === 'WORK_ACCIDENT' ? [`accident-${event.on}`] : [];
  return deathIn(event) === null ? accident : [...accident, 'death'];
}

/** Why a claim about an event cannot be. */
export type EventFault =
  | { readonly code: 'in-the-future'; readonly today: CalendarDate }
  | { readonly code: 'died-before-the-accident' }
  | { readonly code: 'before-birth' }
  /** a claim for somebody who was never covered has nothing to rest on */
  | { readonly code: 'never-covered' }
  /** paid for, and BPJS did not take the registration (domain-rules 4.7): put right before anything can be claimed */
  | { readonly code: 'refused-by-insurer' }
  /** it happened before the first day of cover: nobody was registered then */
  | { readonly code: 'before-registration'; readonly coveredFrom: CalendarDate }
  /** the same death stands written with another day, which decides what was covered: that comes first */
  | { readonly code: 'died-otherwise'; readonly toldOn: CalendarDate };

/** What an event is held against. */
export interface EventSetting {
  readonly today: CalendarDate;
  readonly birthDate: CalendarDate;
  /** the first day on which the person was ever covered; null for never */
  readonly coveredFrom: CalendarDate | null;
  /** the day of death by which the person was written down as gone; null for none */
  readonly toldDeath: CalendarDate | null;
  /** whether the insurer does not take the person, as far as it answered */
  readonly isRefused: boolean;
}

/** Everything that makes a claim about this event impossible; empty when it can be opened. */
export function eventFaults(
  event: ClaimEvent,
  { today, birthDate, coveredFrom, toldDeath, isRefused }: EventSetting,
): EventFault[] {
  const faults: EventFault[] = [];
  const died = deathIn(event);
  if (event.on > today || (died !== null && died > today)) {
    faults.push({ code: 'in-the-future', today });
  }
  if (died !== null && died < event.on) faults.push({ code: 'died-before-the-accident' });
  if (event.on < birthDate) faults.push({ code: 'before-birth' });
  if (died !== null && toldDeath !== null && toldDeath !== died) {
    faults.push({ code: 'died-otherwise', toldOn: toldDeath });
  } else if (coveredFrom === null) {
    faults.push({ code: isRefused ? 'refused-by-insurer' : 'never-covered' });
  } else if (event.on < coveredFrom) faults.push({ code: 'before-registration', coveredFrom });
  return faults;
}
