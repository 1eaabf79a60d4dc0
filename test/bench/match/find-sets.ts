import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { readTable } from '@payung/files';
import { UsageError } from '../caller-arguments.ts';
import { readListTruth } from './list-truth.ts';
import type { Layout, MatchSet, RowTruth, SchemaFile } from './match-set.ts';

const truthFile = 'truth.csv';

const febrlFields = {
  given_name: 'given-name',
  surname: 'family-name',
  street_number: 'house-number',
  address_1: 'street',
  address_2: 'street',
  suburb: 'place',
  postcode: 'code',
  state: 'category',
  date_of_birth: 'date',
} as const;
const febrlId = { soc_sec_id: 'identifier' } as const;
const fakeFields = {
  first_name: 'given-name',
  surname: 'family-name',
  dob: 'date',
  city: 'place',
  email: 'email',
} as const;
const historicalFields = {
  full_name: 'person-name',
  first_and_surname: 'person-name',
  first_name: 'given-name',
  surname: 'family-name',
  dob: 'date',
  birth_place: 'place',
  postcode_fake: 'code',
  gender: 'sex',
  occupation: 'category',
} as const;

/** The names of a table's columns; empty when it cannot be read as one. */
function headingsOf(path: string): readonly string[] {
  const table = readTable(new Uint8Array(readFileSync(path)));
  return table?.headings.cells ?? [];
}

const known = (person: string): RowTruth => ({
  person,
  kinds: [],
  isNikWrong: false,
  household: null,
  kin: null,
});

/** In a FEBRL file the number in `rec_id` is the person. */
function febrlSets(name: string, files: readonly string[]): MatchSet[] {
  const link = files.length > 1 ? 'across' : 'within';
  const one = (title: string, fields: SchemaFile['fields']): MatchSet => ({
    name: title,
    layout: 'febrl',
    files,
    schema: { id: 'rec_id', link, fields },
    truthOf: ({ id }) => known(/^rec-(\d+)-/.exec(id)?.[1] ?? id),
  });
  return [
    one(name, { ...febrlFields, ...febrlId }),
    one(`${name} without soc_sec_id`, febrlFields),
  ];
}

/** A file whose column `cluster` says who stands behind a record; read by line. */
function clusterSet(path: string, layout: Layout, fields: SchemaFile['fields']): MatchSet {
  const table = readTable(new Uint8Array(readFileSync(path)));
  const at = table?.headings.cells.indexOf('cluster') ?? -1;
  const persons = new Map<string, RowTruth>();
  for (const { row, cells } of table?.lines() ?? [])
    persons.set(String(row), known(cells[at] ?? ''));
  return {
    name: basename(path, '.csv'),
    layout,
    files: [path],
    schema: { link: 'within', fields },
    truthOf: ({ id }) => persons.get(id) ?? null,
  };
}

/** CSV files, and workbooks that stand beside no CSV file of their name. */
function listFiles(folder: string, names: readonly string[]): string[] {
  const tables = names.filter((name) => ['.csv', '.xlsx'].includes(extname(name)));
  const isTwice = (name: string) =>
    name.endsWith('.xlsx') && tables.includes(name.replace(/\.xlsx$/, '.csv'));
  return tables
    .filter((name) => name !== truthFile && !isTwice(name))
    .map((name) => join(folder, name));
}

function setsOfTables(files: readonly string[]): MatchSet[] {
  // the two halves of one set differ by a last letter a or b
  const groups = Map.groupBy(files, (path) => basename(path, '.csv').replace(/(?<=\d)[ab]$/, ''));
  return [...groups].flatMap(([name, group]) => {
    const [first = ''] = group;
    const headings = new Set(headingsOf(first));
    if (headings.has('rec_id')) return febrlSets(name, group);
    if (!headings.has('cluster')) return [];
    if (headings.has('full_name')) return [clusterSet(first, 'historical', historicalFields)];
    if (headings.has('email')) return [clusterSet(first, 'fake', fakeFields)];
    return [];
  });
}

/**
 * The sets of a folder: agencies' lists with `truth.csv`; files with `rec_id` as FEBRL names records, each with
 * and without the identifier; files with a column `cluster`.
 *
 * @throws UsageError when there is none
 */
export function findSets(folder: string): MatchSet[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new UsageError(`There is no folder ${folder}.`);
  }
  const names = readdirSync(folder).toSorted();
  const files = listFiles(folder, names);
  if (names.includes(truthFile)) {
    const truth = readListTruth(readFileSync(join(folder, truthFile), 'utf8'));
    const truthOf: MatchSet['truthOf'] = ({ file, id }) =>
      truth.get(`${basename(file, extname(file))} ${id}`) ?? null;
    return [{ name: basename(folder), layout: 'lists', files, schema: null, truthOf }];
  }
  const sets = setsOfTables(files);
  if (sets.length > 0) return sets;
  throw new UsageError(`In ${folder} there is neither truth.csv nor a column rec_id or cluster.`);
}
