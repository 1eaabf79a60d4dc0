import { type Field, fingerprintOf, isAboutHousehold, type Schema } from '../schema.ts';
import type { Cells, Comparer, Findings, Rarity, Slot } from './comparer.ts';
import { dateComparer, nationalIdComparer, sexComparer } from './dated.ts';
import * as levels from './levels.ts';
import { splitNameComparer } from './person-names.ts';
import { streetComparer } from './streets.ts';
import * as texts from './texts.ts';
import { wholeNameComparer } from './whole-name.ts';

/** A schema made ready for comparing: which columns are compared together, and the lines of evidence they give. */
export interface Plan {
  readonly fingerprint: string;
  readonly slots: readonly Slot[];
  readonly parts: readonly { readonly comparer: Comparer; readonly at: number }[];
  /** true where columns tell of the household, so that relatives are an explanation of their own */
  readonly knowsFamilies: boolean;
}

const plans = new WeakMap<Schema, Plan>();

/** The plan of a schema; made once for each schema object. */
export function planOf(schema: Schema): Plan {
  const known = plans.get(schema);
  if (known) return known;
  const made = makePlan(schema);
  plans.set(schema, made);
  return made;
}

function makePlan(schema: Schema): Plan {
  const slots: Slot[] = [];
  const parts: { comparer: Comparer; at: number }[] = [];
  for (const comparer of comparersOf(schema.fields)) {
    parts.push({ comparer, at: slots.length });
    slots.push(...comparer.slots);
  }
  const knowsFamilies = schema.fields.some(isAboutHousehold);
  return { fingerprint: fingerprintOf(schema), slots, parts, knowsFamilies };
}

function comparersOf(fields: readonly Field[]): Comparer[] {
  const ofKind = (kind: Field['kind']) => fields.filter((field) => field.kind === kind);
  const nationalId = ofKind('national-id')[0];
  const ids = ofKind('national-id').map((field) =>
    nationalIdComparer(slotOf(field, levels.nationalIdLevels)),
  );
  const streets = ofKind('street');
  return [
    ...ids,
    ...nameComparers(fields),
    ...fields.flatMap((field) => singleOf(field, nationalId?.name ?? null) ?? []),
    ...(streets.length > 0 ? [streetComparer(streets)] : []),
  ];
}

function nameComparers(fields: readonly Field[]): Comparer[] {
  const ofPerson = fields.filter((field) => !isAboutHousehold(field));
  const given = ofPerson.filter((field) => field.kind === 'given-name');
  const family = ofPerson.filter((field) => field.kind === 'family-name');
  const whole = ofPerson.filter((field) => field.kind === 'person-name');
  const others = fields.filter((field) => isAboutHousehold(field) && isName(field));
  const split = given.length + family.length > 0;
  return [
    ...(split ? [splitNameComparer(given, family, whole)] : []),
    ...(!split && whole.length > 0 ? [wholeNameComparer(whole, false)] : []),
    ...others.map((field) => wholeNameComparer([field], true)),
  ];
}

function isName(field: Field): boolean {
  return (
    field.kind === 'person-name' || field.kind === 'given-name' || field.kind === 'family-name'
  );
}

function slotOf(field: Field, of: Slot['levels']): Slot {
  return { field: field.name, kind: field.kind, levels: of, household: isAboutHousehold(field) };
}

/** The comparer of a column that stands for itself; null for the kinds that are compared together. */
function singleOf(field: Field, nationalId: string | null): Comparer | null {
  switch (field.kind) {
    case 'date':
      return dateComparer(slotOf(field, levels.dateLevels), nationalId, 0);
    case 'sex':
      return sexComparer(slotOf(field, levels.sexLevels), nationalId);
    case 'identifier':
      return texts.identifierComparer(slotOf(field, levels.identifierLevels));
    case 'family-card':
      return texts.familyCardComparer(slotOf(field, levels.familyCardLevels));
    case 'place':
      return texts.placeComparer(slotOf(field, levels.placeLevels));
    case 'house-number':
      return texts.houseNumberComparer(slotOf(field, levels.houseNumberLevels));
    case 'code':
      return texts.codeComparer(slotOf(field, levels.codeLevels));
    case 'phone':
      return texts.phoneComparer(slotOf(field, levels.phoneLevels));
    case 'email':
      return texts.emailComparer(slotOf(field, levels.emailLevels));
    case 'category':
      return texts.categoryComparer(slotOf(field, levels.categoryLevels));
    case 'street':
    case 'national-id':
    case 'person-name':
    case 'given-name':
    case 'family-name':
      return null;
  }
}

/** Compares two records slot by slot. */
export function compareCells(plan: Plan, a: Cells, b: Cells, rarity: Rarity, out: Findings): void {
  for (const { comparer, at } of plan.parts) comparer.compare(a, b, at, rarity, out);
}
