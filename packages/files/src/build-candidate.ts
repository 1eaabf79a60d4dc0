import type { Candidate, CandidateField } from '@payung/domain';
import { type Cell, missing, readText, unreadable } from './claimed.ts';
import type { ColumnField } from './list-types.ts';
import { readPhone, readSex, readYesNo } from './read-answer.ts';
import { readAreaNumber, readAreas, readPlaceAndDate, readWholeAddress } from './read-composite.ts';
import { readDate } from './read-date.ts';
import { readDecile, readLongNumber, readMoney } from './read-number.ts';
import type { SourceRow } from './source-row.ts';

type Draft = { -readonly [Field in CandidateField]: Candidate[Field] };

const blank: Candidate = {
  nationalId: missing,
  name: missing,
  birthPlace: missing,
  birthDate: missing,
  sex: missing,
  motherMaidenName: missing,
  familyCardNo: missing,
  address: missing,
  rt: missing,
  rw: missing,
  village: missing,
  district: missing,
  phone: missing,
  occupation: missing,
  income: missing,
  socialDataset: missing,
  welfareDecile: missing,
  isBreadwinner: missing,
  note: missing,
};

/**
 * What a row says about one worker. A field named by two columns is taken from the first that says
 * anything; a column of its own goes before a composite one. Two different birth dates are no birth date.
 */
export function buildCandidate(row: SourceRow, columns: readonly ColumnField[]): Candidate {
  const draft: Draft = { ...blank };
  for (let at = 0; at < columns.length; at += 1) {
    const field = columns[at];
    const text = row.cells[at];
    if (field === undefined || field === 'ignored' || text === undefined || text === '') continue;
    if (!isComposite(field)) readField(draft, field, { text, fact: row.facts?.[at] });
  }
  for (let at = 0; at < columns.length; at += 1) {
    const field = columns[at];
    const text = row.cells[at];
    if (field === undefined || text === undefined || text === '') continue;
    if (isComposite(field)) readComposite(draft, field, { text, fact: row.facts?.[at] });
  }
  return draft;
}

type Composite = 'birthPlaceAndDate' | 'fullAddress' | 'rtRw';

function isComposite(field: ColumnField): field is Composite {
  return field === 'birthPlaceAndDate' || field === 'fullAddress' || field === 'rtRw';
}

function readField(draft: Draft, field: CandidateField, cell: Cell): void {
  if (draft[field].state === 'given') return;
  switch (field) {
    case 'nationalId':
    case 'familyCardNo':
      draft[field] = readLongNumber(cell);
      return;
    case 'birthDate':
      draft.birthDate = readDate(cell);
      return;
    case 'sex':
      draft.sex = readSex(cell);
      return;
    case 'rt':
    case 'rw':
      draft[field] = readAreaNumber(cell);
      return;
    case 'phone':
      draft.phone = readPhone(cell);
      return;
    case 'income':
      draft.income = readMoney(cell);
      return;
    case 'welfareDecile':
      draft.welfareDecile = readDecile(cell);
      return;
    case 'isBreadwinner':
      draft.isBreadwinner = readYesNo(cell);
      return;
    case 'name':
    case 'birthPlace':
    case 'motherMaidenName':
    case 'address':
    case 'village':
    case 'district':
    case 'occupation':
    case 'socialDataset':
    case 'note':
      draft[field] = readText(cell);
      return;
  }
}

function readComposite(draft: Draft, field: Composite, cell: Cell): void {
  switch (field) {
    case 'birthPlaceAndDate': {
      const { birthPlace, birthDate } = readPlaceAndDate(cell);
      if (draft.birthPlace.state === 'missing') draft.birthPlace = birthPlace;
      const stated = draft.birthDate;
      if (stated.state === 'missing') draft.birthDate = birthDate;
      else if (
        stated.state === 'given' &&
        birthDate.state === 'given' &&
        stated.value !== birthDate.value
      ) {
        draft.birthDate = unreadable('date-in-two-ways', `${stated.text} | ${birthDate.text}`);
      }
      return;
    }
    case 'rtRw': {
      const { rt, rw } = readAreas(cell);
      if (draft.rt.state === 'missing') draft.rt = rt;
      if (draft.rw.state === 'missing') draft.rw = rw;
      return;
    }
    case 'fullAddress': {
      const whole = readWholeAddress(cell);
      if (draft.address.state === 'missing') draft.address = whole.address;
      if (draft.rt.state === 'missing') draft.rt = whole.rt;
      if (draft.rw.state === 'missing') draft.rw = whole.rw;
      if (draft.village.state === 'missing') draft.village = whole.village;
      if (draft.district.state === 'missing') draft.district = whole.district;
      return;
    }
  }
}
