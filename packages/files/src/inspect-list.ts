import { chooseSheet } from './choose-sheet.ts';
import { knownNames, valuesOf } from './column-values.ts';
import { type FoundHeader, findHeader, headerAt } from './find-header.ts';
import { layoutKeyOf } from './heading-words.ts';
import {
  MAX_COLUMNS,
  MAX_SHOWN_COLUMNS,
  SAMPLE_LINES,
  SHOWN_COLUMNS,
  SHOWN_HEADING_CHARACTERS,
} from './limits.ts';
import { type ListSource, openList } from './list-source.ts';
import type {
  ColumnField,
  ColumnMapping,
  ColumnProposal,
  FileFault,
  InspectedList,
  Inspection,
  InspectOptions,
  ListWarning,
} from './list-types.ts';
import { masked } from './masked.ts';
import { isCertain, lackingFields, type ProposedField, proposeFields } from './propose-columns.ts';
import { type SourceRow, UnreadableList } from './source-row.ts';
import { type Survey, surveyRows } from './survey-rows.ts';

const PREVIEW_ROWS = 8;
const SAMPLES = 3;

/**
 * Looks a list over before it is taken in: which sheet, where the header is, what each column holds, how
 * sure that is, and how many people it lists. Any bytes give an answer; nothing is thrown.
 *
 * @param bytes the whole file, at most `MAX_FILE_BYTES`; CSV or XLSX, recognised by content
 */
export function inspectList(bytes: Uint8Array, options: InspectOptions): Inspection {
  try {
    return inspect(openList(bytes), options);
  } catch (error) {
    if (error instanceof UnreadableList) return unreadable(error.fault);
    throw error;
  }
}

function unreadable(...faults: FileFault[]): Inspection {
  return { kind: 'unreadable', faults };
}

function inspect(source: ListSource, options: InspectOptions): Inspection {
  const decision = chooseSheet(source, options);
  if (decision.kind === 'answer') return decision.inspection;
  const sheet = decision.name;
  const head = firstLines(source.lines(sheet));
  if (head.length === 0) return unreadable({ code: 'no-rows' });
  const widest = Math.max(...head.map((line) => line.width));
  if (widest > MAX_COLUMNS) return unreadable({ code: 'too-many-columns', columns: widest });
  const header = locateHeader(head, options);
  if ('kind' in header) return header;
  const below = head.filter((line) => line.row > header.row);
  const proposals = proposalsFor(header, below, widest, options);
  const mapping: ColumnMapping = {
    sheet,
    headerRow: header.row,
    columns: proposals.map(({ field }) => field),
  };
  const survey = surveyRows(source.lines(sheet), mapping, header.headings.length);
  if (survey.width > MAX_COLUMNS)
    return unreadable({ code: 'too-many-columns', columns: survey.width });
  if (survey.people === 0) return unreadable({ code: 'header-only', headerRow: header.row });
  const warnings = [...decision.warnings, ...survey.warnings, ...source.remarks()];
  return report(source.format, { mapping, header, below, proposals, survey, warnings });
}

/** Lines that carry anything, enough for header and samples. */
function firstLines(lines: Iterable<SourceRow>): SourceRow[] {
  const head: SourceRow[] = [];
  for (const line of lines) {
    if (line.cells.some((cell) => cell.trim() !== '')) head.push(line);
    if (head.length >= SAMPLE_LINES) break;
  }
  return head;
}

function locateHeader(
  head: readonly SourceRow[],
  options: InspectOptions,
): FoundHeader | Inspection {
  const named = options.mapping?.headerRow ?? options.headerRow;
  if (named === 0) return { row: 0, headings: [] };
  if (named !== undefined) return headerAt(head, named) ?? unreadable({ code: 'no-header' });
  const search = findHeader(head);
  switch (search.kind) {
    case 'found':
      return search.header;
    case 'choose':
      return { kind: 'choose-header', candidates: search.candidates };
    case 'none':
      return unreadable({ code: 'no-header' });
  }
}

function proposalsFor(
  header: FoundHeader,
  below: readonly SourceRow[],
  widest: number,
  options: InspectOptions,
): readonly ProposedField[] {
  const given = options.mapping?.columns ?? options.remembered?.(layoutKeyOf(header.headings));
  const width = Math.max(widest, header.headings.length, given?.length ?? 0);
  if (given !== undefined) {
    const because = options.mapping ? 'chosen' : 'remembered';
    const field = (at: number): ColumnField => given[at] ?? 'ignored';
    return Array.from({ length: width }, (_, at) => ({
      field: field(at),
      sureness: 'certain',
      because,
    }));
  }
  const known = knownNames(options.vocabulary);
  const headings = Array.from({ length: width }, (_, at) => header.headings[at] ?? '');
  return proposeFields(
    headings,
    headings.map((_, at) => valuesOf(below, at, known)),
  );
}

interface Findings {
  readonly mapping: ColumnMapping;
  readonly header: FoundHeader;
  readonly below: readonly SourceRow[];
  readonly proposals: readonly ProposedField[];
  readonly survey: Survey;
  readonly warnings: readonly ListWarning[];
}

function report(format: 'csv' | 'xlsx', findings: Findings): InspectedList {
  const { mapping, header, below, proposals, survey, warnings } = findings;
  return {
    kind: 'inspected',
    format,
    mapping,
    columns: shownColumns(header, below, proposals),
    certain: isCertain(proposals),
    lacking: lackingFields(mapping.columns),
    preview: survey.first
      .slice(0, PREVIEW_ROWS)
      .map(({ cells }) => cells.slice(0, SHOWN_COLUMNS).map((cell) => masked(cell))),
    warnings: [...doubledFields(mapping.columns), ...warnings],
    layoutKey: layoutKeyOf(header.headings),
    rowsSeen: survey.people,
    finalZeroSuspicious: survey.finalZeroSuspicious,
  };
}

function shownColumns(
  header: FoundHeader,
  below: readonly SourceRow[],
  proposals: readonly ProposedField[],
): ColumnProposal[] {
  return proposals
    .map((proposal, index) => ({ proposal, index }))
    .filter(({ proposal, index }) => index < SHOWN_COLUMNS || proposal.field !== 'ignored')
    .slice(0, MAX_SHOWN_COLUMNS)
    .map(({ proposal, index }) => ({
      index,
      heading: masked(header.headings[index] ?? '', SHOWN_HEADING_CHARACTERS),
      samples: samplesOf(below, index),
      ...proposal,
    }));
}

function samplesOf(below: readonly SourceRow[], at: number): string[] {
  const samples = new Set<string>();
  for (const line of below) {
    const text = masked(line.cells[at] ?? '');
    if (text !== '') samples.add(text);
    if (samples.size === SAMPLES) break;
  }
  return [...samples];
}

function doubledFields(columns: readonly ColumnField[]): ListWarning[] {
  return [...new Set(columns)]
    .filter((field) => field !== 'ignored' && field !== 'note')
    .map((field) => ({
      code: 'two-columns-for-field' as const,
      field,
      columns: columns.flatMap((other, at) => (other === field ? [at] : [])),
    }))
    .filter((warning) => warning.columns.length > 1);
}
