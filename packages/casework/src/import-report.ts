import type { ChunkRecord, ImportRecord, RowOutcome } from '@payung/data';
import {
  type CandidateField,
  type Claimed,
  type Explanation,
  enumerate,
  explain,
  fieldLabel,
  type ImportId,
  type NamesOf,
  outcomeLabel,
} from '@payung/domain';
import { type CorrectedCells, type RowResult, writeReport } from '@payung/files';
import type { ListReader } from './actor.ts';
import { causeOf } from './cause-of.ts';
import { newestPieces, reasonsIn, stillStanding } from './corrections/tally.ts';
import { readChunk, readSource } from './import-files.ts';
import { mappingOf } from './import-layout.ts';
import { namesOf, visibleImport } from './import-views.ts';
import { notFound, ok, type Result, refuse } from './refusal.ts';
import { type OpenRegion, regionOf, type Service } from './service.ts';
import { tell } from './tell.ts';

function* reportLines(
  rows: readonly RowOutcome[],
  corrections: ReadonlyMap<number, CorrectedCells>,
  names: NamesOf,
): Generator<RowResult> {
  for (const { row, outcome, reasons } of rows) {
    const said: Explanation[] = reasonsIn(reasons).map((reason) => explain(reason, names));
    const corrected = corrections.get(row);
    const told = corrected === undefined ? [] : [toldOfCorrection(corrected)];
    yield {
      row,
      outcome: outcomeLabel(outcome),
      reason: [...told, ...said.map((one) => one.reason)].join(' '),
      ...(corrected === undefined ? {} : { corrected }),
      remedy: [...new Set(said.map((one) => one.remedy))].filter((text) => text !== '').join(' '),
    };
  }
}

/** The list as it was handed in, with the outcome, the reason and the remedy beside each row. */
export async function writeImportReport(
  service: Service,
  actor: ListReader,
  request: { id: ImportId; format: 'xlsx' | 'csv'; correlationId: string },
): Promise<Result<{ bytes: Uint8Array; fileName: string }>> {
  const { id, format } = request;
  const open = await regionOf(service, actor.tenant);
  const record = await visibleImport(open, actor, id);
  if (record === null) return notFound('import');
  if (record.state !== 'done') return refuse({ code: 'report-not-ready', state: record.state });
  if (record.filesRemovedOn !== undefined) {
    return refuse({ code: 'list-file-removed', on: record.filesRemovedOn });
  }
  const bytes = await readSource(service.files, open.data.keys, open.data.tenant, id);
  if (bytes === null) return notFound('import');
  const chunks = await open.data.imports.chunks(id);
  const newest = newestPieces(chunks);
  const rows: RowOutcome[] = [];
  let after: Record<string, unknown> | null = null;
  do {
    const page: Awaited<ReturnType<typeof open.data.imports.rows>> = await open.data.imports.rows(
      id,
      {
        after,
        limit: 500,
      },
    );
    for (const group of page.groups) {
      rows.push(...stillStanding(group.rows, group.chunk, newest));
    }
    after = page.next;
  } while (after !== null);
  rows.sort((a, b) => a.row - b.row);
  const corrections = await correctedCells(service, open, chunks);
  await tellOfReading(open, actor, record, request.correlationId);
  const parts: Uint8Array[] = [];
  for await (const part of writeReport(bytes, mappingOf(record), {
    fileName: record.fileName,
    format,
    results: reportLines(rows, corrections, namesOf(open.region)),
    demo: open.region.isDemo,
  })) {
    parts.push(part);
  }
  return ok({ bytes: Buffer.concat(parts), fileName: reportName(record.fileName, format) });
}

/** A report shows whole records: who took it stands in the journal before it is handed out. */
async function tellOfReading(
  open: OpenRegion,
  actor: ListReader,
  record: ImportRecord,
  correlationId: string,
): Promise<void> {
  await tell(open.data, causeOf(actor, correlationId, record.agency), {
    of: 'import',
    id: record.id,
    act: 'report-read',
  });
}

function reportName(fileName: string, format: 'xlsx' | 'csv'): string {
  const stem = fileName.replace(/\.[^.]*$/, '').replace(/[^A-Za-z0-9 ._-]/g, '_');
  return `hasil-${stem === '' ? 'daftar' : stem}.${format}`;
}

/** What was corrected in the portal, by row: the newest text of each cell that anybody corrected. */
async function correctedCells(
  service: Service,
  open: OpenRegion,
  chunks: readonly ChunkRecord[],
): Promise<Map<number, CorrectedCells>> {
  const cells = new Map<number, CorrectedCells>();
  for (const { file, corrects } of chunks) {
    if (corrects === undefined) continue;
    for (const { row, candidate, corrected = [] } of await readChunk(
      service.files,
      open.data.keys,
      file,
    )) {
      const textOf = (field: CandidateField): string => {
        const claimed: Claimed<unknown> = candidate[field];
        return claimed.state === 'missing' ? '' : claimed.text;
      };
      cells.set(row, new Map(corrected.map((field) => [field, textOf(field)])));
    }
  }
  return cells;
}

function toldOfCorrection(corrected: CorrectedCells): string {
  const fields = [...corrected.keys()].map(fieldLabel);
  return `Diperbaiki di Payung: ${enumerate(fields, 'dan')}.`;
}
