import {
  type EntrySaid,
  emptyLane,
  entryHash,
  type LaneHead,
  readSaid,
  type StoredEntry,
} from './entry.ts';
import type { FindingCode, JournalFinding } from './finding.ts';
import { nameMisplaced } from './misplaced.ts';

/** One lane, to be read in order. Safe to read while others write: the head is asked for after the entries. */
export interface LaneSource {
  readonly lane: number;
  /** where the walk begins: the end of a lane that was verified before, by a checkpoint */
  readonly start?: LaneHead;
  /** entries after that number, by rising key */
  entriesAfter(seq: number): AsyncIterable<StoredEntry>;
  /** the lane's end as the writer keeps it; null where it is gone, `unknown` where none was handed over */
  head(): Promise<LaneHead | null | 'unknown'>;
}

export interface LaneWatch {
  /** numbers whose hashes are wanted, since a checkpoint names them */
  readonly wanted: ReadonlySet<number>;
  /** told of each sound entry, in order */
  readonly onEntry: (lane: number, seq: number, said: EntrySaid) => void;
}

/** What a walk over one lane came to. */
export interface LaneWalk {
  readonly lane: number;
  readonly start: number;
  /** entries read */
  readonly entries: number;
  /** number of the last entry that is there */
  readonly last: number;
  /** stored hashes of the wanted numbers */
  readonly hashes: ReadonlyMap<number, string>;
  readonly findings: readonly JournalFinding[];
  /** whether a finding has named this number */
  isNamed(seq: number): boolean;
}

interface Step {
  readonly place: number;
  readonly hash: string;
  /** fits itself: text, link and hash belong together, and it is of this tenant and lane */
  readonly sound: boolean;
}

/** The state of a walk; its findings are named at the end, when both neighbours of each break are known. */
interface Walk {
  readonly tenant: string;
  readonly lane: number;
  readonly start: LaneHead;
  last: Step;
  entries: number;
  readonly findings: JournalFinding[];
  readonly gaps: { from: number; to: number }[];
  /** numbers whose successor does not continue them */
  readonly breaks: number[];
  /** entries that say another number than that of their place */
  readonly misplaced: Map<number, number>;
}

function report(
  walk: Walk,
  code: FindingCode,
  [seq, upTo]: readonly [number, number],
  detail: string,
): void {
  const { tenant, lane } = walk;
  walk.findings.push({ code, tenant, lane, seq, ...(upTo === seq ? {} : { upTo }), detail });
}

/**
 * Walks one lane, every link of it. Names the first bad entry of each damage and goes on behind it, so that one
 * damage is one finding and does not hide the next.
 */
export async function walkLane(
  tenant: string,
  source: LaneSource,
  watch: LaneWatch,
): Promise<LaneWalk> {
  const start = source.start ?? emptyLane;
  const walk: Walk = {
    tenant,
    lane: source.lane,
    start,
    last: { place: start.seq, hash: start.hash, sound: true },
    entries: 0,
    findings: [],
    gaps: [],
    breaks: [],
    misplaced: new Map(),
  };
  const hashes = new Map<number, string>([[start.seq, start.hash]]);
  const readOn = async (): Promise<void> => {
    for await (const entry of source.entriesAfter(walk.last.place)) {
      if (watch.wanted.has(entry.place)) hashes.set(entry.place, entry.hash);
      const said = step(walk, entry);
      if (said !== null) watch.onEntry(source.lane, entry.place, said);
    }
  };
  await readOn();
  let head = await source.head();
  // somebody wrote while the lane was read, or its tail is cut: only another look tells
  while (head !== null && head !== 'unknown' && head.seq > walk.last.place) {
    const before = walk.last.place;
    await readOn();
    if (walk.last.place === before) break;
    head = await source.head();
  }
  checkEnd(walk, head);
  nameDamage(walk);
  return resultOf(walk, hashes);
}

