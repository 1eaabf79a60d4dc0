import { share } from './accuracy.ts';
import type { Findings } from './match-set.ts';
import { pairKey, type TruePair } from './true-pairs.ts';

export interface KindRecall {
  readonly pairs: number;
  /** part of them in the band `match` */
  readonly matched: number | null;
  /** part of them in either band */
  readonly found: number | null;
}

function bandsOf({ pairs }: Findings): ReadonlyMap<number, 'match' | 'review'> {
  return new Map(pairs.map(({ a, b, band }) => [pairKey(a, b), band]));
}

function recallOf(pairs: readonly TruePair[], bands: ReadonlyMap<number, string>): KindRecall {
  const found = pairs.flatMap(({ a, b }) => bands.get(pairKey(a, b)) ?? []);
  const matched = found.filter((band) => band === 'match').length;
  return {
    pairs: pairs.length,
    matched: share(matched, pairs.length),
    found: share(found.length, pairs.length),
  };
}

/** Of the true pairs that have an error of a kind on either side, how many were found; by kind. */
export function recallByKind(
  findings: Findings,
  wanted: readonly TruePair[],
): Readonly<Record<string, KindRecall>> {
  const bands = bandsOf(findings);
  const byKind = new Map<string, TruePair[]>();
  for (const pair of wanted) {
    const kinds = [pair.a, pair.b].flatMap((at) => findings.truth[at]?.kinds ?? []);
    for (const kind of kinds.length === 0 ? ['nothing wrong'] : new Set(kinds)) {
      const pairs = byKind.get(kind) ?? [];
      pairs.push(pair);
      byKind.set(kind, pairs);
    }
  }
  const kinds = [...byKind].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(kinds.map(([kind, pairs]) => [kind, recallOf(pairs, bands)]));
}

/** The same for pairs where a NIK is wrong or missing on either side; null where there are none. */
export function recallOfWrongNiks(
  findings: Findings,
  wanted: readonly TruePair[],
): KindRecall | null {
  const isWrong = (at: number) => findings.truth[at]?.isNikWrong === true;
  const pairs = wanted.filter(({ a, b }) => isWrong(a) || isWrong(b));
  return pairs.length === 0 ? null : recallOf(pairs, bandsOf(findings));
}

/** Pairs of two people in one band, and how many of them a shared number or home explains. */
export interface FalsePairs {
  readonly pairs: number;
  /** both name the same NIK or the same family card */
  readonly sharingNumber: number;
  /** both live in one household; where that is known */
  readonly sameHousehold: number;
  /** of those, how many by what the two are to the head of their household, such as `child and twin` */
  readonly byKin: Readonly<Record<string, number>>;
}

const digits = (text: string | undefined): string => (text ?? '').replace(/\D/g, '');

export function falsePairs(findings: Findings, band: 'match' | 'review'): FalsePairs {
  const { records, truth, pairs } = findings;
  const wrong = pairs.filter((pair) => {
    return pair.band === band && truth[pair.a]?.person !== truth[pair.b]?.person;
  });
  const shares = (field: string, a: number, b: number) => {
    const number = digits(records[a]?.values[field]);
    return number !== '' && number === digits(records[b]?.values[field]);
  };
  const together = wrong.filter(({ a, b }) => {
    const household = truth[a]?.household ?? null;
    return household !== null && household === truth[b]?.household;
  });
  const kinOf = (at: number) => truth[at]?.kin ?? 'unknown';
  const kins = Map.groupBy(together, ({ a, b }) => [kinOf(a), kinOf(b)].toSorted().join(' and '));
  return {
    pairs: wrong.length,
    sharingNumber: wrong.filter(
      ({ a, b }) => shares('nationalId', a, b) || shares('familyCardNo', a, b),
    ).length,
    sameHousehold: together.length,
    byKin: Object.fromEntries([...kins].map(([kin, pairs]) => [kin, pairs.length])),
  };
}
