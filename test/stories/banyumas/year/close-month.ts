import { checkInvariants } from '@payung/casework';
import { ContributionsView, MoneyView, OfficialView } from '@payung/contract';
import type * as z from 'zod';
import { countedOn } from '../../offices/counts.ts';
import { addDays } from './agenda.ts';
import type { Member } from './members.ts';
import { type Seen, seenOn } from './replayed-cover.ts';
import type { YearTold } from './year-told.ts';

const since = '2026-01-01';
const quarterEnds: readonly string[] = ['03', '06', '09', '12'];

type View = z.infer<typeof ContributionsView>;

/** Where the service says that somebody stands, in the words of the clerk's card. */
function derived({ cover, idle }: View): Seen {
  return {
    state: cover.state,
    unpaid: cover.state === 'GRACE' ? cover.monthsUnpaid : 0,
    reason: cover.state === 'ENDED' ? cover.reason : null,
    idle: idle.map(({ month }) => month).sort(),
  };
}

function isSame(a: Seen, b: Seen): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

async function viewsOn({ desks, members }: YearTold, day: string) {
  const views: { member: Member; view: View }[] = [];
  for (const member of members.values()) {
    const path = `/v1/nominations/${member.nomination}/contributions?day=${day}`;
    views.push({ member, view: await desks.admin.ask('GET', path, ContributionsView) });
  }
  return views;
}

type Views = Awaited<ReturnType<typeof viewsOn>>;

/** Cover of everybody, derived by the service and replayed by the clerk. */
function tellCover({ figures }: YearTold, views: Views, day: string): void {
  const other = views.filter(({ member, view }) => {
    const { state, unpaid, reason, idle } = seenOn(member.card, day);
    return !isSame({ state, unpaid, reason, idle: [...idle] }, derived(view));
  });
  figures.tell(
    `${day}: cover derived is cover replayed`,
    views.length,
    views.length - other.length,
  );
  for (const { member, view } of other) {
    console.log(JSON.stringify([seenOn(member.card, day), derived(view), member.card]));
  }
}

/** Every rupiah belongs to one person and one month. */
async function tellMoney({ desks, figures, money }: YearTold, views: Views, day: string) {
  const { items } = await desks.admin.ask('GET', '/v1/figures/money?year=2026', MoneyView);
  const sum = (of: (one: (typeof items)[number]) => number) =>
    items.reduce((all, one) => all + of(one), 0);
  figures.tell(
    `${day}: rupiah paid`,
    money.paid,
    sum(({ paid }) => paid),
  );
  figures.tell(
    `${day}: rupiah that came back`,
    money.refunded,
    sum(({ refunded }) => refunded),
  );
  let held = 0;
  let twice = 0;
  for (const { view } of views) {
    const months = view.months.filter(({ paidOn }) => paidOn !== null);
    held += months.reduce((all, one) => all + one.tariff, 0);
    twice += months.length - new Set(months.map(({ month }) => month)).size;
  }
  figures.tell(`${day}: rupiah of single months`, money.paid - money.refunded, held);
  figures.tell(`${day}: months paid twice`, 0, twice);
}

/**
 * Closes the month that ended yesterday: cover, money, whether anything contradicts anything, and the official figures.
 *
 * @param day the first of the next month
 */
export async function closeMonth(told: YearTold, day: string): Promise<void> {
  const { story, desks, figures, members } = told;
  const last = addDays(day, -1);
  const views = await viewsOn(told, last);
  tellCover(told, views, last);
  await tellMoney(told, views, last);
  if (told.isWhole || quarterEnds.includes(last.slice(5, 7))) {
    const faults = await checkInvariants(story.service, story.region.tenantId);
    figures.tell(`${last}: contradictions in the books`, 0, faults.length);
    for (const fault of faults.slice(0, 5)) console.log(JSON.stringify(fault));
  }
  const active = [...members.values()].filter(
    (one) => seenOn(one.card, last).state === 'ACTIVE',
  ).length;
  const counted = await countedOn(story, desks.admin, last, since);
  figures.tell(`${last}: active`, active, counted.active);
  const path = `/v1/figures/months/${last.slice(0, 7)}/official`;
  const official = await desks.admin.ask('POST', path, OfficialView, { since });
  figures.tell(`${last}: active, official`, active, official.figures.total.active);
}
