import type { NominationRecord } from '@payung/data';
import { type BucketId, rulesOn, type UserId } from '@payung/domain';
import type { PlanSetting } from './claim-plan.ts';
import { holderOf, type KnownCase } from './known-case.ts';
import { nowOf } from './now.ts';
import { offerRule } from './offers.ts';
import type { OpenRegion, Service } from './service.ts';
import { movesOfRows } from './verification/moved-workers.ts';

/** The circumstances under which the claims of an agency are kept now; `cases` is what is known under their NIKs. */
export async function settingNow(
  service: Service,
  open: OpenRegion,
  claims: {
    readonly bucket: BucketId;
    readonly by: UserId;
    readonly notice: NominationRecord['notice'];
    readonly cases: readonly KnownCase[];
    /** whether a row of a list names another village than is kept of somebody */
    readonly mayMove?: boolean;
  },
): Promise<PlanSetting> {
  const { bucket, by, notice, cases, mayMove = false } = claims;
  const holders = cases.map((known) => holderOf(known)?.record ?? null);
  return {
    newPersonId: service.random.ulid,
    year: open.region.schemeYear.year,
    bucket,
    at: nowOf(service),
    since: open.today,
    by,
    mayOffer: await offerRule(open.data, bucket, holders),
    moves: await movesOfRows(open, service.clock.now(), mayMove),
    notice,
    rules: rulesOn(open.region, open.today).id,
  };
}
