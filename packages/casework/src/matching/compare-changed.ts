import {
  type CaseWrite,
  type Cause,
  caseActionCount,
  type DuplicateCase,
  type NominationRecord,
  splitNominationId,
  TooBusyError,
} from '@payung/data';
import { type CaseId, caseIdOf, isLiving, type NominationId } from '@payung/domain';
import { compareAnew } from '../cases/compare-anew.ts';
import { isLive, withSides } from '../cases/open-case.ts';
import { settleSoon } from '../cases/settle-cases.ts';
import { nowOf } from '../now.ts';
import type { OpenRegion, Service } from '../service.ts';
import { cardOf } from './likeness.ts';
import { matcherOf } from './matcher.ts';
import { caseWith, inOrder } from './plan-seen.ts';
import { setAside } from './set-aside.ts';
import { look, mostCases, sightOf } from './sight.ts';

const tries = 8;

/**
 * Compares a nomination anew whose data was changed: its cases are put as they stand now or lapse, and whoever it is
 * like from now on becomes a case of its own. The later of two waits; where that is this one and it holds a place,
 * it is set aside. Of another one that holds a place nothing is taken away: its case says that it waits. Safe to
 * repeat; the pages say already what changed.
 *
 * @throws TooBusyError when the cases keep being written by others
 */
export async function compareChanged(
  service: Service,
  open: OpenRegion,
  id: NominationId,
  cause: Cause,
): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const [record = null] = await open.data.people.nominations([id]);
    if (record === null || !isLiving(record.state) || record.restricted !== undefined) return;
    const all = await casesAnew(service, open, record);
    const writes = all.slice(0, fitting(all));
    const done = writes.length === 0 || (await keep(open, writes, cause));
    if (!done) continue;
    await settleSoon(service, open.data.tenant, lapsedAmong(writes));
    // somebody like a crowd: what is written by now is not met again
    if (writes.length < all.length) continue;
    await setAside(service, open, id, cause);
    return;
  }
  throw new TooBusyError(1);
}

/** actions of one commit that cases may take; the journal, and a second look-up key, need the rest */
const mostActions = 80;

/** How many of the writes, from the front, one commit carries. */
export function fitting(writes: readonly CaseWrite[]): number {
  let left = mostActions;
  const end = writes.findIndex((write) => {
    left -= caseActionCount(write);
    return left < 0;
  });
  return end === -1 ? writes.length : end;
}

async function keep(open: OpenRegion, writes: CaseWrite[], cause: Cause): Promise<boolean> {
  const result = await open.data.commit({ cause, lane: 'any', writes });
  return result.kind === 'done';
}

const lapsedAmong = (writes: readonly CaseWrite[]): CaseId[] =>
  writes.flatMap((write) =>
    write.write === 'move-case' && !write.after.settled ? [write.after.id] : [],
  );

/** What becomes of the cases of a nomination, and which are new. */
async function casesAnew(
  service: Service,
  open: OpenRegion,
  record: NominationRecord,
): Promise<CaseWrite[]> {
  const { person } = splitNominationId(record.id);
  const known = (await open.data.cases.casesOf([person])).filter(
    ({ standing, waiting }) => standing === record.id || waiting === record.id,
  );
  const again = (await withSides(open, known)).flatMap((found) => {
    const write = isLive(found) ? compareAnew(open, found) : null;
    return write === null ? [] : [write];
  });
  return [...again, ...(await casesNew(service, open, record, known))];
}

async function casesNew(
  service: Service,
  open: OpenRegion,
  record: NominationRecord,
  known: readonly DuplicateCase[],
): Promise<CaseWrite[]> {
  const matcher = matcherOf(open);
  const subject = matcher.subject(record.worker);
  const sight = sightOf(open, await open.data.matchPages.pages([...subject.read.keys()]));
  const { matches } = look(sight, subject, splitNominationId(record.id).person);
  const ids = new Set(known.map(({ id }) => id));
  const at = nowOf(service);
  const card = cardOf(record);
  return matches
    .filter((match) => !ids.has(caseIdOf(record.id, match.card.nomination)))
    .slice(0, mostCases)
    .map((match) =>
      caseWith(matcher, inOrder(card, match.card), match.score, { at, today: open.today }),
    );
}
