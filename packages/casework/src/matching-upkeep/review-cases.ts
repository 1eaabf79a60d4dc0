import { type CaseShelf, type Item, TooBusyError } from '@payung/data';
import type { CaseId } from '@payung/domain';
import { comparedToday } from '../cases/compare-anew.ts';
import { isLive, openCases } from '../cases/open-case.ts';
import { settleSoon } from '../cases/settle-cases.ts';
import { matcherOf } from '../matching/matcher.ts';
import type { OpenRegion, Service } from '../service.ts';
import { bySystem } from './pair-up-due.ts';

const casesAtOnce = 50;

/**
 * Compares open cases again that another model opened. One that falls below the lower threshold ends by itself, and
 * whoever waited for it is judged anew; decided ones stay as they were decided.
 *
 * @returns how many were compared again
 */
export async function reviewCases(service: Service, open: OpenRegion): Promise<number> {
  const shelves: CaseShelf[] = [null, ...open.region.agencies.map(({ id }) => id)].map(
    (decider) => ({ of: 'decider', decider }),
  );
  let compared = 0;
  for (const shelf of shelves) {
    let after: Item | null = null;
    do {
      const page: Awaited<ReturnType<typeof open.data.cases.page>> = await open.data.cases.page({
        shelf,
        state: 'open',
        after,
        limit: casesAtOnce,
      });
      for (const id of page.ids) if (await reviewCase(service, open, id)) compared += 1;
      after = page.next;
    } while (after !== null);
  }
  return compared;
}

const tries = 4;

async function reviewCase(service: Service, open: OpenRegion, id: CaseId): Promise<boolean> {
  const { model } = matcherOf(open);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const [found] = await openCases(open, [id]);
    if (found === undefined || found.record.state !== 'open') return false;
    if (found.record.model === model || !isLive(found)) return false;
    const after = comparedToday(open, found);
    const act = after.state === 'lapsed' ? 'lapsed' : 'compared-anew';
    const result = await open.data.commit({
      cause: bySystem,
      lane: 'any',
      writes: [{ write: 'move-case', before: found.record, after, act }],
    });
    if (result.kind !== 'done') continue;
    if (act === 'lapsed') await settleSoon(service, open.data.tenant, [id]);
    return true;
  }
  throw new TooBusyError(1);
}
