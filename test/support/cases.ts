import type { DuplicateCase } from '@payung/data';
import { allLanes, EntryBody } from '@payung/data';
import { CaseId } from '@payung/domain';
import type { TestService } from './test-service.ts';

/** Every case that was ever opened in a region, as it stands now; the journal tells of each. */
export async function casesIn(test: TestService): Promise<DuplicateCase[]> {
  const data = await test.service.database.tenant(test.tenant);
  const ids: CaseId[] = [];
  for (const lane of allLanes) {
    for (const entry of await data.whole.laneEntries(lane)) {
      const { changes } = EntryBody.parse(JSON.parse(entry.body));
      for (const { of, act, id } of changes) {
        if (of === 'case' && act === 'opened') ids.push(CaseId.parse(id));
      }
    }
  }
  return (await data.cases.cases(ids)).filter((record) => record !== null);
}
