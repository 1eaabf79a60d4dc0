import type { ImportRecord } from '@payung/data';
import type { Region } from '@payung/domain';
import type { ColumnMapping, Inspection, Vocabulary } from '@payung/files';
import * as z from 'zod';
import { parseMapping } from './column-choice.ts';

const Notice = z.looseObject({ code: z.string() });

/** What was understood of a list's columns, as it is kept with the import and shown before anything runs. */
export const ImportLayout = z.object({
  mapping: z
    .object({ sheet: z.string().nullable(), headerRow: z.int(), columns: z.array(z.string()) })
    .nullable(),
  columns: z.array(
    z.object({
      index: z.int(),
      heading: z.string(),
      samples: z.array(z.string()),
      field: z.string(),
      sureness: z.enum(['certain', 'likely', 'unsure']),
      because: z.enum(['heading', 'values', 'remembered', 'chosen', 'nothing']),
    }),
  ),
  preview: z.array(z.array(z.string())),
  lacking: z.array(z.string()),
  sheets: z.array(z.object({ name: z.string(), rows: z.int(), hidden: z.boolean() })),
  headerCandidates: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
  waitsFor: z.enum(['choose-sheet', 'choose-header', 'columns-uncertain']).nullable(),
  warnings: z.array(Notice),
  layoutKey: z.string().nullable(),
  finalZeroSuspicious: z.boolean(),
});
export type ImportLayout = z.infer<typeof ImportLayout>;

const nothing: ImportLayout = {
  mapping: null,
  columns: [],
  preview: [],
  lacking: [],
  sheets: [],
  headerCandidates: [],
  waitsFor: null,
  warnings: [],
  layoutKey: null,
  finalZeroSuspicious: false,
};

/** The layout of an inspection; an unreadable file has none. */
export function layoutOf(inspection: Exclude<Inspection, { kind: 'unreadable' }>): ImportLayout {
  switch (inspection.kind) {
    case 'choose-sheet':
      return {
        ...nothing,
        waitsFor: 'choose-sheet',
        sheets: inspection.sheets.map((s) => ({ ...s })),
      };
    case 'choose-header':
      return {
        ...nothing,
        waitsFor: 'choose-header',
        headerCandidates: inspection.candidates.map(({ row, cells }) => ({
          row,
          cells: [...cells],
        })),
      };
    case 'inspected':
      return {
        ...nothing,
        mapping: { ...inspection.mapping, columns: [...inspection.mapping.columns] },
        columns: inspection.columns.map((c) => ({ ...c, samples: [...c.samples] })),
        preview: inspection.preview.map((cells) => [...cells]),
        lacking: [...inspection.lacking],
        waitsFor: inspection.certain ? null : 'columns-uncertain',
        warnings: inspection.warnings.map((warning) => ({ ...warning })),
        layoutKey: inspection.layoutKey,
        finalZeroSuspicious: inspection.finalZeroSuspicious,
      };
  }
}

/** The layout kept with an import; null before its file was read. */
export function keptLayout(record: ImportRecord): ImportLayout | null {
  return record.layout === null ? null : ImportLayout.parse(JSON.parse(record.layout));
}

/** The columns of a running or finished list. @throws when the list was never understood. */
export function mappingOf(record: ImportRecord): ColumnMapping {
  const mapping = keptLayout(record)?.mapping;
  if (mapping == null) throw new Error('a running list has no columns');
  return parseMapping(JSON.stringify(mapping));
}

const Faults = z.array(Notice);

/** The reasons why a file could not be read, as kept. */
export function keptFaults(record: ImportRecord): z.infer<typeof Faults> {
  return Faults.parse(JSON.parse(record.faults));
}

/** The words by which columns without a telling heading are recognised in this region. */
export function vocabularyOf(region: Region): Vocabulary {
  return {
    occupations: region.schemeYear.occupations.flatMap(({ name, synonyms }) => [name, ...synonyms]),
    villages: region.villages.map(({ name }) => name),
    districts: region.districts.map(({ name }) => name),
  };
}
