import type { NominationRecord } from '@payung/data';
import { type BucketId, rulesOn, type UserId } from '@payung/domain';
import type { PlanSetting } from './claim-plan.ts';
import { holderOf, type KnownCase } from './known-case.ts';
import { nowOf } from './now.ts';
import { offerRule } from './offers.ts';
import type { OpenRegion, Service } from './service.ts';

/** The circumstances under which the claims of an agency are kept now; `cases` is what is known under their NIKs. */
export async function settingNow(
  service: Service,
  open: OpenRegion,
  claims: {
    readonly bucket: BucketId;
    readonly by: UserId;
    readonly notice: NominationRecord['notice'];
    readonly cases: readonly KnownCase[];
  },
): Promise<PlanSetting> {
  const { bucket, by, notice, cases } = claims;
  const holders = cases.map((known) => holderOf(known)?.record ?? null);
  return {
    newPersonId: service.random.ulid,
    year: open.region.schemeYear.year,
    bucket,
    at: nowOf(service),
    since: open.today,
    by,
    mayOffer: await offerRule(open.data, bucket, holders),
    notice,
    rules: rulesOn(open.region, open.today).id,
  };
}
