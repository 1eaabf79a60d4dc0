import { globSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type FieldRow, schemaReader } from './describe-schema.ts';
import { keptShelves } from './kept-shelves.ts';
import { whomItTells } from './personal-fields.ts';
import { type StoredItem, storedItems } from './stored-items.ts';
import { watchSchemas } from './watch-schemas.ts';
import { wordsInCommon } from './words-in-common.ts';
import { wordsOfDecisions } from './words-of-decisions.ts';
import { wordsOfRegions } from './words-of-regions.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const words: Readonly<Record<string, string>> = {
  ...wordsInCommon,
  ...wordsOfRegions,
  ...wordsOfDecisions,
};
const tables = {
  tenancy: 'regions, their members and keys, and what the control plane knows of them',
  registry: 'people, nominations, quota cards, lists, and what lies on shelves',
  journal: 'who did what, chained',
  crosscheck: 'what regions ask of one another, by keyed tokens',
} as const;

export interface Dictionary {
  readonly text: string;
  /** what nobody has put into words: fields, and shelves whose keeping nobody thought of */
  readonly wordless: readonly string[];
  /** fields of which nobody has said whom they tell of */
  readonly unclassed: readonly string[];
}

async function loadSources() {
  const watched = watchSchemas();
  const files = globSync('packages/{data,casework,journal-check}/src/**/*.ts', {
    cwd: root,
  }).sort();
  for (const file of files) {
    if (/\.(test|fixture)\.ts$/.test(file) || file.endsWith('/main.ts')) continue;
    await import(pathToFileURL(`${root}${file}`).href);
  }
  return watched.found();
}

/** Every stored record and each of its fields, as the sources have them. */
export async function writeDictionary(): Promise<Dictionary> {
  const { schemas, shelves } = await loadSources();
  const reader = schemaReader(schemas);
  const wordless: string[] = [];
  const unclassed: string[] = [];

  function table(record: string, fields: readonly FieldRow[]): string[] {
    const rows = fields.map((field) => {
      const said = field.said ?? words[field.name];
      if (said === undefined) wordless.push(`${record}.${field.path}`);
      const whom = whomItTells(record, field);
      if (whom === null) unclassed.push(`${record}.${field.path}`);
      const cells = [`\`${field.path}\``, field.type, said ?? '', whom ?? '?'];
      return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    });
    return ['| field | type | meaning | tells of |', '|---|---|---|---|', ...rows];
  }

  function schemaOf({ name, file }: { name: string; file: string }) {
    const found = schemas.find((one) => one.name === name && one.file === file);
    if (found === undefined) throw new Error(`there is no schema ${name} in ${file}`);
    return found.schema;
  }

  function item({ title, schemas: own, kept }: StoredItem): string[] {
    const lines = own.flatMap((one) => {
      const { above, fields } = reader.record(schemaOf(one));
      const lies = one.lies === undefined ? [] : [`Lies ${one.lies}:`, ''];
      return [...lies, ...(above === null ? [] : [above, '']), ...table(one.name, fields), ''];
    });
    return [`### ${title}`, '', `Kept: ${kept}.`, '', ...lines];
  }

  function shelf({ name, schema }: (typeof shelves)[number]): string[] {
    const kept = keptShelves.get(name);
    if (kept === undefined) wordless.push(`${name}: how long it is kept`);
    const { above, fields } = reader.record(schema);
    const said = above === null ? [] : [above, ''];
    return [
      `### Shelf \`${name}\``,
      '',
      `Kept: ${kept ?? ''}.`,
      '',
      ...said,
      ...table(name, fields),
      '',
    ];
  }

  const items = Object.entries(tables).flatMap(([name, holds]) => [
    `## Table \`${name}\`: ${holds}`,
    '',
    ...storedItems.filter((one) => one.table === name).flatMap(item),
  ]);
  const byName = [...shelves].sort((a, b) => (a.name < b.name ? -1 : 1));
  const onShelves = byName.flatMap(shelf);
  const parts = reader
    .parts()
    .flatMap(({ name, above, fields }) => [
      `### ${name}`,
      '',
      ...(above === null ? [] : [above, '']),
      ...table(name, fields),
      '',
    ]);
  const text = [
    ...introduction,
    ...items,
    '## Shelves of `registry`',
    '',
    'Each record lies sealed as a whole; only shelf, folder, id and version are in the clear.',
    '',
    ...onShelves,
    '## Structures in them',
    '',
    ...parts,
  ].join('\n');
  const strangers = [...keptShelves.keys()].filter(
    (name) => !shelves.some((one) => one.name === name),
  );
  return {
    text: `${text.trimEnd()}\n`,
    wordless: [...wordless, ...strangers.map((name) => `${name}: there is no such shelf`)],
    unclassed,
  };
}

const introduction = [
  '# Data dictionary',
  '',
  'Written by `npx -y pnpm@10 dictionary` from the schemas that read the records; `test/dictionary` holds the words that they lack.',
  'Do not edit: a test compares it.',
  '',
  '- **Sealed** is whatever lies in a field of the type *bytes*, and everything on a shelf: encrypted under keys of the region (ADR 12). All',
  '  else lies in the clear, under the encryption of the table itself.',
  '- **Tells of**: *person*: a worker or a family, or words and bytes in which one may be named; *person, by id*: nobody who has no key can',
  '  say whom; *staff*: who works in the service, in an office or for a donor; empty: nobody, or a structure, whose own rows say it.',
  '- **Kept until the person is forgotten**: two years after a nomination ended, later where a hold stands: cover, claims (5 years), proof of payment',
  '  (10 years), scholarships (until 23); a region may decide the first otherwise (`PUT /v1/retention`). By request at once, unless a hold stands (ADR 16).',
  '- Backups keep what was taken away for 35 days more.',
  '- `schemaVersion` is 1 everywhere.',
  '',
];
