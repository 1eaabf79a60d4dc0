import type { PairList } from '../train/compared.ts';
import { type Allowed, isAllowed } from './allowed.ts';
import { gatherBlocks, type KeysOfRecord } from './blocks.ts';

export interface CandidateRules {
  /** pairs whose shared keys sum to this are compared */
  readonly enough: number;
  /** bits of a key by the number of records it has */
  readonly bitsOf: (size: number) => number;
  /** keys of more records are generic */
  readonly largest: number;
  /** splits a generic key by more of what a record says; by record */
  readonly finer: (record: number) => readonly string[];
}

export interface Candidates extends PairList {
  /** by record: pairs with records before it in the canonical order */
  readonly perRecord: Int32Array;
  readonly generic: { readonly keys: number; readonly largest: number };
}

/** How many neighbours in order a record of a key that cannot be split any more is compared with. */
const NEIGHBOURS = 10;

interface Lists {
  /** by record: numbers of the blocks it stands in, and of those it only reads */
  readonly written: number[][];
  readonly onlyRead: number[][];
  readonly members: { written: Int32Array; onlyRead: Int32Array; bits: number }[];
  readonly neighbours: Set<number>[];
  readonly generic: { keys: number; largest: number };
}

/** Finds the pairs to compare from the keys of the records: the same set whatever the order of keys. */
export function findCandidates(
  keys: readonly KeysOfRecord[],
  allowed: Allowed,
  rules: CandidateRules,
): Candidates {
  const lists = indexBlocks(keys, rules);
  const size = keys.length;
  const sums = new Float64Array(size);
  const perRecord = new Int32Array(size);
  const a: number[] = [];
  const b: number[] = [];
  for (let record = 0; record < size; record++) {
    for (const other of partnersOf(record, lists, sums, rules.enough)) {
      if (!isAllowed(allowed, record, other)) continue;
      a.push(other);
      b.push(record);
      perRecord[record] = (perRecord[record] ?? 0) + 1;
    }
  }
  return { a: Int32Array.from(a), b: Int32Array.from(b), perRecord, generic: lists.generic };
}

/** Earlier records that share enough with `record`, in order. */
function partnersOf(record: number, lists: Lists, sums: Float64Array, enough: number): number[] {
  const touched: number[] = [];
  const add = (members: Int32Array, bits: number): void => {
    for (const other of members) {
      if (other >= record) break;
      if (sums[other] === 0) touched.push(other);
      sums[other] = (sums[other] ?? 0) + bits;
    }
  };
  for (const block of lists.written[record] ?? []) {
    const members = lists.members[block];
    if (!members) continue;
    add(members.written, members.bits);
    add(members.onlyRead, members.bits);
  }
  for (const block of lists.onlyRead[record] ?? []) {
    const members = lists.members[block];
    if (members) add(members.written, members.bits);
  }
  const found = new Set(lists.neighbours[record]);
  for (const other of touched) {
    if ((sums[other] ?? 0) >= enough) found.add(other);
    sums[other] = 0;
  }
  return [...found].sort((x, y) => x - y);
}

function indexBlocks(keys: readonly KeysOfRecord[], rules: CandidateRules): Lists {
  const lists: Lists = {
    written: keys.map(() => []),
    onlyRead: keys.map(() => []),
    members: [],
    neighbours: keys.map(() => new Set()),
    generic: { keys: 0, largest: 0 },
  };
  for (const block of gatherBlocks(keys).values()) {
    const size = block.written.length + block.onlyRead.length;
    if (size <= rules.largest) {
      addBlock(lists, block.written, block.onlyRead, rules.bitsOf(size));
    } else {
      lists.generic.keys++;
      lists.generic.largest = Math.max(lists.generic.largest, size);
      splitBlock(
        lists,
        [...block.written, ...block.onlyRead].sort((x, y) => x - y),
        rules,
      );
    }
  }
  return lists;
}

function addBlock(
  lists: Lists,
  written: readonly number[],
  onlyRead: readonly number[],
  bits: number,
): void {
  const number = lists.members.length;
  lists.members.push({
    written: Int32Array.from(written),
    onlyRead: Int32Array.from(onlyRead),
    bits,
  });
  for (const record of written) lists.written[record]?.push(number);
  for (const record of onlyRead) lists.onlyRead[record]?.push(number);
}

/** A generic key: records are compared where a finer mark agrees too, and with neighbours where none tells them apart. */
function splitBlock(lists: Lists, records: readonly number[], rules: CandidateRules): void {
  const parts = new Map<string, number[]>();
  for (const record of records) {
    for (const mark of rules.finer(record)) {
      const part = parts.get(mark);
      if (part) part.push(record);
      else parts.set(mark, [record]);
    }
  }
  for (const part of parts.values()) {
    if (part.length < 2) continue;
    if (part.length <= rules.largest) addBlock(lists, part, [], rules.bitsOf(part.length));
    else addNeighbours(lists, part);
  }
}

function addNeighbours(lists: Lists, records: readonly number[]): void {
  for (let i = 0; i < records.length; i++) {
    for (let j = Math.max(0, i - NEIGHBOURS); j < i; j++) {
      const record = records[i];
      const other = records[j];
      if (record !== undefined && other !== undefined) lists.neighbours[record]?.add(other);
    }
  }
}
