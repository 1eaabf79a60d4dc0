import { newFindings } from '../compare/comparer.ts';
import { type Plan, planOf } from '../compare/plan.ts';
import { CountedRarity, countValues } from '../frequencies.ts';
import type { Thresholds } from '../model.ts';
import { type Profile, profileOf } from '../profile.ts';
import { type Scale, type Score, scoreFindings } from '../score.ts';
import { type ComparedPairs, comparePairs } from '../train/compared.ts';
import { learn } from '../train/learn.ts';
import { total, weightsOf } from '../weigh.ts';
import { type Allowed, blindPairs, countAllowed } from './allowed.ts';
import { canonicalOrder } from './canonical-order.ts';
import { clusterByAverageLink, type Edge } from './clusters.ts';
import { findPairs } from './find-pairs.ts';
import { notesOn } from './notes.ts';
import type { LinkedPair, LinkRequest, LinkResult } from './record.ts';
import { statsOf } from './stats.ts';

/** Pairs drawn to learn what strangers have in common. */
const BLIND_PAIRS = 100_000;

/** Bits of the bands where a schema has no thresholds of its own. */
const THRESHOLDS: Thresholds = { review: -3, match: 6 };

/**
 * Finds the records of one person in the files given. It learns from these records alone and needs no labels; the
 * result depends on the set of records and not on their order.
 *
 * @returns pairs of band match or review by position, and every record in exactly one cluster
 */
export function linkRecords(request: LinkRequest): LinkResult {
  const { schema, records, link } = request;
  const plan = planOf(schema);
  const order = canonicalOrder(schema, records);
  const sorted = order.flatMap((position) => records[position] ?? []);
  const profiles = sorted.map((record) => profileOf(schema, record.values));
  const allowed: Allowed = { mode: link, files: fileNumbers(sorted.map(({ file }) => file)) };
  const found = findPairs(schema, profiles, allowed);
  const { scale, compared } = prepare(plan, profiles, allowed, found.candidates);
  const scored = scoreAll(scale, compared);
  return {
    pairs: inRequestOrder(scored.pairs, order),
    clusters: clusterByAverageLink(records.length, scored.edges)
      .map((members) => members.map((member) => order[member] ?? 0).sort((a, b) => a - b))
      .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0)),
    stats: statsOf(found),
    notes: notesOn(plan, profiles, found.candidates),
  };
}

function fileNumbers(files: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(files, (file) => {
    const number = numbers.get(file) ?? numbers.size;
    numbers.set(file, number);
    return number;
  });
}

function prepare(
  plan: Plan,
  profiles: readonly Profile[],
  allowed: Allowed,
  pairs: { readonly a: Int32Array; readonly b: Int32Array },
): { readonly scale: Scale; readonly compared: ComparedPairs } {
  const rarity = new CountedRarity(countValues(plan, profiles));
  const compared = comparePairs(plan, profiles, pairs, rarity);
  const blind = comparePairs(plan, profiles, blindPairs(allowed, BLIND_PAIRS), rarity);
  const allPairs = countAllowed(allowed);
  const learned = learn(
    plan,
    { candidates: compared, blind, allPairs, records: profiles.length },
    null,
  );
  return {
    scale: { plan, weights: weightsOf(plan, learned), rarity, thresholds: THRESHOLDS },
    compared,
  };
}

interface Scored {
  readonly pairs: readonly LinkedPair[];
  readonly edges: readonly Edge[];
}

/** Far below any threshold: such pairs only hold clusters apart. */
const HOPELESS = -12;

function scoreAll(scale: Scale, compared: ComparedPairs): Scored {
  const pairs: LinkedPair[] = [];
  const edges: Edge[] = [];
  const findings = newFindings(compared.slots);
  for (let pair = 0; pair < compared.size; pair++) {
    const from = pair * compared.slots;
    findings.levels.set(compared.levels.subarray(from, from + compared.slots));
    findings.shared.set(compared.shared.subarray(from, from + compared.slots));
    const a = compared.a[pair] ?? 0;
    const b = compared.b[pair] ?? 0;
    if (total(scale.weights, findings, 'stranger') < HOPELESS) {
      edges.push({ a, b, bits: HOPELESS });
      continue;
    }
    const score: Score = scoreFindings(scale, findings);
    edges.push({ a, b, bits: score.bits });
    if (score.band !== 'none') pairs.push({ a, b, score });
  }
  return { pairs, edges };
}

function inRequestOrder(pairs: readonly LinkedPair[], order: readonly number[]): LinkedPair[] {
  return pairs
    .map(({ a, b, score }) => {
      const [one, other] = [order[a] ?? 0, order[b] ?? 0];
      return { a: Math.min(one, other), b: Math.max(one, other), score };
    })
    .sort((x, y) => x.a - y.a || x.b - y.b);
}
