import type { Item } from '@payung/data';
import { monthsAfter, type RetentionPeriods, todayIn } from '@payung/domain';
import type { OpenRegion, Service } from '../service.ts';
import { isAtWork, removeListFile } from './remove-list-file.ts';
import { bySystem } from './retention-step.ts';

const listsAtOnce = 20;

/** Lists whose file nobody needs any more, the oldest first. */
export async function removeOldLists(
  service: Service,
  open: OpenRegion,
  periods: RetentionPeriods,
): Promise<number> {
  let removed = 0;
  for (const phase of ['open', 'ended'] as const) {
    let after: Item | null = null;
    do {
      const page: Awaited<ReturnType<typeof open.data.imports.imports>> =
        await open.data.imports.imports({ phase, after, limit: listsAtOnce });
      for (const record of page.items) {
        const from = todayIn(open.region.timeZone, Date.parse(record.finishedAt ?? record.at));
        const isOver = open.today > monthsAfter(from, periods.listFileMonths);
        if (!isOver || isAtWork(record) || record.filesRemovedOn !== undefined) continue;
        const how = { cause: bySystem, why: 'retention' } as const;
        if (await removeListFile(service, open, record, how)) removed += 1;
      }
      after = page.next;
    } while (after !== null);
  }
  return removed;
}
