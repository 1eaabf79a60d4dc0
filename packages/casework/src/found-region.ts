import type { BucketRecord, Cause, TenantData } from '@payung/data';
import { schemaVersion } from '@payung/data';
import { AgencyId, type BucketId, openBucket, type Region, UserId } from '@payung/domain';
import { keepPagesFromNow } from './matching-upkeep/sweep-pair-up.ts';
import type { Service } from './service.ts';

export interface Grant {
  readonly bucket: BucketId;
  /** places, in people */
  readonly granted: number;
  readonly legalBasis: string;
}

const byOperator: Cause = {
  actor: { kind: 'CentralAdmin', user: UserId.parse('central'), agency: null },
  source: 'founding',
  correlationId: 'founding',
};

/**
 * Brings a region on board: its profile and rules, and its quota cards. Safe to repeat: a card that exists
 * keeps its sums.
 */
export async function foundRegion(
  service: Service,
  region: Region,
  grants: readonly Grant[],
): Promise<void> {
  await service.database.regions.save(region);
  service.regions.forget(region.tenantId);
  await openCards(await service.database.tenant(region.tenantId), region, grants, byOperator);
}

/** Opens the quota cards of a region that do not exist yet; one that exists keeps its sums. */
export async function openCards(
  data: TenantData,
  region: Region,
  grants: readonly Grant[],
  cause: Cause,
): Promise<void> {
  // some may have been opened a moment ago, by a process that ended in between
  const isNew = (await data.quotas.buckets(grants.map(({ bucket }) => bucket))).length === 0;
  if (isNew) await keepPagesFromNow(data);
  for (const grant of grants) {
    if ((await data.quotas.bucket(grant.bucket)) !== null) continue;
    const { sums, movement } = openBucket(grant.granted);
    const agency = agencyOf(grant.bucket);
    const record: BucketRecord = {
      schemaVersion,
      id: grant.bucket,
      name: region.agencies.find(({ id }) => id === agency)?.name ?? region.name,
      year: region.schemeYear.year,
      agency,
      ...sums,
      free: sums.granted,
    };
    await data.commit({
      cause,
      lane: 'any',
      writes: [
        { write: 'new-bucket', record },
        {
          write: 'record-movement',
          bucket: grant.bucket,
          movement,
          basis: grant.legalBasis,
          nominations: [],
        },
      ],
    });
  }
}

const ofAgency = /^20\d\d\.agency\.([a-z0-9-]+)$/;

function agencyOf(bucket: BucketId): AgencyId | null {
  const [, name] = ofAgency.exec(bucket) ?? [];
  return name === undefined ? null : AgencyId.parse(name);
}
