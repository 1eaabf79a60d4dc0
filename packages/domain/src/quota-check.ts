import type { BucketSums, QuotaMovement } from './quota.ts';
import { foldMovements } from './quota-ledger.ts';

/** One thing wrong with a quota card: what its entries say, and what was found. */
export interface BucketFinding {
  readonly code:
    | 'over-granted'
    | 'negative-sum'
    | 'sum-differs-from-entries'
    | 'waiting-number-missing'
    | 'waiting-number-repeated'
    | 'waiting-numbers-differ-from-entry';
  readonly field: keyof BucketSums;
  readonly expected: number;
  readonly found: number;
}

const fields = ['granted', 'reserved', 'consumed', 'waiting', 'lastNumber', 'moves'] as const;

function findingsInSums(sums: BucketSums, fold: BucketSums): BucketFinding[] {
  const findings: BucketFinding[] = [];
  const used = sums.reserved + sums.consumed;
  if (used > sums.granted) {
    findings.push({ code: 'over-granted', field: 'granted', expected: sums.granted, found: used });
  }
  for (const field of fields) {
    const found = sums[field];
    if (found < 0) findings.push({ code: 'negative-sum', field, expected: 0, found });
    if (found !== fold[field]) {
      findings.push({ code: 'sum-differs-from-entries', field, expected: fold[field], found });
    }
  }
  return findings;
}

function findingsInNumbers(movements: readonly QuotaMovement[]): BucketFinding[] {
  const findings: BucketFinding[] = [];
  const field = 'lastNumber';
  const runs = movements.flatMap((m) => (m.numbers === null ? [] : [m.numbers]));
  let expected = 1;
  for (const { first, last } of runs.sort((a, b) => a.first - b.first)) {
    if (first > expected) {
      findings.push({ code: 'waiting-number-missing', field, expected, found: first });
    }
    if (first < expected) {
      findings.push({ code: 'waiting-number-repeated', field, expected, found: first });
    }
    expected = Math.max(expected, last + 1);
  }
  for (const m of movements) {
    const drawn = m.numbers === null ? 0 : m.numbers.last - m.numbers.first + 1;
    // who waits again does so with the number drawn earlier
    const began = m.kind === 'rejoin-queue' ? 0 : Math.max(m.waiting, 0);
    if (drawn !== began) {
      findings.push({
        code: 'waiting-numbers-differ-from-entry',
        field: 'waiting',
        expected: began,
        found: drawn,
      });
    }
  }
  return findings;
}

/**
 * Everything wrong with a quota card, empty when sound: more places held than given, sums that its entries
 * do not add up to, an entry lost or counted twice, waiting numbers not 1..last without gap or repeat.
 * `movements` are all entries of the card, in any order. Reads only; never throws on wrong data.
 */
export function checkBucket(
  sums: BucketSums,
  movements: readonly QuotaMovement[],
): BucketFinding[] {
  return [...findingsInSums(sums, foldMovements(movements)), ...findingsInNumbers(movements)];
}
