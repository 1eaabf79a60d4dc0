import { type ImportView, partsLastMs } from '@payung/casework';
import type { ImportStatus } from '@payung/contract';
import type { Region } from '@payung/domain';

/** A list as the API tells of it. */
export function importAnswer(region: Region, view: ImportView): ImportStatus {
  const { record } = view;
  const agency = region.agencies.find(({ id }) => id === record.agency);
  const layout = view.layout;
  return {
    id: record.id,
    agency: record.agency,
    agencyName: agency?.name ?? record.agency,
    fileName: record.fileName,
    state: record.state,
    awaits: awaited(view),
    createdAt: record.at,
    finishedAt: record.finishedAt,
    noticeVersion: record.notice ?? null,
    fileRemovedOn: record.filesRemovedOn ?? null,
    rowsRead: record.rowsRead,
    rowsDone: view.rowsDone,
    byOutcome: { ...view.byOutcome },
    causes: [...view.byCause]
      .map(([cause, rows]) => ({ cause, rows }))
      .sort((a, b) => b.rows - a.rows || (a.cause < b.cause ? -1 : 1)),
    areCausesWhole: view.areCausesWhole,
    rowsPerSecond: view.rowsPerSecond,
    secondsLeft: view.secondsLeft,
    faults: [...view.faults],
    layout:
      layout === null
        ? null
        : {
            mapping: layout.mapping,
            columns: layout.columns,
            preview: layout.preview,
            lacking: layout.lacking,
            sheets: layout.sheets,
            headerCandidates: layout.headerCandidates,
            waitsFor: layout.waitsFor,
            warnings: layout.warnings,
          },
  };
}

function awaited({ record: { state, parts, at } }: ImportView): ImportStatus['awaits'] {
  if (state !== 'uploaded' || parts === undefined || parts.upload === null) return null;
  const until = new Date(Date.parse(at) + partsLastMs).toISOString();
  return { bytes: parts.bytes, sha256: parts.sha256, until };
}
