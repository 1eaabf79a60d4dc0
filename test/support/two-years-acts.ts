import { checkInvariants, strikeLines } from '@payung/casework';
import {
  type Cohort,
  ContributionMonth,
  type Determination,
  type DeterminationId,
  type NominationId,
  type StrikeReason,
} from '@payung/domain';
import { expect } from 'vitest';
import { nominate } from './acts.ts';
import { goTo } from './covered-people.ts';
import { aCohort, askNothing, decide, draft, given } from './determination-acts.ts';
import { anAdmin, transport } from './invented-region.ts';
import { openNextYear } from './renewal-acts.ts';
import { openTestService, type TestService } from './test-service.ts';

export const month = (text: string): ContributionMonth => ContributionMonth.parse(text);

export async function sound(test: TestService): Promise<void> {
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
}

export function idIn(id: NominationId | null): NominationId {
  if (id === null) throw new Error('nobody was nominated');
  return id;
}

/** Somebody whom a decision of 2026 covers from June on; people are nominated for 2027 from here on. */
export async function coveredIntoNextYear(parts: {
  readonly endpoint: string;
  readonly seed: number;
  readonly months: number;
}) {
  const { endpoint, seed, months } = parts;
  const test = await openTestService({ endpoint, seed, granted: 10 });
  await askNothing(test);
  goTo(test, '2026-01-15');
  const { nominationId: old } = await nominate(test, transport, 1);
  const cohort = await aCohort(test, { firstMonth: month('2026-06'), months });
  const decided = await decide(test, await draft(test, { cohort: cohort.id }));
  await openNextYear(test, { firstDayOfCover: '2027-01-01' });
  return { test, old: idIn(old), cohort, decided };
}

/** A cohort of 2027, of six months. */
export const nextYear = (test: TestService, first: string): Promise<Cohort> =>
  aCohort(test, { year: 2027, firstMonth: month(first), months: 6 });

/** The draft of an amendment that strikes one person. */
export async function amendedBy(
  test: TestService,
  amends: Pick<Determination, 'id'>,
  struck: {
    readonly nomination: NominationId;
    readonly reason: StrikeReason;
    readonly from: string;
  },
): Promise<DeterminationId> {
  const { id } = await draft(test, { amends: amends.id, gathers: false });
  const strikes = [{ ...struck, from: month(struck.from) }];
  const striking = { id, strikes, correlationId: 'struck' };
  given(await strikeLines(test.service, anAdmin(test.tenant), striking));
  return id;
}
