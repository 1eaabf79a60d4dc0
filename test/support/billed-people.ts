import { addLines, listInsurerRefusals } from '@payung/casework';
import { type Cohort, NominationId } from '@payung/domain';
import { nominate } from './acts.ts';
import { aBill, aTreasurer } from './bill-acts.ts';
import { aCohort, askNothing, decide, draft, given } from './determination-acts.ts';
import { anAdmin, social } from './invented-region.ts';
import { openTestService, type TestService } from './test-service.ts';

let person = 700;

/** A region on 15 January. */
export async function inJanuary(on: {
  readonly endpoint: string;
  readonly seed: number;
}): Promise<TestService> {
  const test = await openTestService(on);
  await askNothing(test);
  test.clock.advance(Date.parse('2026-01-15T05:00:00.000Z') - test.clock.now());
  return test;
}

/** A bill that lists so many people, and who they are. */
export async function billed(test: TestService, count: number, changes: Partial<Cohort> = {}) {
  const cohort = await aCohort(test, changes);
  const people: NominationId[] = [];
  for (let i = 0; i < count; i += 1) {
    person += 1;
    const { nominationId } = await nominate(test, social, person);
    people.push(NominationId.parse(nominationId));
  }
  const empty = await draft(test, { cohort: cohort.id, gathers: false });
  const request = { id: empty.id, nominations: people, firstMonth: null, correlationId: 'billed' };
  given(await addLines(test.service, anAdmin(test.tenant), request));
  await decide(test, empty, `460/${person}/2026`);
  const listed = await aBill(test, cohort, { first: '2026-03', count: 2 });
  return { cohort, people, listed };
}

/** Refusals that are work: `<nomination> <reason> <months> <what is next>`. */
export async function refusals(test: TestService): Promise<string[]> {
  const asked = { cursor: null, limit: 50, all: false };
  const { items } = given(await listInsurerRefusals(test.service, aTreasurer(test.tenant), asked));
  return items.map(
    ({ refusal, months, next }) =>
      `${refusal.nomination} ${refusal.reason} ${months.length} ${next}`,
  );
}

/** The item at a place, which is there. */
export function at<T>(items: readonly T[], place: number): T {
  const item = items[place];
  if (item === undefined) throw new Error(`nothing at ${place}`);
  return item;
}
