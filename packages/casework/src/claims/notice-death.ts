import type { NominationRecord } from '@payung/data';
import {
  type CalendarDate,
  type Claim,
  type ClaimId,
  type EventFault,
  namesAlike,
  parseNik,
} from '@payung/domain';
import { causeOf } from '../cause-of.ts';
import { ok, type Refusal, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { tell } from '../tell.ts';
import type { ClaimHandler } from './claim-access.ts';
import { type MembershipAsked, memberByNik, membersLike } from './find-membership.ts';
import { openClaim } from './open-claim.ts';
import { endCoverAt, eventThatStands } from './report-event.ts';

export interface DeathNotice extends MembershipAsked {
  /** null where nobody has the card at hand; then name, village and family card decide */
  readonly nationalId: string | null;
  readonly diedOn: CalendarDate;
  readonly correlationId: string;
}

/** What became of a notice. Nothing is kept of somebody who is no member. */
export type NoticeDone =
  | {
      readonly kind: 'opened' | 'known';
      /** the one that was opened, or that the death had already */
      readonly claim: ClaimId;
      readonly record: NominationRecord;
      /** whether the cover is written down as ended that day; not for somebody whom no decision covers, or who left before */
      readonly coverEnded: boolean;
    }
  /** decided, but not covered on that day: nothing to claim, and nothing is paid for them any more */
  | { readonly kind: 'not-covered'; readonly record: NominationRecord }
  /** several people fit, or one not in everything: open the claim for the one that is meant */
  | { readonly kind: 'several'; readonly records: readonly NominationRecord[] }
  | { readonly kind: 'not-a-member' };

/**
 * Takes the news of a death: finds by itself whether the dead was a member, opens the claim, so that a family that never
 * knew of the cover is told through its village (domain-rules 5.6), and writes down that the cover ended that day. Whose
 * NIK and name do not belong together is never taken for dead: people of one family have each other's cards at hand.
 */
export async function noticeDeath(
  service: Service,
  actor: ClaimHandler,
  notice: DeathNotice,
): Promise<Result<NoticeDone>> {
  const open = await regionOf(service, actor.tenant);
  const parsed = notice.nationalId === null ? null : parseNik(notice.nationalId);
  if (parsed !== null && !parsed.ok) {
    const detail = 'is no NIK; leave it out where nobody has it';
    return refuse({ code: 'request-faults', faults: [{ field: 'nationalId', detail }] });
  }
  const records = await whoFits(open, actor, notice, parsed?.nik ?? null);
  await tell(
    open.data,
    causeOf(actor, notice.correlationId),
    { of: 'claim', id: 'death-notice', act: 'death-noticed', after: { found: records.length } },
    ...records.map(({ id }) => ({ of: 'nomination', id, act: 'membership-found' }) as const),
  );
  const [record, ...more] = records;
  if (record === undefined) return ok({ kind: 'not-a-member' });
  const isOther = parsed !== null && record.worker.nik !== parsed.nik;
  if (more.length > 0 || isOther || !namesAlike(record.worker.name, notice.name)) {
    return ok({ kind: 'several', records });
  }
  return noticeAbout(service, actor, record, notice);
}

/** Whoever has the NIK, and whoever the rest fits where nobody has it, or somebody of another name. */
async function whoFits(
  open: OpenRegion,
  actor: ClaimHandler,
  notice: DeathNotice,
  nik: string | null,
): Promise<NominationRecord[]> {
  const byNik = nik === null ? null : await memberByNik(open, actor, nik);
  if (byNik !== null && namesAlike(byNik.worker.name, notice.name)) return [byNik];
  const like = await membersLike(open, actor, notice);
  return byNik === null ? like : [byNik, ...like.filter(({ id }) => id !== byNik.id)];
}

async function noticeAbout(
  service: Service,
  actor: ClaimHandler,
  record: NominationRecord,
  { diedOn: on, correlationId }: DeathNotice,
): Promise<Result<NoticeDone>> {
  const event = { kind: 'DEATH', on } as const;
  const request = {
    nomination: record.id,
    event,
    knownBy: 'death-notice',
    // told again it finds the claim by the death itself
    once: null,
    correlationId,
  } as const;
  const opened = await openClaim(service, actor, request);
  const standing = claimThatStands(opened);
  if (standing.ok) {
    const told = (await eventThatStands(service, actor, opened)) ?? event;
    const coverEnded = await endCoverAt(service, actor, { ...request, event: told });
    return ok({ ...standing.value, record, coverEnded });
  }
  if (wasNotCovered(standing.refusal) && (await endCoverAt(service, actor, request))) {
    return ok({ kind: 'not-covered', record });
  }
  return standing;
}

const notCovered: ReadonlySet<EventFault['code']> = new Set([
  'never-covered',
  'before-registration',
  'refused-by-insurer',
]);

/** Whether nothing but missing cover stands against a claim. */
function wasNotCovered(refusal: Refusal): boolean {
  return (
    refusal.code === 'event-refused' && refusal.because.every(({ code }) => notCovered.has(code))
  );
}

/** The claim about the death: the one that was opened, or the one that it had before. */
function claimThatStands(
  opened: Result<Claim>,
): Result<{ readonly kind: 'opened' | 'known'; readonly claim: ClaimId }> {
  if (opened.ok) return ok({ kind: 'opened', claim: opened.value.id });
  const { refusal } = opened;
  return refusal.code === 'claim-exists'
    ? ok({ kind: 'known', claim: refusal.claim })
    : refuse(refusal);
}
