import type { CaseShelf, Item } from '@payung/data';
import { letsPeopleIn, type TenantId } from '@payung/domain';
import { regionOf, type Service } from '../service.ts';
import { isLive, withSides } from './open-case.ts';
import { lapseCase } from './settle-cases.ts';

const casesAtOnce = 50;

/**
 * Lets open cases lapse whose nomination has ended without them: those that did not fit into its commit, where the
 * process that was to let them lapse after it did not come to it. Whoever waited for them is judged anew.
 * @returns how many lapsed
 * @throws TooBusyError when others keep writing; the next look goes on
 */
export async function lapseCasesLeft(service: Service, tenant: TenantId): Promise<number> {
  const open = await regionOf(service, tenant);
  if (!letsPeopleIn(open.standing)) return 0;
  const shelves: CaseShelf[] = [null, ...open.region.agencies.map(({ id }) => id)].map(
    (decider) => ({ of: 'decider', decider }),
  );
  let count = 0;
  for (const shelf of shelves) {
    let after: Item | null = null;
    do {
      const asked = { shelf, state: 'open', after, limit: casesAtOnce } as const;
      const page: Awaited<ReturnType<typeof open.data.cases.page>> =
        await open.data.cases.page(asked);
      const records = (await open.data.cases.cases(page.ids)).filter((one) => one !== null);
      for (const found of await withSides(open, records)) {
        if (found.record.state !== 'open' || isLive(found)) continue;
        await lapseCase(service, open, found);
        count += 1;
      }
      after = page.next;
    } while (after !== null);
  }
  return count;
}
