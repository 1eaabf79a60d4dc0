import type { TenantId } from '@payung/domain';
import { type Bucket, type Rate, refilled, takeToken } from '@payung/edge';

/** Reads and writes apart, so that a program that reads without end does not keep its own clerks from proposing. */
export type RequestKind = 'read' | 'write';
export type Rates = Readonly<Record<RequestKind, Rate>>;

export interface TenantRates {
  /** milliseconds to wait; 0 when the request may go on */
  ask(tenant: TenantId, kind: RequestKind): number;
  readonly remembered: () => number;
}

/** Buckets remembered before those that are full again are forgotten: a full one says nothing. */
const mostBuckets = 2_000;

/** A bucket for each tenant and kind, in this process; what one tenant takes is never taken from another. */
export function createTenantRates(options: { rates: Rates; now: () => number }): TenantRates {
  const { rates, now } = options;
  const buckets = new Map<string, { kind: RequestKind; bucket: Bucket }>();

  function forgetFull(at: number): void {
    for (const [key, { kind, bucket }] of buckets) {
      if (refilled(bucket, rates[kind], at).tokens >= rates[kind].capacity) buckets.delete(key);
    }
  }

  return {
    ask(tenant, kind) {
      const at = now();
      if (buckets.size >= mostBuckets) forgetFull(at);
      const key = `${tenant}|${kind}`;
      const { bucket, waitMs } = takeToken(buckets.get(key)?.bucket ?? null, rates[kind], at);
      buckets.set(key, { kind, bucket });
      return waitMs;
    },
    remembered: () => buckets.size,
  };
}