/** Takes the next entry in; answers what it says when it may be believed. */
function step(walk: Walk, entry: StoredEntry): EntrySaid | null {
  const { place } = entry;
  const { last } = walk;
  walk.entries += 1;
  if (place <= last.place) {
    report(walk, 'entry-forged', [place, place], 'a second entry bears this number');
    return null;
  }
  const adjoins = place === last.place + 1;
  if (!adjoins) walk.gaps.push({ from: last.place + 1, to: place - 1 });
  const said = readSaid(entry.body);
  const hash = entryHash(entry.prev, entry.body);
  const isWhole = said !== null && entry.hash === hash;
  const isOwn = isWhole && said.tenant === walk.tenant && said.lane === walk.lane;
  if (!isWhole) {
    report(walk, 'entry-changed', [place, place], `its text hashes to ${hash}, not ${entry.hash}`);
  } else if (!isOwn) {
    const detail = `it was written as tenant ${said.tenant} lane ${said.lane} entry ${said.seq}`;
    report(walk, 'entry-foreign', [place, place], detail);
  } else if (said.seq !== place) {
    walk.misplaced.set(place, said.seq);
  } else if (entry.seq !== place) {
    report(walk, 'entry-changed', [place, place], `its number was changed to ${entry.seq}`);
  }
  if (adjoins && isOwn && last.sound && entry.prev !== last.hash) walk.breaks.push(last.place);
  walk.last = { place, hash: entry.hash, sound: isOwn };
  return isOwn && said.seq === place ? said : null;
}

/** The last entry against the head, which is the second copy of the lane's end. */
function checkEnd(walk: Walk, head: LaneHead | null | 'unknown'): void {
  const { last } = walk;
  if (head === 'unknown') return;
  if (head === null) {
    if (last.place > walk.start.seq) {
      report(walk, 'head-missing', [last.place, last.place], 'the lane has entries but no head');
    }
    return;
  }
  if (head.seq > last.place) {
    const whole = last.place === 0;
    const detail = `the head stands at ${head.seq}, the last entry at ${last.place}`;
    report(walk, whole ? 'lane-deleted' : 'tail-cut', [last.place + 1, head.seq], detail);
  } else if (head.seq < last.place) {
    const detail = `the head stands at ${head.seq}: nobody wrote these through the service`;
    report(walk, 'entry-forged', [head.seq + 1, last.place], detail);
  } else if (head.hash !== last.hash && last.sound) {
    walk.breaks.push(last.place);
  }
}

/** Says of each gap and break what it comes from. */
function nameDamage(walk: Walk): void {
  const { misplaced, breaks, gaps } = walk;
  const named = nameMisplaced(misplaced, (seq) => seq <= walk.last.place && !inGap(gaps, seq));
  for (const { code, seq, upTo, detail } of named.findings) report(walk, code, [seq, upTo], detail);
  for (const { from, to } of gaps) {
    if (from === to && named.elsewhere.has(from)) continue;
    report(walk, 'entry-missing', [from, to], `${to - from + 1} of the lane's entries are gone`);
  }
  for (let i = 0; i < breaks.length; i += 1) {
    const before = breaks[i] ?? 0;
    if (named.swapped.has(before) || named.swapped.has(before + 1)) continue;
    const says = misplaced.get(before + 1);
    if (says !== undefined && says > before + 1) {
      const detail = `those behind it moved up by ${says - before - 1}`;
      report(walk, 'entry-missing', [before + 1, says - 1], detail);
      continue;
    }
    // it is strange to both its neighbours
    const both = breaks[i + 1] === before + 1;
    const seq = both ? before + 1 : before;
    if (both) i += 1;
    if (misplaced.has(seq)) continue;
    report(walk, 'entry-forged', [seq, seq], 'it fits itself, but the next one continues another');
  }
}

const inGap = (gaps: Walk['gaps'], seq: number): boolean =>
  gaps.some(({ from, to }) => seq >= from && seq <= to);

function resultOf(walk: Walk, hashes: ReadonlyMap<number, string>): LaneWalk {
  const findings = walk.findings.toSorted((a, b) => (a.seq ?? 0) - (b.seq ?? 0));
  return {
    lane: walk.lane,
    start: walk.start.seq,
    entries: walk.entries,
    last: walk.last.place,
    hashes,
    findings,
    isNamed: (at) =>
      walk.misplaced.has(at) ||
      findings.some(({ seq, upTo }) => seq !== null && at >= seq && at <= (upTo ?? seq)),
  };
}
