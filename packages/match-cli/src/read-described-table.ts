import { type PlainTable, readTable, type TableLine, UnreadableList } from '@payung/files';
import type { SourceRecord } from '@payung/matching';
import { fileFaultText } from './file-trouble.ts';
import { suggestion } from './near-words.ts';
import { type Attempt, fail, type Problem, succeed } from './problems.ts';
import type { TableSchema } from './read-schema.ts';

const mostLinesTold = 10;

/** Where the columns that the schema names stand; all that are missing or stand there twice are told. */
function findColumns(
  file: string,
  headings: readonly string[],
  described: TableSchema,
): Attempt<ReadonlyMap<string, number>> {
  const { id, schema } = described;
  const wanted = [...(id === null ? [] : [id]), ...schema.fields.map(({ name }) => name)];
  const named = headings.filter((heading) => heading !== '');
  const problems: Problem[] = [];
  for (const name of wanted) {
    const count = named.filter((heading) => heading === name).length;
    if (count === 1) continue;
    const text =
      count === 0
        ? `there is no column "${name}". ${suggestion(name, named)}`
        : `the column "${name}" is there ${count} times: rename or remove all but one.`;
    problems.push({ where: file, text });
  }
  if (problems.length > 0) return fail(...problems);
  return succeed(new Map(wanted.map((name) => [name, headings.indexOf(name)])));
}

function told(lines: readonly number[]): string {
  const shown = lines.slice(0, mostLinesTold).join(', ');
  return lines.length > mostLinesTold ? `${shown} and ${lines.length - mostLinesTold} more` : shown;
}

/** Ids that name no record, or two; told by line, as an id may be a person's number. */
function problemsOfIds(file: string, id: string | null, lines: readonly TableLine[], at: number) {
  if (id === null) return [];
  const problems: Problem[] = [];
  const first = new Map<string, number>();
  const [empty, twice]: [number[], number[]] = [[], []];
  for (const { row, cells } of lines) {
    const name = cells[at] ?? '';
    if (name === '') empty.push(row);
    else if (first.has(name)) twice.push(row);
    else first.set(name, row);
  }
  if (empty.length > 0) {
    problems.push({ where: file, text: `column "${id}" is empty in line ${told(empty)}.` });
  }
  if (twice.length > 0) {
    const text = `column "${id}" repeats an id of an earlier line in line ${told(twice)}: give each record its own, or leave "id" out of the schema.`;
    problems.push({ where: file, text });
  }
  return problems;
}

function emptyColumns(file: string, described: TableSchema, records: readonly SourceRecord[]) {
  if (records.length === 0) return [{ where: file, text: 'has no rows below its headings.' }];
  return described.schema.fields
    .filter(({ name }) => records.every(({ values }) => values[name] === ''))
    .map(({ name }) => ({ where: file, text: `the column "${name}" is empty; it says nothing.` }));
}

function notesOnSheets(file: string, { otherSheets }: PlainTable): Problem[] {
  if (otherSheets.length === 0) return [];
  const names = otherSheets.map((name) => `"${name}"`).join(', ');
  return [{ where: file, text: `only its first sheet is read, not ${names}.` }];
}

function readRecords(
  file: string,
  table: PlainTable,
  described: TableSchema,
): Attempt<SourceRecord[]> {
  const columns = findColumns(file, table.headings.cells, described);
  if (!columns.ok) return columns;
  const idAt = described.id === null ? -1 : (columns.value.get(described.id) ?? -1);
  const lines = [...table.lines()];
  const problems = problemsOfIds(file, described.id, lines, idAt);
  if (problems.length > 0) return fail(...problems);
  const fields = described.schema.fields.map(
    ({ name }) => [name, columns.value.get(name) ?? -1] as const,
  );
  const records = lines.map(({ row, cells }) => ({
    file,
    id: described.id === null ? String(row) : (cells[idAt] ?? ''),
    values: Object.fromEntries(fields.map(([name, at]) => [name, cells[at] ?? ''])),
  }));
  const notes = [...notesOnSheets(file, table), ...emptyColumns(file, described, records)];
  return succeed(records, notes);
}

/**
 * The records of a table whose columns a schema describes; headings and cells are trimmed.
 *
 * @param file the name without its folder
 */
export function readDescribedTable(
  file: string,
  bytes: Uint8Array,
  described: TableSchema,
): Attempt<SourceRecord[]> {
  try {
    const table = readTable(bytes);
    if (table === null) return fail({ where: file, text: fileFaultText({ code: 'empty-file' }) });
    return readRecords(file, table, described);
  } catch (error) {
    if (!(error instanceof UnreadableList)) throw error;
    return fail({ where: file, text: fileFaultText(error.fault) });
  }
}
