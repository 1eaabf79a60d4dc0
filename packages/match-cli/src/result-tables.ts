import { formulaSafe, quoted } from '@payung/files';
import type { LinkResult, SourceRecord } from '@payung/matching';
import { writeScore } from './evidence-text.ts';

const pairHeadings = 'a_file,a_id,b_file,b_id,bits,probability,band,evidence';
const clusterHeadings = 'file,id,cluster';
const plainNumber = /^[+-]?\d+(?:\.\d+)?$/;

/** A name or id as a cell that no spreadsheet takes for a formula; a number stays as it is. */
function cell(text: string): string {
  return quoted(plainNumber.test(text) ? text : formulaSafe(text), ',');
}

function table(headings: string, lines: readonly string[]): string {
  return `${[headings, ...lines].join('\n')}\n`;
}

/** The pairs in the order of their records, one line each; the record that comes first is `a`. */
export function pairsTable(records: readonly SourceRecord[], pairs: LinkResult['pairs']): string {
  const inOrder = pairs
    .map(({ a, b, score }) => ({ a: Math.min(a, b), b: Math.max(a, b), score }))
    .filter(({ score }) => score.band !== 'none')
    .toSorted((one, other) => one.a - other.a || one.b - other.b);
  const names = records.map(({ file, id }) => `${cell(file)},${cell(id)}`);
  const lines = inOrder.map(({ a, b, score }) => {
    const { bits, evidence } = writeScore(score);
    const figures = `${bits},${score.probability.toFixed(6)},${score.band}`;
    return `${names[a]},${names[b]},${figures},${quoted(formulaSafe(evidence), ',')}`;
  });
  return table(pairHeadings, lines);
}

/** Every record with the number of its person, counted from 1 in the order of the records. */
export function clustersTable(
  records: readonly SourceRecord[],
  clusters: LinkResult['clusters'],
): string {
  const groupOf = new Map(clusters.flatMap((members, at) => members.map((one) => [one, at])));
  const numbers = new Map<number | string, number>();
  const lines = records.map(({ file, id }, at) => {
    const group = groupOf.get(at) ?? `alone ${at}`;
    const number = numbers.get(group) ?? numbers.size + 1;
    numbers.set(group, number);
    return `${cell(file)},${cell(id)},${number}`;
  });
  return table(clusterHeadings, lines);
}
