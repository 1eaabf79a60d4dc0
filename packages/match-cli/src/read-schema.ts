import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type FieldKind, fieldKinds, type LinkRequest, type Schema } from '@payung/matching';
import * as z from 'zod';
import { fileTroubleText } from './file-trouble.ts';
import { suggestion } from './near-words.ts';
import { type Attempt, fail, type Problem, succeed } from './problems.ts';

/** What the columns of the files hold, as a schema file says it. */
export interface TableSchema {
  /** column that names a record in the output; null: its line does */
  readonly id: string | null;
  readonly link: LinkRequest['link'];
  readonly schema: Schema;
}

const links = ['within', 'across', 'both'] as const;
const members = ['id', 'link', 'fields'] as const;
const Members = z.record(z.string(), z.unknown());

const isKind = (text: string): text is FieldKind => fieldKinds.some((kind) => kind === text);

function readFields(where: string, fields: unknown): Attempt<Schema> {
  const found = Members.safeParse(fields);
  if (!found.success) {
    const text = 'takes an object that names columns and their kinds, {"surname": "family-name"}.';
    return fail({ where: `${where}, fields`, text });
  }
  const problems: Problem[] = [];
  const read = Object.entries(found.data).flatMap(([column, kind]) => {
    const name = column.trim();
    if (typeof kind === 'string' && isKind(kind) && name !== '') return [{ name, kind }];
    const near = suggestion(typeof kind === 'string' ? kind : '', fieldKinds);
    const text =
      name === '' ? 'a column without a name.' : `"${kind}" is no kind of field. ${near}`;
    problems.push({ where: `${where}, field ${column}`, text });
    return [];
  });
  if (read.length === 0 && problems.length === 0) {
    problems.push({ where: `${where}, fields`, text: 'name at least one column to compare.' });
  }
  return problems.length > 0 ? fail(...problems) : succeed({ fields: read });
}

function readMembers(
  where: string,
  content: Readonly<Record<string, unknown>>,
): Attempt<TableSchema> {
  const problems: Problem[] = [];
  for (const name of Object.keys(content)) {
    if (members.some((known) => known === name)) continue;
    problems.push({ where: `${where}, ${name}`, text: `is unknown. ${suggestion(name, members)}` });
  }
  const { id = null, link = 'both', fields } = content;
  const knownLink = links.find((one) => one === link);
  if (knownLink === undefined) {
    const near = suggestion(typeof link === 'string' ? link : '', links);
    problems.push({ where: `${where}, link`, text: `takes within, across or both. ${near}` });
  }
  if (id !== null && (typeof id !== 'string' || id.trim() === '')) {
    problems.push({ where: `${where}, id`, text: 'takes the name of a column.' });
  }
  const schema = readFields(where, fields);
  if (!schema.ok) problems.push(...schema.problems);
  const name = typeof id === 'string' ? id.trim() : null;
  if (schema.ok && schema.value.fields.some((field) => field.name === name)) {
    const text = 'names a record and is never compared; take it out of the fields.';
    problems.push({ where: `${where}, field ${name}`, text });
  }
  if (problems.length > 0 || knownLink === undefined || !schema.ok) return fail(...problems);
  return succeed({ id: name, link: knownLink, schema: schema.value });
}

/** @param text of a schema file @param where its name, for what is said about it */
export function parseSchema(text: string, where: string): Attempt<TableSchema> {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : 'it cannot be read';
    return fail({ where, text: `is no JSON: ${reason}` });
  }
  const found = Members.safeParse(content);
  if (found.success) return readMembers(where, found.data);
  return fail({ where, text: 'takes an object with id, link and fields.' });
}

export function readSchema(path: string): Attempt<TableSchema> {
  const where = basename(path);
  try {
    return parseSchema(readFileSync(path, 'utf8'), where);
  } catch (error) {
    return fail({ where: '--schema', text: `${path} ${fileTroubleText(error)}` });
  }
}
