import { addLines } from '@payung/casework';
import { type Cohort, NominationId } from '@payung/domain';
import { nominate } from './acts.ts';
import { aCohort, decide, draft, given } from './determination-acts.ts';
import { anAdmin, social } from './invented-region.ts';
import type { TestService } from './test-service.ts';

let person = 0;

/** Noon of a day, in the region. */
export function goTo(test: TestService, day: string): void {
  test.clock.advance(Date.parse(`${day}T05:00:00.000Z`) - test.clock.now());
}

/** People whom a decision in force covers in a cohort. */
export async function covered(test: TestService, count: number, changes: Partial<Cohort> = {}) {
  const cohort = await aCohort(test, changes);
  const nominations: NominationId[] = [];
  for (let i = 0; i < count; i += 1) {
    person += 1;
    const { nominationId } = await nominate(test, social, person);
    nominations.push(NominationId.parse(nominationId));
  }
  const empty = await draft(test, { cohort: cohort.id, gathers: false });
  const request = { id: empty.id, nominations, firstMonth: null, correlationId: 'covered' };
  given(await addLines(test.service, anAdmin(test.tenant), request));
  await decide(test, empty, `460/${person}/2026`);
  const [first] = nominations;
  if (first === undefined) throw new Error('nobody is covered');
  return { cohort, nominations, first };
}
