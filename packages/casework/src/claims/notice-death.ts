import type { NominationRecord } from '@payung/data';
import { type CalendarDate, type Claim, type ClaimId, parseNik } from '@payung/domain';
import { recordLeaving } from '../leaving/record-leaving.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { type ClaimHandler, claimCause } from './claim-access.ts';
import { type MembershipAsked, memberByNik, membersLike } from './find-membership.ts';
import { openClaim } from './open-claim.ts';

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
  /** several people fit: open the claim for the one that is meant */
  | { readonly kind: 'several'; readonly records: readonly NominationRecord[] }
  | { readonly kind: 'not-a-member' };

/**
 * Takes the news of a death: finds by itself whether the dead was a member, opens the claim, so that a family that never
 * knew of the cover is told through its village (domain-rules 5.6), and writes down that the cover ended that day.
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
  const byNik = parsed === null ? null : await memberByNik(open, actor, parsed.nik);
  const records = byNik === null ? await membersLike(open, actor, notice) : [byNik];
  const told = await open.data.commit({
    cause: claimCause(actor, notice.correlationId),
    lane: 'any',
    writes: [],
    told: [
      { of: 'claim', id: 'death-notice', act: 'death-noticed', after: { found: records.length } },
      ...records.map(({ id }) => ({ of: 'nomination', id, act: 'membership-found' }) as const),
    ],
  });
  if (told.kind === 'refused') throw new Error('a death notice could not be told');
  const [record, ...more] = records;
  if (record === undefined) return ok({ kind: 'not-a-member' });
  if (more.length > 0) return ok({ kind: 'several', records });
  const { correlationId, diedOn: on } = notice;
  const event = { kind: 'DEATH', on } as const;
  const request = { nomination: record.id, event, knownBy: 'death-notice', correlationId } as const;
  const standing = claimThatStands(await openClaim(service, actor, request));
  if (!standing.ok) return standing;
  const left = await recordLeaving(service, actor, {
    nomination: record.id,
    reason: 'DIED',
    on,
    knownBy: 'death-notice',
    proof: [],
    correlationId,
  });
  return ok({ ...standing.value, record, coverEnded: left.ok });
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
