import type { ExchangeResultView } from '@payung/contract';
import { type ReconciliationKind, reconciliationKinds } from '@payung/domain';

/** People whom the insurer does not take. */
export function refusedBy({ refused }: Pick<ExchangeResultView, 'refused'>): number {
  return Object.values(refused).reduce((sum: number, count) => sum + (count ?? 0), 0);
}

/** People to whom a result would do something. */
export function answeredBy(result: Pick<ExchangeResultView, 'accepted' | 'refused'>): number {
  return result.accepted + refusedBy(result);
}

type Counted = Pick<
  ExchangeResultView,
  'refused' | 'missing' | 'double' | 'changed' | 'unknown' | 'findings'
>;

const others: Readonly<Partial<Record<ReconciliationKind, readonly string[]>>> = {
  'other-file': ['other-file', 'other-branch', 'other-month'],
  unreadable: ['nik-missing', 'nik-unreadable', 'nik-rounded', 'answer-missing', 'word-unknown'],
  warning: ['card-unusual', 'card-missing', 'reason-unknown', 'registered-already'],
};

/** Lists of a reconciliation that hold something, with how much; people where people are counted, rows otherwise. */
export function listsOf(
  result: Counted,
): readonly { readonly kind: ReconciliationKind; readonly count: number }[] {
  const people: Readonly<Partial<Record<ReconciliationKind, number>>> = {
    missing: result.missing,
    double: result.double,
    different: result.changed,
    refused: refusedBy(result),
    unknown: result.unknown,
  };
  return reconciliationKinds
    .map((kind) => ({
      kind,
      count:
        people[kind] ??
        (others[kind] ?? []).reduce((sum, code) => sum + (result.findings[code] ?? 0), 0),
    }))
    .filter(({ count }) => count > 0);
}
