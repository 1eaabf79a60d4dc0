import { isDate, swappedDate } from '../compare/dates.ts';
import { isNationalId, nationalIdSays } from '../compare/national-id.ts';
import type { Plan } from '../compare/plan.ts';
import { isText } from '../compare/texts.ts';
import { isName } from '../compare/whole-name.ts';
import { gluedCode, looseCodes, nameCodes } from '../names/index.ts';
import type { Profile } from '../profile.ts';
import type { FieldKind } from '../schema.ts';

/** A two-part key: records are compared where they share anchor and tag. */
export interface Key {
  /** becomes one stored page */
  readonly anchor: string;
  /** a short mark inside the page */
  readonly tag: string;
}

/** The values of a record from which keys are made; '' where unknown. */
interface Facts {
  readonly dates: readonly string[];
  readonly codes: readonly string[];
  readonly glued: string;
  /** halves of the words: of use beside a birth date */
  readonly halves: readonly string[];
  readonly motherCodes: readonly string[];
  readonly village: string;
  readonly house: string;
  readonly card: string;
  readonly phone: string;
  readonly serial: string;
}

/** Anchors by village and name for each record: most telling words first. */
const mostCodes = 2;

/**
 * Where keys lie. Each `stored` anchor is a page of the database that is written anew with everybody who comes to
 * stand on it; in `memory` an anchor more costs nothing.
 */
export type KeyPlace = 'stored' | 'memory';

/** Keys under which a record is found. At most 4 anchors stored, 5 in memory: a second date takes the place of a second name code. */
export function workerKeysWritten(plan: Plan, profile: Profile, place: KeyPlace): readonly Key[] {
  const facts = anchoredFacts(plan, profile, place);
  return keysOf(facts, facts.dates);
}

/** Keys under which others are looked for: those written, and the ones a likely error would have led to. At most 6 anchors stored. */
export function workerKeysRead(plan: Plan, profile: Profile, place: KeyPlace): readonly Key[] {
  const facts = anchoredFacts(plan, profile, place);
  const dates = [...new Set(facts.dates.flatMap((date) => [date, swappedDate(date)]))].filter(
    isPossible,
  );
  return keysOf(facts, dates);
}

/**
 * Facts whose card, phone and codes are those that become anchors: the same for reading as for writing, or a pair
 * would be found or missed by which of the two was there first.
 */
interface AnchoredFacts extends Facts {
  readonly anchorCodes: readonly string[];
}

function anchoredFacts(plan: Plan, profile: Profile, place: KeyPlace): AnchoredFacts {
  const facts = factsOf(plan, profile);
  const { codes, dates, card } = facts;
  // a page by one of the numbers finds nearly every pair that pages by both of them find; families are counted by the card's
  const phone = place === 'stored' && card !== '' ? '' : facts.phone;
  const numbers = [card, phone].filter((number) => number !== '').length;
  // whoever is found by numbers needs no second code
  const isFound = numbers >= (place === 'stored' ? 1 : 2);
  const count = dates.length > 1 || isFound ? 1 : mostCodes;
  return { ...facts, phone, anchorCodes: codes.slice(0, count) };
}

function isPossible(date: string): boolean {
  return Number(date.slice(4, 6)) <= 12;
}

function keysOf(facts: AnchoredFacts, dates: readonly string[]): readonly Key[] {
  const keys: Key[] = [];
  const put = (anchor: string, tags: readonly string[]) => {
    for (const tag of new Set(tags)) keys.push({ anchor, tag });
  };
  const names = [
    ...facts.codes.map((code) => `n${code}`),
    ...(facts.glued === '' ? [] : [`g${facts.glued}`]),
  ];
  const known = (mark: string, value: string) => (value === '' ? [] : [mark + value]);
  const mothers = facts.motherCodes.slice(0, 2).map((code) => `m${code}`);
  for (const date of dates) {
    put(`b${date}`, [...names, ...known('v', facts.village), ...known('s', facts.serial)]);
  }
  const years = facts.dates.map((date) => `y${date.slice(0, 4)}`);
  const days = facts.dates.map((date) => `d${date.slice(4)}`);
  for (const code of facts.anchorCodes) {
    const others = names.filter((name) => name !== `n${code}`);
    put(`v${facts.village}:${code}`, [
      ...others,
      ...years,
      ...days,
      ...mothers,
      ...known('h', facts.house),
    ]);
  }
  if (facts.card !== '') put(`k${facts.card}`, [...names, ...years]);
  if (facts.phone !== '') put(`p${facts.phone}`, [...names, ...years]);
  return keys;
}

function factsOf(plan: Plan, profile: Profile): Facts {
  const cellOf = (kind: FieldKind, household: boolean) => {
    const slot = plan.slots.findIndex((line) => line.kind === kind && line.household === household);
    return slot < 0 ? null : (profile.cells[slot] ?? null);
  };
  const textOf = (kind: FieldKind) => {
    const cell = cellOf(kind, true);
    return isText(cell) ? cell.text : '';
  };
  const date = cellOf('date', false);
  const name = cellOf('person-name', false);
  const mother = cellOf('person-name', true);
  const id = cellOf('national-id', false);
  const fromId = isNationalId(id) ? (nationalIdSays(id.text)?.date ?? '') : '';
  const dates = [isDate(date) ? date.text : '', fromId].filter((digits) => digits !== '');
  const village = textOf('place').replaceAll(' ', '');
  return {
    dates: [...new Set(dates)],
    codes: isName(name) ? nameCodes(name.name) : [],
    glued: isName(name) ? gluedCode(name.name) : '',
    halves: isName(name) ? looseCodes(name.name) : [],
    motherCodes: isName(mother) ? nameCodes(mother.name) : [],
    village,
    house: houseOf(plan, profile),
    card: textOf('family-card'),
    phone: textOf('phone'),
    serial: isNationalId(id) ? id.text.slice(-4) : '',
  };
}

/** RT and RW together. */
function houseOf(plan: Plan, profile: Profile): string {
  return plan.slots
    .flatMap((line, slot) => {
      const cell = profile.cells[slot];
      return line.kind === 'house-number' && isText(cell) ? [cell.text] : [];
    })
    .join('/');
}
