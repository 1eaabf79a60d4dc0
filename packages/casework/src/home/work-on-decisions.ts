import { addDays, type Bill, type CalendarDate, type Determination } from '@payung/domain';
import type { Actor } from '../actor.ts';
import { billShelf } from '../contribution/contribution-shelves.ts';
import { visibleDeterminations } from '../determination/determination-access.ts';
import type { OpenRegion } from '../service.ts';
import { type HomePart, type LateWork, type RecentChange, waitingFor } from './home-view.ts';

/** Decisions that wait for a signature, and those that were signed since. A region makes some dozens in a year. */
export async function decisionsPart(
  open: OpenRegion,
  actor: Actor,
  since: string,
): Promise<HomePart> {
  if (actor.kind === 'AreaOfficer') return {};
  const all = await visibleDeterminations(open, actor);
  const changes = all.flatMap((one) => changeOf(one, since));
  if (actor.kind !== 'Approver' && actor.kind !== 'RegionAdmin') return { changes };
  const found = all
    .filter(({ state }) => state === 'sent')
    .map(({ id, sent }) => ({ id, since: sent?.at ?? null }));
  return { waiting: waitingFor('sign-decision', found), changes };
}

function changeOf({ id, title, signed, totals }: Determination, since: string): RecentChange[] {
  if (signed === null || signed.at < since) return [];
  const { at, number } = signed;
  return [{ kind: 'decision-signed', id, at, title, number, people: totals.people }];
}

/** days before its last one in which a payment code is said to run out */
const soon = 7;

/** Bills that the treasurer carries further, and codes of the insurer that run out or have. */
export async function billsPart(open: OpenRegion, actor: Actor): Promise<HomePart> {
  if (actor.kind !== 'Treasurer' && actor.kind !== 'RegionAdmin') return {};
  const going = (await open.data.shelves.all(billShelf)).filter(isOnItsWay);
  const late = codesRunningOut(going, open.today);
  if (actor.kind !== 'Treasurer') return { late };
  const found = going
    .filter(({ work, people }) => work === null && people > 0)
    .map(({ id, createdAt }) => ({ id, since: createdAt }));
  return { waiting: waitingFor('pay-bill', found), late };
}

function isOnItsWay({ state }: Bill): boolean {
  return state !== 'paid' && state !== 'cancelled' && state !== 'expired';
}

/**
 * Codes (kode iuran) whose last day is near or past, as one entry; none while none is. A code holds on its last day.
 *
 * @param bills those that are not paid
 */
export function codesRunningOut(
  bills: readonly Pick<Bill, 'billing'>[],
  today: CalendarDate,
): LateWork[] {
  const last = addDays(today, soon);
  const days = bills
    .flatMap(({ billing }) => (billing === null ? [] : [billing.expiresOn]))
    .filter((on) => on <= last)
    .sort();
  const [firstOn] = days;
  if (firstOn === undefined) return [];
  return [{ about: 'codes', count: days.length, firstOn, isOver: firstOn < today }];
}
