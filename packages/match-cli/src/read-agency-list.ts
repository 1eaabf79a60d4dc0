import {
  comparedTexts,
  type Inspection,
  inspectList,
  readRows,
  UnreadableList,
} from '@payung/files';
import type { SourceRecord } from '@payung/matching';
import { fileFaultText } from './file-trouble.ts';
import { type Attempt, fail, type Problem, succeed } from './problems.ts';

const noVocabulary = { occupations: [], villages: [], districts: [] } as const;
function problemOf(inspection: Exclude<Inspection, { kind: 'inspected' }>): string {
  switch (inspection.kind) {
    case 'unreadable':
      return inspection.faults.map(fileFaultText).join(' ');
    case 'choose-sheet': {
      const names = inspection.sheets.map(({ name }) => `"${name}"`).join(', ');
      return `has several sheets that look like lists (${names}): save the right one as a file of its own.`;
    }
    case 'choose-header': {
      const lines = inspection.candidates.map(({ row }) => row).join(', ');
      return `has no line that surely names the columns (perhaps line ${lines}): give its columns headings such as NIK, Nama, Tanggal Lahir, Desa.`;
    }
  }
}

function notesOn(file: string, inspection: Extract<Inspection, { kind: 'inspected' }>): Problem[] {
  return inspection.warnings.flatMap((warning) => {
    switch (warning.code) {
      case 'two-columns-for-field': {
        const columns = warning.columns.map((at) => at + 1).join(' and ');
        const text = `columns ${columns} both hold ${warning.field}; the first that says anything counts.`;
        return [{ where: file, text }];
      }
      case 'final-zero-unusual': {
        const text = `${Math.round(warning.share * 100)} % of the NIKs end in 0: a spreadsheet seems to have rounded them.`;
        return [{ where: file, text }];
      }
      default:
        return [];
    }
  });
}

/** Columns by which a person is known first of all; a list whose heading for one is not understood gives few matches. */
const telling = { nationalId: 'NIK', name: 'NAMA', birthDate: 'TANGGAL LAHIR' } as const;

function missingColumns(file: string, columns: readonly (string | null)[]): Problem[] {
  const holdsDate = columns.includes('birthPlaceAndDate');
  return Object.entries(telling).flatMap(([field, heading]) => {
    if (columns.includes(field) || (field === 'birthDate' && holdsDate)) return [];
    const text = `no column is understood as ${field}: fewer people are found. If there is one, name it ${heading}.`;
    return [{ where: file, text }];
  });
}

/**
 * The people of an agency's list in whatever layout; a record is named by its line in the file.
 *
 * @param file the name without its folder
 */
export function readAgencyList(file: string, bytes: Uint8Array): Attempt<SourceRecord[]> {
  const inspection = inspectList(bytes, { fileName: file, vocabulary: noVocabulary });
  if (inspection.kind !== 'inspected') {
    const isEmptyList =
      inspection.kind === 'unreadable' &&
      inspection.faults.every(({ code }) => code === 'header-only');
    const said = { where: file, text: problemOf(inspection) };
    return isEmptyList ? succeed([], [said]) : fail(said);
  }
  const { columns } = inspection.mapping;
  if (!columns.includes('name') && !columns.includes('nationalId')) {
    const text = 'has neither a column of names nor one of NIKs: name it NAMA or NIK.';
    return fail({ where: file, text });
  }
  const notes = [...notesOn(file, inspection), ...missingColumns(file, columns)];
  const records: SourceRecord[] = [];
  try {
    for (const { row, candidate } of readRows(bytes, inspection.mapping, { fileName: file })) {
      records.push({ file, id: String(row), values: comparedTexts(candidate) });
    }
  } catch (error) {
    if (error instanceof UnreadableList) {
      return fail({ where: file, text: fileFaultText(error.fault) });
    }
    throw error;
  }
  return succeed(records, notes);
}
