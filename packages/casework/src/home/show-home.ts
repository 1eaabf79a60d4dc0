import type { Actor } from '../actor.ts';
import { regionOf, type Service } from '../service.ts';
import type { HomeView } from './home-view.ts';
import { billsPart, decisionsPart } from './work-on-decisions.ts';
import { coverPart, listsPart } from './work-on-lists.ts';
import { casesPart, claimsPart, sheetsPart } from './work-on-people.ts';

/** ms of what is told as having changed: since yesterday */
const lookBack = 24 * 60 * 60 * 1_000;

/**
 * What waits for one person, what is late and what changed since yesterday, by role, agency and area, in a few dozen
 * bounded reads. Each part asks the use-case of its own room, so that home and room never disagree. Nobody is named.
 */
export async function showHome(service: Service, actor: Actor): Promise<HomeView> {
  const open = await regionOf(service, actor.tenant);
  const since = new Date(service.clock.now() - lookBack).toISOString();
  const [decisions, sheets, cases, claims, bills, lists, cover] = await Promise.all([
    decisionsPart(open, actor, since),
    sheetsPart(service, actor),
    casesPart(service, open, actor),
    claimsPart(service, open, actor),
    billsPart(open, actor),
    listsPart(service, actor, since),
    coverPart(service, actor),
  ]);
  // in the order in which they press: a signature holds up everybody behind it
  const parts = [decisions, sheets, cases, claims, bills, lists.part, cover];
  return {
    since,
    waiting: parts.flatMap(({ waiting = [] }) => waiting),
    late: parts.flatMap(({ late = [] }) => late),
    changes: parts.flatMap(({ changes = [] }) => changes).sort((a, b) => (a.at < b.at ? 1 : -1)),
    lists: lists.lists,
  };
}
