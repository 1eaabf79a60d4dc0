import type { CheckedList } from '@payung/data';
import {
  type ColumnMapping,
  comparedTexts,
  inspectList,
  readRows,
  UnreadableList,
} from '@payung/files';
import type { SourceRecord } from '@payung/matching';
import { readSource } from '../import-files.ts';
import { keptLayout, mappingOf, vocabularyOf } from '../import-layout.ts';
import type { OpenRegion, Service } from '../service.ts';

/** A list as it was read for a check: its people, or why there are none. */
export interface ReadList {
  readonly list: CheckedList;
  readonly records: readonly SourceRecord[];
}

type Fault = CheckedList['faults'][number];

/**
 * Reads one of the lists of a check, by the columns that a person chose when it was handed in, or else by those that
 * are recognised. Stops at `most` people, of which the caller takes note.
 *
 * @param position of the list in its check; it names the file of each record, since two files may have one name
 */
export async function readCheckedList(
  service: Service,
  open: OpenRegion,
  list: CheckedList,
  position: number,
  most: number,
): Promise<ReadList> {
  const nobody = (...faults: Fault[]): ReadList => ({
    list: { ...list, rows: null, faults },
    records: [],
  });
  const { keys, tenant } = open.data;
  const bytes = await readSource(service.files, keys, tenant, list.file);
  if (bytes === null) {
    return nobody({ code: list.importId === null ? 'never-uploaded' : 'file-removed' });
  }
  const columns = await columnsOf(open, list, bytes);
  if (!('mapping' in columns)) return nobody(...columns.faults);
  try {
    const records: SourceRecord[] = [];
    for (const { row, candidate } of readRows(bytes, columns.mapping, list)) {
      const file = String(position);
      records.push({ file, id: String(row), values: comparedTexts(candidate) });
      if (records.length > most) break;
    }
    return { list: { ...list, rows: records.length, faults: columns.faults }, records };
  } catch (error) {
    if (error instanceof UnreadableList) return nobody(error.fault);
    throw error;
  }
}

type Columns =
  | { readonly mapping: ColumnMapping; readonly faults: Fault[] }
  | { readonly faults: Fault[] };

async function columnsOf(open: OpenRegion, list: CheckedList, bytes: Uint8Array): Promise<Columns> {
  const record = list.importId === null ? null : await open.data.imports.import(list.importId);
  if (record !== null && keptLayout(record)?.mapping != null) {
    return { mapping: mappingOf(record), faults: [] };
  }
  const found = inspectList(bytes, {
    fileName: list.fileName,
    vocabulary: vocabularyOf(open.region),
    ...(record?.sheet == null ? {} : { sheet: record.sheet }),
    ...(record?.headerRow == null ? {} : { headerRow: record.headerRow }),
  });
  switch (found.kind) {
    case 'unreadable':
      return { faults: found.faults.map((fault) => ({ ...fault })) };
    case 'choose-sheet':
    case 'choose-header':
      return { faults: [{ code: found.kind }] };
    case 'inspected': {
      const { columns } = found.mapping;
      if (!columns.includes('name')) return { faults: [{ code: 'columns-uncertain' }] };
      return { mapping: found.mapping, faults: found.warnings.map((warning) => ({ ...warning })) };
    }
  }
}
