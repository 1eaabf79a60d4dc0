import { newFindings } from '../compare/comparer.ts';
import { planOf } from '../compare/plan.ts';
import { isModelFor, type Thresholds } from '../model.ts';
import { profileOf } from '../profile.ts';
import type { Schema } from '../schema.ts';
import { type Scale, type Score, scoreFindings } from '../score.ts';
import { shippedModel } from '../shipped.ts';
import type { ComparedPairs } from '../train/compared.ts';
import { trainOn } from '../train/train-on.ts';
import { total, weightsOf } from '../weigh.ts';
import type { Allowed } from './allowed.ts';
import { canonicalOrder } from './arrange.ts';
import { clusterByAverageLink, type Edge } from './clusters.ts';
import { findPairs } from './find-pairs.ts';
import { notesOn } from './notes.ts';
import type { LinkedPair, LinkRequest, LinkResult, SourceRecord } from './record.ts';
import { statsOf } from './stats.ts';
import { throughOthers } from './through-others.ts';

/** Bits of the bands where a schema has no thresholds of its own. */
const THRESHOLDS: Thresholds = { review: -6, match: 6 };

/**
 * Finds the records of one person in the files given. It learns from these records alone and needs no labels; the
 * result depends on the set of records and not on their order.
 *
 * @returns pairs of band match or review by position, and every record in exactly one cluster
 */
export function linkRecords(request: LinkRequest): LinkResult {
  const { schema, records, link } = request;
  const plan = planOf(schema);
  const order = canonicalOrder(records.map((record) => textOf(schema, record)));
  const sorted = order.flatMap((position) => records[position] ?? []);
  const profiles = sorted.map((record) => profileOf(schema, record.values));
  const allowed: Allowed = { mode: link, files: fileNumbers(sorted.map(({ file }) => file)) };
  const found = findPairs(schema, profiles, allowed);
  const before = isModelFor(shippedModel, schema) ? shippedModel : null;
  const { learned, rarity, compared } = trainOn({
    plan,
    profiles,
    allowed,
    candidates: found.candidates,
    decisions: new Map(),
    before,
  });
  const thresholds = before?.thresholds ?? THRESHOLDS;
  const scale: Scale = { plan, weights: weightsOf(plan, learned), rarity, thresholds };
  const scored = scoreAll(scale, compared);
  const clusters = clusterByAverageLink(records.length, scored.edges);
  return {
    pairs: inRequestOrder(throughOthers(scale, profiles, allowed, clusters, scored.pairs), order),
    clusters: clusters
      .map((members) => members.map((member) => order[member] ?? 0).sort((a, b) => a - b))
      .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0)),
    stats: statsOf(found),
    notes: notesOn(plan, profiles, found.candidates),
  };
}

function textOf({ fields }: Schema, { file, id, values }: SourceRecord): string {
  return [...fields.map(({ name }) => values[name] ?? ''), file, id].join('\u0001');
}

function fileNumbers(files: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(files, (file) => {
    const number = numbers.get(file) ?? numbers.size;
    numbers.set(file, number);
    return number;
  });
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
