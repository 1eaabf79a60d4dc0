import { defineShelf, fileNew, splitNominationId } from '@payung/data';
import {
  type AgencyId,
  addMonths,
  CalendarDate,
  ContributionMonth,
  type CoverSpan,
  type CoverState,
  FundingId,
  lapseDayOf,
  monthAfter,
  monthOf,
  monthsBetween,
  monthsFrom,
  type PersonId,
  type TenantId,
} from '@payung/domain';
import * as z from 'zod';
import { type CohortReader, coverShelf } from '../cohort/index.ts';
import { determinationShelf } from '../determination/index.ts';
import { linesOf } from '../determination/list-pieces.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { systemActor } from '../system-actor.ts';
import { billShelf } from './contribution-shelves.ts';
import { contributionRulesOf, coverOf } from './cover-of.ts';

/** People of one agency whose cover is in danger or gone. */
const AgencyAlert = z.object({
  agency: z.string(),
  /** people by unpaid months */
  unpaid: z.record(z.string(), z.int().min(0)),
  /** people whose cover ended for want of payment: this month, or while their decision goes on */
  lapsed: z.int().min(0),
  /** people whose first month is over and for whom nothing was ever paid */
  notBegun: z.int().min(0),
  /** of those behind: people whose month is unpaid, by month and by the source that covers them */
  owed: z
    .array(z.object({ month: ContributionMonth, funding: FundingId, people: z.int().min(1) }))
    .default([]),
});
export type AgencyAlert = z.infer<typeof AgencyAlert>;

/** What the run of a month met: figures, and nobody in them. */
const CoverAlert = z.object({
  id: z.string(),
  version: z.int().min(1),
  month: ContributionMonth,
  on: CalendarDate,
  agencies: z.array(AgencyAlert),
  firstLapseOn: CalendarDate.nullable(),
});
export type CoverAlert = z.infer<typeof CoverAlert>;

export const coverAlertShelf = defineShelf<CoverAlert>({
  name: 'cover-alert',
  schema: CoverAlert,
  of: 'contribution',
  told: ({ agencies, firstLapseOn }) => ({
    unpaid: agencies.reduce((sum, one) => sum + peopleIn(one.unpaid), 0),
    lapsed: agencies.reduce((sum, one) => sum + one.lapsed, 0),
    firstLapseOn,
  }),
});

function peopleIn(unpaid: Readonly<Record<string, number>>): number {
  return Object.values(unpaid).reduce((sum, count) => sum + count, 0);
}

/**
 * Looks once a month at everybody whom decisions in force cover, and keeps beside each agency how many are one, two or
 * three months behind: so that it is told while there is still time to pay (domain-rules 2.12). A second run of the same
 * month changes nothing.
 * @returns what was kept now; null when this month was looked at before, or nothing was ever billed
 */
export async function watchCover(service: Service, tenant: TenantId): Promise<CoverAlert | null> {
  const open = await regionOf(service, tenant);
  const month = monthOf(open.today);
  const { shelves } = open.data;
  if ((await shelves.one(coverAlertShelf, month)) !== null) return null;
  const bills = await shelves.page(billShelf, { after: null, limit: 1 });
  if (bills.items.length === 0) return null;
  const alert = await alertFor(open, month);
  const actor = systemActor;
  const result = await open.data.commit({
    cause: { actor, source: 'monthly-run', correlationId: `cover-${month}` },
    lane: 'any',
    writes: [fileNew(coverAlertShelf, alert, { act: 'watched' })],
  });
  return result.kind === 'done' ? alert : null;
}

async function alertFor(open: OpenRegion, month: ContributionMonth): Promise<CoverAlert> {
  const rules = await contributionRulesOf(open);
  const byAgency = new Map<AgencyId, Sums>();
  let firstLapseOn: CalendarDate | null = null;
  for await (const people of peopleInForce(open)) {
    const persons = [...people.keys()];
    const [found, decided] = await Promise.all([
      coverOf(open, persons, open.today),
      open.data.shelves.some(
        coverShelf,
        persons.map((folder) => ({ folder, id: 'spans' })),
      ),
    ]);
    for (const [i, { person, cover }] of found.entries()) {
      const agency = people.get(person);
      if (agency === undefined) continue;
      const sums = byAgency.get(agency) ?? nobody;
      const spans = (decided[i]?.spans ?? []).filter(({ months }) => months > 0);
      byAgency.set(agency, counted(sums, cover, spans, month));
      const ends = cover.state === 'GRACE' ? lapseDayOf(cover, rules) : null;
      if (ends !== null && (firstLapseOn === null || ends < firstLapseOn)) firstLapseOn = ends;
    }
  }
  const agencies = [...byAgency]
    .filter(([, one]) => peopleIn(one.unpaid) + one.lapsed + one.notBegun > 0)
    .map(([agency, sums]) => ({ agency, ...sums }));
  return { id: month, version: 1, month, on: open.today, agencies, firstLapseOn };
}

