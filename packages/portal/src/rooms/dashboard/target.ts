import type { Quota, QuotaYear } from '@payung/contract';

/**
 * Places of the year in all: those of the adopted plan, else of the quota cards together. Null where neither says any.
 */
export function targetOf(
  ceilings: QuotaYear['ceilings'],
  quotas: readonly Pick<Quota, 'granted'>[],
): number | null {
  const planned = ceilings.find(({ key }) => key === 'total')?.people ?? null;
  if (planned !== null) return planned;
  const granted = quotas.reduce((all, one) => all + one.granted, 0);
  return granted === 0 ? null : granted;
}
