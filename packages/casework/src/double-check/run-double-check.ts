import type { CheckCounts, CheckedList, DoubleCheckRecord } from '@payung/data';
import { letsPeopleIn, type TenantId } from '@payung/domain';
import { type LinkResult, linkRecords, workerSchema } from '@payung/matching';
import { importFileKeys } from '../import-files.ts';
import { isHeld, leaseMs } from '../lease.ts';
import { nowOf } from '../now.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { systemActor } from '../system-actor.ts';
import {
  type CheckedPair,
  type CheckedSide,
  keepPairs,
  mostPairs,
  removePairs,
} from './check-files.ts';
import { type ReadList, readCheckedList } from './read-checked-list.ts';

/** Rows of all lists of a check together: what fits into a worker of 2 GB. */
export const mostRows = 60_000;
/** times that a check may be begun and never come to an end */
const mostTries = 4;

/**
 * Checks lists against one another: reads them as imports do, links their rows by the same engine, keeps the pairs
 * sealed. Safe to call again at any time; a check that is done, or at work elsewhere, is left alone. Files that were
 * handed in for the check alone are removed at its end.
 */
export async function runDoubleCheck(
  service: Service,
  tenant: TenantId,
  id: string,
): Promise<void> {
  const open = await regionOf(service, tenant);
  // the sweep sends it again once the region is let in
  if (!letsPeopleIn(open.standing)) return;
  const seen = await open.data.doubleChecks.check(id);
  if (seen?.state !== 'working' || isHeld(seen.leaseUntil, service.clock.now())) return;
  const record = await lease(service, open, seen);
  if (record === null) return;
  if (record.tries > mostTries) {
    await settle(service, open, record, { fault: 'stopped', lists: record.lists });
    return;
  }
  const read = await readAll(service, open, record);
  const lists = read.map(({ list }) => list);
  const rows = lists.reduce((sum, list) => sum + (list.rows ?? 0), 0);
  const fault = rows === 0 ? 'lists-unreadable' : rows > mostRows ? 'too-many-rows' : null;
  if (fault !== null) {
    await settle(service, open, record, { fault, lists });
    return;
  }
  const records = read.flatMap((one) => one.records);
  const found = linkRecords({ schema: workerSchema, link: 'both', records });
  const pairs = pairsOf(found, records);
  const kept = pairs.slice(0, mostPairs);
  await keepPairs(service.files, open.data.keys, { tenant, check: id }, kept);
  const counts = countsOf(rows, pairs, kept.length);
  const notes = found.notes.map((note) => ({ ...note }));
  if (await settle(service, open, record, { fault: null, lists, counts, notes })) return;
  // removed meanwhile, for somebody who stands in it is forgotten
  await removePairs(service.files, { tenant, check: id }, kept.length);
}

async function lease(
  service: Service,
  { data }: OpenRegion,
  before: DoubleCheckRecord,
): Promise<DoubleCheckRecord | null> {
  const change = { leaseUntil: service.clock.now() + leaseMs, tries: before.tries + 1 };
  const taken = await data.commitQuietly([{ write: 'move-double-check', before, change }]);
  return taken.kind === 'done' ? { ...before, ...change, version: before.version + 1 } : null;
}

async function readAll(
  service: Service,
  open: OpenRegion,
  { lists }: DoubleCheckRecord,
): Promise<ReadList[]> {
  const read: ReadList[] = [];
  let left = mostRows;
  for (const [position, list] of lists.entries()) {
    const one = await readCheckedList(service, open, list, position, left);
    read.push(one);
    left = Math.max(0, left - one.records.length);
  }
  return read;
}

type Outcome =
  | { readonly fault: string; readonly lists: readonly CheckedList[] }
  | {
      readonly fault: null;
      readonly lists: readonly CheckedList[];
      readonly counts: CheckCounts;
      readonly notes: DoubleCheckRecord['notes'];
    };

async function settle(
  service: Service,
  open: OpenRegion,
  before: DoubleCheckRecord,
  outcome: Outcome,
): Promise<boolean> {
  const { data } = open;
  for (const { importId, file } of before.lists) {
    if (importId !== null) continue;
    await service.files.remove(importFileKeys.raw(data.tenant, file));
    await service.files.remove(importFileKeys.source(data.tenant, file));
  }
  const finishedAt = nowOf(service);
  const state = outcome.fault === null ? 'done' : 'failed';
  const result = await data.commit({
    cause: { actor: systemActor, source: `double-check:${before.id}`, correlationId: before.id },
    lane: 'any',
    writes: [
      {
        write: 'move-double-check',
        before,
        change: { ...outcome, state, finishedAt, leaseUntil: 0 },
      },
    ],
  });
  return result.kind === 'done';
}

type Rows = readonly { file: string; id: string; values: Readonly<Record<string, string>> }[];

/** Pairs in the words of a result, the surest first; among equals in the order of the lists. */
function pairsOf(found: LinkResult, records: Rows): CheckedPair[] {
  const pairs = found.pairs.flatMap(({ a, b, score }): CheckedPair[] => {
    const { band, bits, probability, evidence } = score;
    if (band === 'none') return [];
    const sides = [sideOf(records, a), sideOf(records, b)].sort(byPlace);
    const [first, second] = sides;
    if (first === undefined || second === undefined) return [];
    return [{ a: first, b: second, band, bits, probability, evidence: [...evidence] }];
  });
  return pairs.sort(
    (x, y) =>
      Number(y.band === 'match') - Number(x.band === 'match') ||
      y.bits - x.bits ||
      byPlace(x.a, y.a) ||
      byPlace(x.b, y.b),
  );
}

function byPlace(a: CheckedSide, b: CheckedSide): number {
  return a.list - b.list || a.row - b.row;
}

/** digits of a NIK that lists show */
const shownDigits = 4;

function sideOf(records: Rows, at: number): CheckedSide {
  const { file = '0', id = '0', values = {} } = records[at] ?? {};
  const nik = values.nationalId ?? '';
  return {
    list: Number(file),
    row: Number(id),
    name: values.name ?? '',
    nationalIdEnd: nik === '' ? null : nik.slice(-shownDigits),
    village: values.village === undefined || values.village === '' ? null : values.village,
  };
}

/** People who stand there more than once: rows that pairs connect, taken together. */
function countsOf(rows: number, pairs: readonly CheckedPair[], kept: number): CheckCounts {
  const match = pairs.filter(({ band }) => band === 'match').length;
  const leader = new Map<string, string>();
  const name = ({ list, row }: CheckedSide): string => `${list} ${row}`;
  const top = (one: string): string => {
    let at = one;
    for (let up = leader.get(at); up !== undefined; up = leader.get(at)) at = up;
    return at;
  };
  for (const { a, b } of pairs) {
    const [one, other] = [top(name(a)), top(name(b))];
    if (one !== other) leader.set(other, one);
  }
  const groups = new Set(pairs.map(({ a }) => top(name(a))));
  const left = pairs.length - kept;
  return { rows, match, review: pairs.length - match, people: groups.size, left };
}
