import type { NominationId } from '@payung/domain';
import { nominate } from './acts.ts';
import { aBill, pay } from './bill-acts.ts';
import { goTo } from './covered-people.ts';
import { aCohort, askNothing, decide, draft } from './determination-acts.ts';
import { social } from './invented-region.ts';
import { openTestService, type TestService } from './test-service.ts';

/** Somebody whom an agency nominates. */
export async function idOf(test: TestService, n: number, agency = social): Promise<NominationId> {
  const { nominationId } = await nominate(test, agency, n);
  if (nominationId === null) throw new Error('nobody was nominated');
  return nominationId;
}

/** Two whose ten months are paid in January, and one who waits, on a card of two places; it is 20 May. */
export async function twoPaidAndOneWaiting(on: {
  readonly endpoint: string;
  readonly seed: number;
}) {
  const test = await openTestService({ ...on, granted: 2 });
  await askNothing(test);
  goTo(test, '2026-01-15');
  const [one, two, waiting] = [await idOf(test, 1), await idOf(test, 2), await idOf(test, 3)];
  const cohort = await aCohort(test, { placeCeiling: 2 });
  const decided = await decide(test, await draft(test, { cohort: cohort.id }));
  const bill = await pay(
    test,
    await aBill(test, cohort, { first: '2026-03', count: 10 }),
    '2026-01-15',
  );
  goTo(test, '2026-05-20');
  return { test, one, two, waiting, cohort, decided, bill };
}
