import type { Cell } from '../cells.ts';
import { isDate, swappedDate } from '../compare/dates.ts';
import type { Plan } from '../compare/plan.ts';
import { fullNamesOf } from '../compare/short-names.ts';
import { skeleton } from '../compare/strings.ts';
import { frontOf, isText, localPart } from '../compare/texts.ts';
import { isWords } from '../compare/words.ts';
import { nameCodes } from '../names/index.ts';
import type { Profile } from '../profile.ts';
import type { FieldKind } from '../schema.ts';

/**
 * What a record can be found by where no keys were laid down for its schema. Two records become candidates if the
 * marks they share are together rare enough. Given and family names make marks of one sort, because they are
 * exchanged so often.
 */
export function marksOf(plan: Plan, profile: Profile): readonly string[] {
  const marks = new Set<string>();
  for (const [slot, { kind, field }] of plan.slots.entries()) {
    const cell = profile.cells[slot];
    if (!cell) continue;
    for (const mark of marksOfCell(kind, cell))
      marks.add(isNameKind(kind) ? mark : `${field} ${mark}`);
  }
  return [...marks];
}

function isNameKind(kind: FieldKind): boolean {
  return kind === 'given-name' || kind === 'family-name' || kind === 'person-name';
}

function marksOfCell(kind: FieldKind, cell: Cell): readonly string[] {
  switch (kind) {
    case 'given-name':
    case 'family-name':
    case 'person-name':
      return nameMarks(cell);
    case 'date':
      return isDate(cell) ? dateMarks(cell.text) : [];
    case 'street':
      return isWords(cell) ? cell.words.filter((word) => word.length > 2).map(skeleton) : [];
    case 'code':
      return isText(cell) ? [`c ${cell.text}`, `f ${frontOf(cell.text)}`] : [];
    case 'email':
      return isText(cell) ? [`e ${cell.text}`, `l ${localPart(cell.text)}`] : [];
    case 'place':
      return isText(cell) ? [cell.text, `s ${skeleton(cell.text)}`] : [];
    case 'identifier':
    case 'national-id':
    case 'family-card':
    case 'house-number':
    case 'phone':
      return [cell.text];
    case 'sex':
    case 'category':
      return [];
  }
}

function nameMarks(cell: Cell): readonly string[] {
  if (cell.is === 'name') return nameCodes(cell.name).map((code) => `n ${code.toLowerCase()}`);
  if (!isWords(cell)) return [];
  const words = cell.words.filter((word) => word.length > 1);
  return words.flatMap(fullNamesOf).map((word) => `n ${skeleton(word)}`);
}

/** Year, month of a year, and the two numbers of day and month in either order. */
function dateMarks(date: string): readonly string[] {
  const swapped = swappedDate(date);
  const canonical = date < swapped ? date : swapped;
  return [`y ${date.slice(0, 4)}`, `d ${canonical.slice(4)}`, `q ${date.slice(0, 6)}`];
}