type Sums = Omit<CoverAlert['agencies'][number], 'agency'>;

const nobody: Sums = { unpaid: {}, lapsed: 0, notBegun: 0, owed: [] };

/** @param spans the months that decisions put them under cover */
function counted(
  sums: Sums,
  cover: CoverState,
  spans: readonly CoverSpan[],
  month: ContributionMonth,
): Sums {
  switch (cover.state) {
    case 'GRACE': {
      const key = String(cover.monthsUnpaid);
      const unpaid = { ...sums.unpaid, [key]: (sums.unpaid[key] ?? 0) + 1 };
      const months = monthsFrom(addMonths(cover.paidThrough, 1), cover.monthsUnpaid);
      const owed = months.reduce((before, one) => {
        const funding = fundingIn(spans, one);
        return funding === null ? before : oneMore(funding)(before, one);
      }, sums.owed);
      return { ...sums, unpaid, owed };
    }
    case 'ENDED':
      return cover.reason === 'LAPSED' && isNews(cover.since, spans, month)
        ? { ...sums, lapsed: sums.lapsed + 1 }
        : sums;
    case 'NONE':
      return spans.some(({ firstMonth }) => firstMonth < month)
        ? { ...sums, notBegun: sums.notBegun + 1 }
        : sums;
    case 'ACTIVE':
      return sums;
  }
}

/** Whose money pays a month; of one after the last decided month, whoever paid until then. */
function fundingIn(spans: readonly CoverSpan[], month: ContributionMonth): FundingId | null {
  const begun = spans
    .filter(({ firstMonth }) => firstMonth <= month)
    .sort((a, b) => monthsBetween(b.firstMonth, a.firstMonth));
  return begun.at(-1)?.funding ?? null;
}

/** Counts one person more whose month a source has not paid; in the order of the months. */
function oneMore(funding: FundingId) {
  return (owed: Sums['owed'], month: ContributionMonth): Sums['owed'] => {
    const is = (one: Sums['owed'][number]) => one.month === month && one.funding === funding;
    const people = (owed.find(is)?.people ?? 0) + 1;
    const more = [...owed.filter((one) => !is(one)), { month, funding, people }];
    return more.sort((a, b) => (`${a.month} ${a.funding}` < `${b.month} ${b.funding}` ? -1 : 1));
  };
}

/** A lapse is told in its month, and as long as a decision covers more: later there is nothing left to pay. */
function isNews(
  since: CalendarDate,
  spans: readonly CoverSpan[],
  month: ContributionMonth,
): boolean {
  return monthOf(since) === month || spans.some((span) => month < monthAfter(span));
}

/**
 * Everybody whom a decision in force covers, each once with their agency, some hundred at a time. The newest decision
 * comes first, so that whoever was struck is met as struck; which months are covered is told by all of them together.
 */
async function* peopleInForce(open: OpenRegion): AsyncGenerator<Map<PersonId, AgencyId>> {
  const seen = new Set<PersonId>();
  for (const one of (await open.data.shelves.all(determinationShelf)).reverse()) {
    if (one.state !== 'in-force') continue;
    for await (const lines of linesOf(open, one)) {
      const people = new Map<PersonId, AgencyId>();
      for (const { act, nomination, agency } of lines) {
        const { person } = splitNominationId(nomination);
        if (seen.has(person)) continue;
        seen.add(person);
        if (act === 'add') people.set(person, agency);
      }
      if (people.size > 0) yield people;
    }
  }
}

/** What the runs of the months met, the newest first; agencies see their own people only. */
export async function listCoverAlerts(
  service: Service,
  actor: CohortReader,
): Promise<CoverAlert[]> {
  const { data } = await regionOf(service, actor.tenant);
  const all = (await data.shelves.all(coverAlertShelf)).reverse();
  const own = agenciesOf(actor);
  if (own === null) return all;
  return all.map((alert) => ({
    ...alert,
    agencies: alert.agencies.filter(({ agency }) => own.has(agency)),
  }));
}

/** Null for those who see all of them. */
function agenciesOf(actor: CohortReader): ReadonlySet<string> | null {
  switch (actor.kind) {
    case 'AgencyOfficer':
    case 'Machine':
      return new Set(actor.agencies);
    case 'Auditor':
      return actor.agencies.length === 0 ? null : new Set(actor.agencies);
    case 'RegionAdmin':
    case 'Approver':
    case 'Treasurer':
    case 'Verifier':
      return null;
  }
}
