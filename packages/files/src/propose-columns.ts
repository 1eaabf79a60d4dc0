import type { CandidateField } from '@payung/domain';
import { type ColumnValues, fieldOfValues } from './column-values.ts';
import { readHeading } from './heading-words.ts';
import type { Because, ColumnField, Sureness } from './list-types.ts';

export interface ProposedField {
  readonly field: ColumnField;
  readonly sureness: Sureness;
  readonly because: Because;
}

interface Draft {
  field: ColumnField;
  sureness: Sureness;
  because: Because;
  /** 3 exact heading, 2 suggested by the heading, 1 by values alone, 0 nothing */
  strength: number;
}

/**
 * The field of each column. Headings go first; where they say nothing, or only "keterangan", the values
 * decide for fields that no heading has claimed. Two equally good columns for one field are both unsure.
 */
export function proposeFields(
  headings: readonly string[],
  values: readonly ColumnValues[],
): readonly ProposedField[] {
  const drafts = headings.map((heading, at) => byHeading(heading, values[at]));
  for (const [at, draft] of drafts.entries()) refineByValues(draft, values[at]);
  claimByValues(drafts, values);
  settleRivals(drafts);
  return drafts.map(({ field, sureness, because }) => ({ field, sureness, because }));
}

function byHeading(heading: string, values: ColumnValues | undefined): Draft {
  const reading = readHeading(heading);
  if (reading === null)
    return { field: 'ignored', sureness: 'unsure', because: 'nothing', strength: 0 };
  const { field, exact } = reading;
  const sure = exact || confirms(field, values);
  return {
    field,
    sureness: sure ? 'certain' : 'likely',
    because: 'heading',
    strength: exact ? 3 : 2,
  };
}

/** Whether the values say the same as a heading that only suggests. */
function confirms(field: ColumnField, values: ColumnValues | undefined): boolean {
  if (values === undefined || values.filled === 0) return false;
  if (field === 'name' || field === 'motherMaidenName') return values.words >= 0.8;
  if (field === 'familyCardNo') return values.longNumber >= 0.7;
  return fieldOfValues(values) === field;
}

/** Turns plain columns into composites, and doubts headings that the values contradict. */
function refineByValues(draft: Draft, values: ColumnValues | undefined): void {
  if (values === undefined || values.filled === 0) return;
  const isWhole = values.areaInside >= 0.3 || values.villageInside >= 0.3;
  if (draft.field === 'address' && isWhole) draft.field = 'fullAddress';
  if (draft.field === 'fullAddress' && values.villageInside < 0.5) draft.sureness = 'likely';
  if ((draft.field === 'birthDate' || draft.field === 'birthPlace') && values.placeAndDate >= 0.5) {
    draft.field = 'birthPlaceAndDate';
  }
  if (draft.field === 'birthPlaceAndDate' && values.date >= 0.9) draft.field = 'birthDate';
  if (contradicts(draft.field, values)) draft.sureness = 'unsure';
}

/** Values that look like something else. Values that are merely wrong are told row by row, not of the column. */
function contradicts(field: ColumnField, values: ColumnValues): boolean {
  const looksOther = fieldOfValues(values) !== null && fieldOfValues(values) !== field;
  switch (field) {
    case 'nationalId':
      return values.longNumber < 0.5 && (values.words > 0.5 || values.date > 0.3 || looksOther);
    case 'name':
      return values.longNumber > 0.3 || values.date > 0.3 || (values.words < 0.3 && looksOther);
    case 'birthDate':
    case 'birthPlaceAndDate':
      return values.words > 0.5 || values.longNumber > 0.3;
    case 'village':
      return values.longNumber > 0.3 || values.date > 0.3 || values.district > 0.8;
    case 'occupation':
      return values.longNumber > 0.3 || values.date > 0.3 || values.sex > 0.8;
    default:
      return false;
  }
}

/** Gives columns whose heading says nothing to the field their values show, if nobody claims it. */
function claimByValues(drafts: Draft[], values: readonly ColumnValues[]): void {
  for (const [at, draft] of drafts.entries()) {
    const own = values[at];
    if (own === undefined || (draft.strength > 0 && draft.field !== 'note')) continue;
    const field = fieldOfValues(own);
    if (
      field === null ||
      drafts.some((other) => other !== draft && other.strength > 1 && says(other, field))
    ) {
      continue;
    }
    Object.assign(draft, {
      field,
      sureness: 'certain',
      because: 'values',
      strength: 1,
    } satisfies Draft);
  }
}

function says(draft: Draft, field: ColumnField): boolean {
  if (draft.field === field) return true;
  return field === 'birthDate' && draft.field === 'birthPlaceAndDate';
}

function settleRivals(drafts: Draft[]): void {
  for (const draft of drafts) {
    if (draft.field === 'ignored' || draft.field === 'note') continue;
    const rivals = drafts.filter((other) => other !== draft && other.field === draft.field);
    if (rivals.some((rival) => rival.strength > draft.strength)) {
      Object.assign(draft, { field: 'ignored', sureness: 'unsure', strength: 0 });
    } else if (rivals.some((rival) => rival.strength === draft.strength)) {
      draft.sureness = 'unsure';
    }
  }
}

const composites: Readonly<Partial<Record<ColumnField, readonly CandidateField[]>>> = {
  birthPlaceAndDate: ['birthPlace', 'birthDate'],
  fullAddress: ['address', 'rt', 'rw', 'village', 'district'],
  rtRw: ['rt', 'rw'],
};

/** domain-rules 4.2, the default columns of a registration at the insurer. */
const neededByInsurer: readonly CandidateField[] = [
  'nationalId',
  'name',
  'birthPlace',
  'birthDate',
  'sex',
  'motherMaidenName',
  'address',
  'rt',
  'rw',
  'village',
  'district',
  'phone',
  'occupation',
  'income',
];

/** Fields that the insurer asks for and no column holds. */
export function lackingFields(columns: readonly ColumnField[]): readonly CandidateField[] {
  const held = new Set(
    columns.flatMap((field): readonly ColumnField[] => composites[field] ?? [field]),
  );
  return neededByInsurer.filter((field) => !held.has(field));
}

/** Whether a list can be taken in without asking anybody about its columns. */
export function isCertain(proposals: readonly ProposedField[]): boolean {
  const needed: readonly ColumnField[] = ['nationalId', 'name', 'occupation'];
  const one = (field: ColumnField): boolean => {
    const columns = proposals.filter((proposal) => proposal.field === field);
    return columns.length === 1 && columns[0]?.sureness === 'certain';
  };
  // an address is only certain when it names the village as well
  const hasVillage = proposals.some((proposal) => proposal.field === 'village')
    ? one('village')
    : one('fullAddress');
  const datesClear = (['birthDate', 'birthPlaceAndDate'] as const).every(
    (field) => !proposals.some((proposal) => proposal.field === field) || one(field),
  );
  return needed.every(one) && hasVillage && datesClear;
}
