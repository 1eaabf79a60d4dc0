import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type LinkRequest, type SourceRecord, workerSchema } from '@payung/matching';
import { fileTroubleText } from './file-trouble.ts';
import { type Attempt, allOf, fail, type Problem, succeed } from './problems.ts';
import { readAgencyList } from './read-agency-list.ts';
import { readDescribedTable } from './read-described-table.ts';
import { readSchema, type TableSchema } from './read-schema.ts';

/** Records are named by the file's name alone, so no two files may share one. */
function sharedNames(paths: readonly string[]): Problem[] {
  const counts = Map.groupBy(paths, (path) => basename(path));
  return [...counts].flatMap(([where, same]) => {
    if (same.length === 1) return [];
    const isOne = new Set(same).size === 1;
    const text = isOne
      ? 'is given twice.'
      : `${same.length} files have this name, and the output tells files by name: rename all but one.`;
    return [{ where, text }];
  });
}

function readFile(path: string, described: TableSchema | null): Attempt<SourceRecord[]> {
  const file = basename(path);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(path));
  } catch (error) {
    return fail({ where: path, text: fileTroubleText(error) });
  }
  return described === null
    ? readAgencyList(file, bytes)
    : readDescribedTable(file, bytes, described);
}

/**
 * Everything that is to be linked: files in the order of their names, records in the order of their lines,
 * so that nothing depends on the order in which files are named.
 *
 * @param schemaPath null: the files are agencies' lists
 */
export function readRequest(
  paths: readonly string[],
  schemaPath: string | null,
): Attempt<LinkRequest> {
  const described = schemaPath === null ? null : readSchema(schemaPath);
  const problems: Problem[] = sharedNames(paths);
  if (described?.ok === false) problems.push(...described.problems);
  const table = described?.ok ? described.value : null;
  if (table?.link === 'across' && paths.length < 2) {
    const text = '"across" compares files with one another: name two files at least.';
    problems.push({ where: 'link', text });
  }
  // a schema that is wrong would only be blamed on every file again
  const canRead = described === null || described.ok;
  const ordered = [...new Set(paths)].toSorted((a, b) => (basename(a) < basename(b) ? -1 : 1));
  const read = allOf(canRead ? ordered.map((path) => readFile(path, table)) : []);
  if (!read.ok) problems.push(...read.problems);
  if (problems.length > 0 || !read.ok) return fail(...problems);
  const records = read.value.flat();
  const { schema, link } = table ?? { schema: workerSchema, link: 'both' };
  return succeed({ schema, link, records }, read.notes);
}
