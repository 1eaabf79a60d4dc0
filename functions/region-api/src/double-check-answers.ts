import type { CheckedPair } from '@payung/casework';
import type { DoubleCheck, DoubleCheckPair, DoubleCheckSide } from '@payung/contract';
import type { DoubleCheckRecord } from '@payung/data';
import type { Region } from '@payung/domain';

/** A check of lists as the API tells of it. */
export function checkAnswer(region: Region, record: DoubleCheckRecord): DoubleCheck {
  const agency = region.agencies.find(({ id }) => id === record.agency);
  return {
    id: record.id,
    agency: record.agency,
    agencyName: agency?.name ?? record.agency,
    state: record.state,
    createdAt: record.at,
    finishedAt: record.finishedAt,
    expiresAt: record.expiresAt,
    lists: record.lists.map(({ fileName, importId, rows, faults }) => ({
      fileName,
      importId,
      rows,
      faults: [...faults],
    })),
    counts: record.counts,
    notes: [...record.notes],
    fault: record.fault,
  };
}

/** Two rows that are, or may be, one person. */
export function pairAnswer(record: DoubleCheckRecord, pair: CheckedPair): DoubleCheckPair {
  const sideOf = (side: CheckedPair['a']): DoubleCheckSide => ({
    ...side,
    fileName: record.lists[side.list]?.fileName ?? '',
  });
  return { ...pair, a: sideOf(pair.a), b: sideOf(pair.b) };
}
