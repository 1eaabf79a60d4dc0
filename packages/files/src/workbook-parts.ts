import { type InflationBudget, partText } from './inflate-part.ts';
import { MAX_SHEET_NAME_CHARACTERS, MAX_SHEETS } from './limits.ts';
import type { ForeignKind } from './list-types.ts';
import { UnreadableList } from './source-row.ts';
import { attributesOf, scanXml } from './xml-scan.ts';
import type { ZipEntry } from './zip-directory.ts';

interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** name of its entry in the zip file */
  readonly part: string;
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  /** days are counted from 1904-01-01 instead of 1899-12-30 */
  readonly from1904: boolean;
  readonly sharedStrings: ZipEntry | null;
  readonly styles: ZipEntry | null;
}

type Entries = ReadonlyMap<string, ZipEntry>;

interface Relation {
  readonly type: string;
  readonly target: string;
}

/**
 * The parts of a workbook, by its relations.
 * @throws UnreadableList `not-a-list` for another kind of document in a zip file, `broken-workbook`
 */
export function readWorkbook(entries: Entries, budget: InflationBudget): Workbook {
  const root = relationsOf(entries, '', '_rels/.rels', budget);
  const main =
    [...root.values()].find(({ type }) => type.endsWith('/officeDocument'))?.target ??
    'xl/workbook.xml';
  const entry = entries.get(main);
  if (entry === undefined || !/\.xml$/.test(main) || !/(?:^|\/)workbook/.test(main)) {
    throw new UnreadableList(foreignFault(entries));
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = relationsOf(
    entries,
    folder,
    `${folder}_rels/${main.slice(folder.length)}.rels`,
    budget,
  );
  const byType = (suffix: string): ZipEntry | null => {
    const found = [...relations.values()].find(({ type }) => type.endsWith(suffix));
    return (found && entries.get(found.target)) ?? null;
  };
  return {
    ...readSheetList(entry, relations, budget),
    sharedStrings: byType('/sharedStrings'),
    styles: byType('/styles'),
  };
}

function foreignFault(entries: Entries): ConstructorParameters<typeof UnreadableList>[0] {
  const kind = foreignKind([...entries.keys()]);
  return kind === null ? { code: 'broken-workbook' } : { code: 'not-a-list', kind };
}

function foreignKind(names: readonly string[]): ForeignKind | null {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^word\//)) return 'docx';
  if (has(/^ppt\//)) return 'pptx';
  if (has(/^xl\/workbook\.bin$/)) return 'xlsb';
  if (has(/^content\.xml$/)) return 'ods';
  if (has(/^xl\//)) return null;
  return 'zip';
}

function relationsOf(
  entries: Entries,
  folder: string,
  part: string,
  budget: InflationBudget,
): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  const entry = entries.get(part);
  if (entry === undefined) return relations;
  scanXml(partText(entry, budget), {
    open(name, raw) {
      if (name !== 'Relationship') return;
      const attributes = attributesOf(raw);
      relations.set(attributes.get('Id') ?? '', {
        type: attributes.get('Type') ?? '',
        target: resolvedTarget(folder, attributes.get('Target') ?? ''),
      });
    },
    close() {},
    text() {},
  });
  return relations;
}

function resolvedTarget(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function readSheetList(
  entry: ZipEntry,
  relations: ReadonlyMap<string, Relation>,
  budget: InflationBudget,
): Pick<Workbook, 'sheets' | 'from1904'> {
  const sheets: WorkbookSheet[] = [];
  let from1904 = false;
  scanXml(partText(entry, budget), {
    open(name, raw) {
      if (name === 'workbookPr') from1904 = isTrue(attributesOf(raw).get('date1904'));
      if (name !== 'sheet' || sheets.length >= MAX_SHEETS) return;
      const attributes = attributesOf(raw);
      const relation = relations.get(attributes.get('id') ?? '');
      if (!relation?.type.endsWith('/worksheet')) return;
      const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
      const called = attributes.get('name') ?? '';
      sheets.push({
        name: called.slice(0, MAX_SHEET_NAME_CHARACTERS).toWellFormed(),
        hidden,
        part: relation.target,
      });
    },
    close() {},
    text() {},
  });
  return { sheets, from1904 };
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
