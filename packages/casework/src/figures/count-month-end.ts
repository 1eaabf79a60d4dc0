import { type Cause, fileNew } from '@payung/data';
import { addDays, firstDayOf, letsPeopleIn, monthOf, type TenantId, UserId } from '@payung/domain';
import { determinationShelf } from '../determination/determination-shelves.ts';
import { regionOf, type Service } from '../service.ts';
import { countId, freshCount, sendCount } from './ask-count.ts';
import { countShelf } from './figures-shelves.ts';
import { newYearOf } from './official-month.ts';

/**
 * Has people counted for the last day of the month before, since the beginning of its year, so that its figures are
 * there to be looked at and made official. Once a month; a second run changes nothing.
 * @returns false when it was asked for before, or nobody is decided
 */
export async function countMonthEnd(service: Service, tenant: TenantId): Promise<boolean> {
  const open = await regionOf(service, tenant);
  if (!letsPeopleIn(open.standing)) return false;
  const day = addDays(firstDayOf(monthOf(open.today)), -1);
  const since = newYearOf(monthOf(day));
  const id = countId(day, since);
  const { shelves } = open.data;
  if ((await shelves.one(countShelf, id)) !== null) return false;
  const decisions = await shelves.page(determinationShelf, { after: null, limit: 1 });
  if (decisions.items.length === 0) return false;
  const user = UserId.parse('system');
  const cause: Cause = {
    actor: { kind: 'System', user, agency: null },
    source: 'monthly-run',
    correlationId: `count-${day}`,
  };
  const count = { id, version: 1, ...freshCount(service, { day, since }, user) };
  const result = await open.data.commit({
    cause,
    lane: 'any',
    writes: [fileNew(countShelf, count, { act: 'count-asked' })],
  });
  if (result.kind !== 'done') return false;
  await sendCount(service, open, id);
  return true;
}
