import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { problemLine, readRequest } from '@payung/match-cli';
import type { LinkRequest } from '@payung/matching';
import {
  createEncoder,
  type EncodedPair,
  exchangeSchema,
  exchangeValues,
  linkEncoded,
  linkEncodedBy,
} from '@payung/matching/private';
import { callerPath, countFrom } from './caller-arguments.ts';
import { findSets } from './match/find-sets.ts';
import type { MatchSet } from './match/match-set.ts';
import { truePairs } from './match/true-pairs.ts';
import { inventAgencyLists } from './people/invent-agency-lists.ts';
import { type BenchResult, printTable, rounded } from './verdict-line.ts';

const options = {
  rows: { type: 'string', default: '16000' },
  seed: { type: 'string', default: '5' },
} as const;
/** F1 of FEBRL with all its fields; the best published of encoded records is 0.924 (FEBRL 4). */
const leastF1 = 0.998;
/** of agencies' lists taken as those of two regions: a false pair is a call to another region for nothing */
const leastPrecision = 0.99;
const exchangeKey = new Uint8Array(32).fill(7);

function requestOf(set: MatchSet, folder: string): LinkRequest {
  const schema = set.schema === null ? null : join(folder, 'schema.json');
  if (schema !== null) writeFileSync(schema, JSON.stringify(set.schema));
  const request = readRequest(set.files, schema);
  if (!request.ok) throw new Error(request.problems.map(problemLine).join('\n'));
  return request.value;
}

interface Linked {
  readonly records: LinkRequest['records'];
  readonly link: LinkRequest['link'];
  /** positions among the records */
  readonly pairs: readonly EncodedPair[];
  readonly encodeMicroseconds: number;
  readonly linkMs: number;
}

/** Records of two regions: a service knows number, name and date of everybody. */
function linkRegions({ records: all }: LinkRequest): Linked {
  const records = all.filter(
    ({ values: { nationalId, name, birthDate } }) => nationalId && name && birthDate,
  );
  const files = [...new Set(records.map(({ file }) => file))];
  // every other list is taken as another region's, under a name that makes the link one across the two
  const sideOf = (file: string) => (files.indexOf(file) % 2 === 0 ? 'here' : 'there');
  const sided = records.map((record) => ({ ...record, file: sideOf(record.file) }));
  const begun = performance.now();
  const encode = createEncoder(exchangeSchema, exchangeKey);
  const encoded = sided.map(({ values }) => encode(exchangeValues(values)));
  const middle = performance.now();
  const side = (name: string) => [...sided.keys()].filter((at) => sided[at]?.file === name);
  const [here, there] = [side('here'), side('there')];
  const of = (positions: readonly number[]) => positions.flatMap((at) => encoded[at] ?? []);
  const pairs = linkEncoded(of(here), of(there)).map(({ a, b, bits }) => {
    return { a: here[a] ?? -1, b: there[b] ?? -1, bits };
  });
  const linkMs = performance.now() - middle;
  const encodeMicroseconds = (1_000 * (middle - begun)) / records.length;
  return { records: sided, link: 'across', pairs, encodeMicroseconds, linkMs };
}

/** Records of any schema, under weights that are learned from them without labels. */
function linkLearned({ records, link, schema }: LinkRequest): Linked {
  const begun = performance.now();
  const encode = createEncoder(schema, exchangeKey);
  const encoded = records.map(({ values }) => encode(values));
  const middle = performance.now();
  const isWanted = (a: number, b: number) =>
    a < b && (link === 'both' || (records[a]?.file === records[b]?.file) === (link === 'within'));
  const { pairs } = linkEncodedBy(schema, [encoded, encoded], { isWanted });
  const linkMs = performance.now() - middle;
  const encodeMicroseconds = (1_000 * (middle - begun)) / records.length;
  return { records, link, pairs, encodeMicroseconds, linkMs };
}

function measure(set: MatchSet, folder: string) {
  const request = requestOf(set, folder);
  const { records, link, pairs, ...cost } =
    set.schema === null ? linkRegions(request) : linkLearned(request);
  // the truth goes by the file that a record really stands in
  const originals = new Map(request.records.map((record) => [record.values, record]));
  const truth = records.map((record) => set.truthOf(originals.get(record.values) ?? record));
  const wanted = truePairs({ records, truth, link });
  const isRight = ({ a, b }: EncodedPair) =>
    truth[a] != null && truth[a]?.person === truth[b]?.person;
  const right = pairs.filter(isRight).length;
  const precision = pairs.length === 0 ? 0 : right / pairs.length;
  const recall = wanted.length === 0 ? 0 : right / wanted.length;
  const f1 = (2 * right) / (pairs.length + wanted.length);
  const figures = {
    records: records.length,
    truePairs: wanted.length,
    found: right,
    falsePairs: pairs.length - right,
    precision: Number(precision.toFixed(4)),
    recall: Number(recall.toFixed(4)),
    f1: Number(f1.toFixed(4)),
    encodeMicroseconds: rounded(cost.encodeMicroseconds),
    linkMs: Math.round(cost.linkMs),
  };
  printTable(`${set.name}, encoded`, figures);
  const hasNumber = Object.values(set.schema?.fields ?? {}).includes('identifier');
  const limits =
    set.schema === null
      ? { precision: leastPrecision }
      : set.layout === 'febrl' && hasNumber
        ? { f1: leastF1 }
        : {};
  const ok = (limits.precision ?? 0) <= precision && (limits.f1 ?? 0) <= f1;
  return { set: set.name, ok, limits, ...figures };
}

/**
 * `bench private [FOLDER…]`: how well records are matched of which nothing but encodings is seen, as between two
 * regions. Without a folder, lists of invented people.
 */
export async function privateCommand(
  args: string[],
  environment: NodeJS.ProcessEnv,
): Promise<BenchResult> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [rows, seed] = [countFrom('rows', values.rows), countFrom('seed', values.seed)];
  const folder = mkdtempSync(join(tmpdir(), 'payung-private-'));
  try {
    if (positionals.length === 0) {
      const how = { seed, rows, errors: 1, villages: 250, regency: '3319', repeats: 0.12 };
      for (const { name, text } of inventAgencyLists(how)) writeFileSync(join(folder, name), text);
    }
    const folders =
      positionals.length === 0
        ? [folder]
        : positionals.map((path) => callerPath(path, environment));
    const sets = folders.flatMap(findSets).map((set) => measure(set, folder));
    return { ok: sets.every(({ ok }) => ok), sets };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
