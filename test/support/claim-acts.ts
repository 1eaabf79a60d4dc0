import {
  actOnClaim,
  attachPaper,
  type ClaimHandler,
  openClaim,
  regionOf,
  showClaim,
  takeEvidence,
} from '@payung/casework';
import {
  CalendarDate,
  type ClaimAct,
  type ClaimEvent,
  type ClaimId,
  type Cohort,
  type NominationId,
} from '@payung/domain';
import { aBill, pay } from './bill-acts.ts';
import { aCohort, askNothing, decide, draft, given } from './determination-acts.ts';
import { aPhoto } from './evidence-files.ts';
import { anAdmin } from './invented-region.ts';
import type { TestService } from './test-service.ts';

const correlationId = 'claims';

export const day = (text: string): CalendarDate => CalendarDate.parse(text);
export const deathOn = (on: string): ClaimEvent => ({ kind: 'DEATH', on: day(on) });

/** Lets days pass until one has come; ten in the morning in the region. */
export function goOnTo({ clock, service, tenant }: TestService, on: string): void {
  const wanted = Date.parse(`${on}T03:00:00.000Z`);
  if (wanted < clock.now()) throw new Error('a day that has passed');
  clock.advance(wanted - clock.now());
  service.regions.forget(tenant);
}

/** Decides everybody who holds a place into a cohort of the whole year, March to December. */
export async function coverWithMoney(test: TestService): Promise<Cohort> {
  await askNothing(test);
  const cohort = await aCohort(test);
  await decide(test, await draft(test, { cohort: cohort.id }));
  return cohort;
}

/** Bills and pays months of a cohort today, from the list to the proof. */
export async function payMonths(
  test: TestService,
  cohort: Cohort,
  first: string,
  count: number,
): Promise<void> {
  const { today } = await regionOf(test.service, test.tenant);
  await pay(test, await aBill(test, cohort, { first, count }), today);
}

/** Opens a claim as the lead agency. */
export function openFor(
  test: TestService,
  nomination: NominationId,
  event: ClaimEvent,
  actor: ClaimHandler = anAdmin(test.tenant),
) {
  return openClaim(test.service, actor, {
    nomination,
    event,
    knownBy: 'lead-agency',
    once: null,
    correlationId,
  });
}

/** A claim as the lead agency sees it. */
export async function claimNow(test: TestService, id: ClaimId) {
  return given(await showClaim(test.service, anAdmin(test.tenant), id));
}

/** Hands in a scan for every paper that a claim lacks. */
export async function attachMissing(test: TestService, id: ClaimId): Promise<void> {
  const actor = anAdmin(test.tenant);
  for (const paper of (await claimNow(test, id)).missing) {
    const taken = given(
      await takeEvidence(test.service, actor, {
        use: 'claim',
        nomination: null,
        fileName: 'berkas.jpg',
        type: 'image/jpeg',
        bytes: aPhoto(),
        correlationId,
      }),
    );
    const evidence = taken.evidence.id;
    given(await attachPaper(test.service, actor, { id, paper, evidence, correlationId }));
  }
}

/** Takes a step with a claim today, as the lead agency writes it down. */
export async function take(
  test: TestService,
  id: ClaimId,
  act: ClaimAct,
  more: { readonly rupiah?: number; readonly words?: string } = {},
) {
  const { today: on } = await regionOf(test.service, test.tenant);
  return actOnClaim(test.service, anAdmin(test.tenant), {
    id,
    act,
    on,
    reference: null,
    rupiah: null,
    words: null,
    correlationId,
    ...more,
  });
}

/** Takes a claim with all its papers from the report to the payment. */
export async function bringToPaid(test: TestService, id: ClaimId, rupiah: number): Promise<void> {
  await attachMissing(test, id);
  given(await take(test, id, 'complete'));
  given(await take(test, id, 'submit'));
  given(await take(test, id, 'grant', { rupiah }));
  given(await take(test, id, 'pay', { rupiah }));
}
