import { type FilingWrite, fileOver } from '@payung/data';
import {
  type CalendarDate,
  type Claim,
  type ClaimAct,
  type ClaimFamily,
  type ClaimId,
  type Instant,
  missingPapers,
  nextClaimState,
  takesStep,
} from '@payung/domain';
import { causeOf } from '../cause-of.ts';
import { nowOf } from '../now.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import { mayDo } from './acts-for.ts';
import type { ClaimActor } from './claim-access.ts';
import { claimFamilyShelf, claimShelf, folderOfClaim, personClaimsShelf } from './claim-shelves.ts';
import { checklistFor } from './claim-view.ts';
import { claimsWrite } from './open-claim.ts';
import { familyOf, reachClaim } from './reach-claim.ts';

export interface ClaimDone {
  readonly id: ClaimId;
  readonly act: ClaimAct;
  /** the day on which it was done */
  readonly on: CalendarDate;
  readonly reference: string | null;
  /** whole rupiah, where the insurer granted or paid */
  readonly rupiah: number | null;
  /** why it was returned, refused or withdrawn: kept with the family, for it may tell of an illness */
  readonly words: string | null;
  readonly correlationId: string;
}

/**
 * Writes down a step of a claim. The region gathers and hands over; that something was granted, refused or paid is what
 * the insurer did. Refused with everything that does not fit, and with the papers that are missing.
 */
export async function actOnClaim(
  service: Service,
  actor: ClaimActor,
  done: ClaimDone,
): Promise<Result<Claim>> {
  const reached = await reachClaim(service, actor, done.id);
  if (!reached.ok) return reached;
  const { open, claim } = reached.value;
  if (!mayDo(actor, done.act)) {
    return refuse({ code: 'not-allowed', detail: 'this account does not do this with a claim' });
  }
  const state = takesStep(claim, done.act) ? nextClaimState(claim.state, done.act) : null;
  if (state === null) {
    const detail = `the claim is ${claim.state}, after ${claim.steps.length} steps`;
    return refuse({ code: 'state-forbids', detail });
  }
  const faults = stepFaults(open, claim, done);
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const family = await familyOf(open, claim.id);
  if (done.act === 'complete' || done.act === 'submit') {
    const there = new Set(claim.papers.map(({ paper }) => paper));
    const missing = missingPapers(checklistFor(claim, family), there);
    if (missing.length > 0) return refuse({ code: 'papers-missing', missing });
  }
  const at = nowOf(service);
  const { act, on, reference, rupiah } = done;
  const step = { act, on, time: null, reference, rupiah, by: actor.user, at };
  const change = { state, steps: [...claim.steps, step] };
  const filing = { folder: folderOfClaim(claim.id), act };
  const result = await open.data.commit({
    cause: causeOf(actor, done.correlationId),
    lane: 'any',
    writes: [
      fileOver(claimShelf, claim, change, filing),
      ...wordsWrites(family, done, at),
      ...(act === 'withdraw' ? await freeEvents(open, claim) : []),
    ],
    told: [{ of: 'nomination', id: claim.nomination, act: `claim-${act}` }],
  });
  if (result.kind === 'refused') return refuse({ code: 'version-moved' });
  return ok({ ...claim, ...change, version: claim.version + 1 });
}

/** What goes to the insurer and comes from it: each follows the one before, also by its day. */
const withInsurer: ReadonlySet<string> = new Set([
  'submit',
  'return',
  'grant',
  'refuse',
  'object',
  'pay',
]);

function stepFaults(
  { today }: OpenRegion,
  { event, steps }: Claim,
  { act, on, rupiah, words }: ClaimDone,
): { field: string; detail: string }[] {
  const faults: { field: string; detail: string }[] = [];
  if (on > today) faults.push({ field: 'on', detail: `today is ${today}` });
  if (on < event.on) faults.push({ field: 'on', detail: `what it is about was on ${event.on}` });
  const before = steps.findLast((step) => withInsurer.has(step.act)) ?? null;
  if (before !== null && withInsurer.has(act) && on < before.on) {
    faults.push({ field: 'on', detail: `what came before it was on ${before.on}` });
  }
  const isMoney = act === 'grant' || act === 'pay';
  if (isMoney !== (rupiah !== null)) {
    const detail = isMoney ? 'how much the insurer says' : 'only where the insurer grants or pays';
    faults.push({ field: 'rupiah', detail });
  }
  const needsWords = act === 'return' || act === 'refuse' || act === 'withdraw';
  if (needsWords && words === null) faults.push({ field: 'words', detail: 'say why' });
  return faults;
}

function wordsWrites(family: ClaimFamily, { act, words }: ClaimDone, at: Instant): FilingWrite[] {
  if (words === null) return [];
  const change = { words: [...family.words, { act, words, at }] };
  return [
    fileOver(claimFamilyShelf, family, change, { folder: folderOfClaim(family.id), act: null }),
  ];
}

/** The event of a claim that was opened by mistake may be claimed again; the claim is still found under its person. */
async function freeEvents({ data }: OpenRegion, { id, person }: Claim): Promise<FilingWrite[]> {
  const before = await data.shelves.one(personClaimsShelf, 'claims', person);
  if (before === null) return [];
  return [
    claimsWrite(
      person,
      before,
      before.claims.map((one) => (one.claim === id ? { ...one, events: [] } : one)),
    ),
  ];
}
