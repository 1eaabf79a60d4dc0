import type { TenantId } from '@payung/domain';
import type { Key } from '../registry-keys.ts';

/** Claims of one region are found again in so many partitions, so that taking them away makes none of them hot. */
export const claimShards = 16;

/** Which of a region's partitions a token lies in. */
export function shardOf(token: string): number {
  return (token.codePointAt(0) ?? 0) % claimShards;
}

const partDigits = 5;
const claimsOf = (t: TenantId, shard: number): string => `OF#${t}#${shard}`;

/**
 * Key grammar of the `crosscheck` table, the one table that is not tenant-first: it joins regions by keyed tokens,
 * and is reached by the function of that name alone. A token is a keyed hash under a key that no region has.
 */
export const crosscheckKeys = {
  /** the key under which tokens are made, wrapped */
  tokenKey: { pk: 'KEYS', sk: 'TOKENS' },
  agreed: (t: TenantId): Key => ({ pk: 'AGREED', sk: t }),
  /** everybody's cover months for one token: one item, so that of two claims at once one is first */
  claims: (token: string): Key => ({ pk: `CLAIM#${token}`, sk: 'CLAIMS' }),
  /** the tokens that a region claims, to be found when it leaves */
  claimsOf,
  claimOf: (t: TenantId, token: string): Key => ({ pk: claimsOf(t, shardOf(token)), sk: token }),
  /** what the operator's desk sees: months and regions, no token and no reference */
  cases: 'CASES',
  case: (number: string): Key => ({ pk: 'CASES', sk: number }),
  /** what a region may know of its cases: the number and its own reference */
  casesOf: (t: TenantId): string => `CASES-OF#${t}`,
  caseOf: (t: TenantId, number: string): Key => ({ pk: `CASES-OF#${t}`, sk: number }),
  /** how many people a region has asked for on a day of UTC, YYYY-MM-DD */
  rate: (t: TenantId, day: string): Key => ({ pk: `RATE#${t}`, sk: day }),
  exchanges: 'EXCHANGES',
  exchange: (id: string): Key => ({ pk: 'EXCHANGES', sk: id }),
  /** encodings of one exchange, by region and part; deleted with it */
  encodings: (id: string): string => `ENC#${id}`,
  encodingsPrefix: (t: TenantId): string => `${t}#`,
  encoding: (id: string, t: TenantId, part: number): Key => ({
    pk: `ENC#${id}`,
    sk: `${t}#${String(part).padStart(partDigits, '0')}`,
  }),
} as const;
