import { listBill } from '../../stories/offices/treasury.ts';
import {
  confirmAll,
  determine,
  enrol,
  openCohort,
  openFunding,
  stateWorking,
  verifyBy,
} from '../../stories/stages.ts';
import { beginning, openMeasuredRegion } from '../cost/measured-region.ts';
import { inventLists } from '../invent-lists.ts';
import { type HeatOfKind, watchKeys } from './key-heat.ts';

const month = '2026-03';

/** Takes a small region to its first bill and tells which keys were written most. */
export async function measureHeat(endpoint: string, rows: number) {
  const { ground, story, desks } = await openMeasuredRegion(endpoint, rows);
  const { admin, approver, village } = desks;
  const keys = watchKeys(ground.client);
  await verifyBy(admin, ['village']);
  keys.begin();
  await enrol(story, desks.officer, inventLists(story.region, { rows, lists: 4, seed: 1 }).lists);
  const handedIn = keys.told();
  await confirmAll(village);
  await stateWorking(village, beginning);
  await openFunding(admin, {
    ...{ id: 'dbhcht-2026', kind: 'DBHCHT', name: 'DBHCHT 2026' },
    ...{ budgetYear: 2026, budgetCeiling: 100_000_000_000 },
  });
  const { id: cohort } = await openCohort(admin, {
    ...{ name: 'Rutin 2026', kind: 'ROUTINE', year: 2026, firstMonth: month },
    ...{ months: 12, funding: 'dbhcht-2026', placeCeiling: rows },
  });
  keys.begin();
  const { effect } = await determine(
    story,
    { admin, approver },
    { cohort, title: 'Penetapan penerima tahun 2026' },
    { number: '460/12/2026', date: beginning },
  );
  const determined = keys.told();
  keys.begin();
  await listBill(story, admin, { cohort, firstMonth: month, months: 1 });
  const heat: Record<'handed-in' | 'determined' | 'bill', HeatOfKind[]> = {
    'handed-in': handedIn,
    determined,
    bill: keys.told(),
  };
  return { heat, people: effect.determined };
}
