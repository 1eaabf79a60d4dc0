import { momentIn, startOfDay } from '../calendar.ts';
import { dayOfReachingAge } from '../dates.ts';
import { type CalendarDate, type Instant, instantOf } from '../identifiers.ts';
import type { Region } from '../region.ts';
import type { BenefitRule, BenefitRulesOnDay } from './benefit-rules.ts';
import type { ClaimEvent } from './claim-event.ts';
import { workingDayAfter } from './working-days.ts';

/** A term that runs while a claim is on its way (domain-rules 2.10, 2.11). */
export interface ClaimClock {
  /**
   * `accident-report`: 2 × 24 hours from the accident to tell insurer and labour office; `insurer-pays`: working days
   * from a complete request; `claim-ends`: years after which nothing can be claimed any more; `scholarship-year`: the next
   * year of a scholarship.
   */
  readonly name: 'accident-report' | 'insurer-pays' | 'claim-ends' | 'scholarship-year';
  readonly startsAt: Instant;
  /** the last moment */
  readonly dueAt: Instant;
  readonly state: 'running' | 'overdue' | 'met' | 'met-late';
  /** the figure of the law that it runs by; null where it follows from another */
  readonly rule: BenefitRule | null;
}

/** What of a claim the clocks depend on. */
export interface ClockFacts {
  readonly event: ClaimEvent;
  /** when the accident was told to insurer and labour office; null while it was not */
  readonly reportedAt: Instant | null;
  /** the day on which the insurer had everything; null before */
  readonly completeOn: CalendarDate | null;
  readonly paidOn: CalendarDate | null;
  /** the day on which the claim was handed to the insurer; null before */
  readonly submittedOn: CalendarDate | null;
  /** the first day of the next year of a scholarship that nobody has claimed yet; null when there is none */
  readonly nextScholarshipOn: CalendarDate | null;
}

export interface ClockSetting {
  readonly timeZone: Region['timeZone'];
  readonly holidays: ReadonlySet<CalendarDate>;
  /** milliseconds since 1970 */
  readonly now: number;
  /** of the day of the event */
  readonly rules: BenefitRulesOnDay;
}

const hourMs = 3_600_000;

/** The last moment of a day in the region. */
function endOf(timeZone: Region['timeZone'], day: CalendarDate): number {
  return startOfDay(timeZone, day, 1) - 1;
}

/** A moment that was told as a day and a time by the clocks of the region. */
export function momentOf(
  { on, time }: { readonly on: CalendarDate; readonly time: string },
  timeZone: Region['timeZone'],
): Instant {
  return instantOf(momentIn(timeZone, on, time));
}

function stateOf(dueMs: number, metMs: number | null, now: number): ClaimClock['state'] {
  if (metMs !== null) return metMs <= dueMs ? 'met' : 'met-late';
  return now <= dueMs ? 'running' : 'overdue';
}

function reportClock(facts: ClockFacts, setting: ClockSetting): ClaimClock[] {
  const { event, reportedAt } = facts;
  const rule = setting.rules('accident-report-hours');
  if (event.kind !== 'WORK_ACCIDENT' || rule === null) return [];
  const startsAt = momentOf(event, setting.timeZone);
  const due = Date.parse(startsAt) + rule.value * hourMs;
  const met = reportedAt === null ? null : Date.parse(reportedAt);
  const state = stateOf(due, met, setting.now);
  return [{ name: 'accident-report', startsAt, dueAt: instantOf(due), state, rule }];
}

function payClock(facts: ClockFacts, setting: ClockSetting): ClaimClock[] {
  const { completeOn, paidOn } = facts;
  const rule = setting.rules('payment-working-days');
  if (completeOn === null || rule === null) return [];
  const { timeZone, holidays, now } = setting;
  const due = endOf(timeZone, workingDayAfter(completeOn, rule.value, holidays));
  const met = paidOn === null ? null : startOfDay(timeZone, paidOn);
  const startsAt = instantOf(startOfDay(timeZone, completeOn));
  return [
    {
      name: 'insurer-pays',
      startsAt,
      dueAt: instantOf(due),
      state: stateOf(due, met, now),
      rule,
    },
  ];
}

function limitClock(facts: ClockFacts, setting: ClockSetting): ClaimClock[] {
  const rule = setting.rules('claim-years');
  if (rule === null) return [];
  const { timeZone, now } = setting;
  const due = endOf(timeZone, dayOfReachingAge(facts.event.on, rule.value));
  const met = facts.submittedOn === null ? null : startOfDay(timeZone, facts.submittedOn);
  const startsAt = instantOf(startOfDay(timeZone, facts.event.on));
  const state = stateOf(due, met, now);
  return [{ name: 'claim-ends', startsAt, dueAt: instantOf(due), state, rule }];
}

function scholarshipClock(facts: ClockFacts, { timeZone, now }: ClockSetting): ClaimClock[] {
  const { nextScholarshipOn: on } = facts;
  if (on === null) return [];
  // a year's claim may be made until the next year's is due
  const due = startOfDay(timeZone, dayOfReachingAge(on, 1)) - 1;
  const startsAt = instantOf(startOfDay(timeZone, on));
  const state = stateOf(due, null, now);
  return [{ name: 'scholarship-year', startsAt, dueAt: instantOf(due), state, rule: null }];
}

/** The terms of a claim at a moment, by the rules of the day of its event. */
export function claimClocks(facts: ClockFacts, setting: ClockSetting): ClaimClock[] {
  return [reportClock, payClock, limitClock, scholarshipClock].flatMap((clock) =>
    clock(facts, setting),
  );
}
