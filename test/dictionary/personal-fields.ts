import type { FieldRow } from './describe-schema.ts';

/** Fields that tell of a worker or a family wherever they stand. */
const ofPeople = new Set(
  `nik nikDigest birthDate birthPlace sex motherMaidenName familyCardNo occupationWords income welfareDecile
  socialDataset isBreadwinner phone address rt rw domicile worker heirs children cause account cardNo bank holder
  answers matches receivesBpnt incomeIsIrregular informalWork decile extremePoor evidence endedWhy askedWhy
  restriction said relation isMarried claims events event scholarships`.split(/\s+/),
);
/** Structures in which even a name is a worker's, or of the family. */
const aboutPeople = new Set(
  'WorkerRecord LinePerson SheetWorker FamilyHeir FamilyChild OfficeAnswer claim-family CheckedList'.split(
    ' ',
  ),
);
/** Structures in which a name, an address or a telephone is an office's or its people's. */
const aboutOffices = new Set(
  'MemberWords AdminItem FirstAdmin Papers Signatory OwnCoverOffice donor letter-setting own-cover Delegation ActingCapacity Receipt'.split(
    ' ',
  ),
);
/** Figures and headings that only sound like people. */
const aboutNobody = new Set(
  'ResultMapping AnswerMapping social-columns VillageFigures FormulaWeights EligibilityRules RegionRules holidays DayCount pre-check-mapping BreachItem'.split(
    ' ',
  ),
);
const nameFields = new Set(['name', 'words', 'text', 'note', 'reason', 'why']);

/** Whom a field is about; empty for codes, figures and dates that name nobody. */
export function whomItTells(record: string, { name, kinds }: FieldRow): string {
  if (aboutOffices.has(record) && (ofPeople.has(name) || name === 'name' || name === 'email')) {
    return 'staff';
  }
  if (aboutNobody.has(record)) return '';
  if (ofPeople.has(name)) return 'person';
  if (aboutPeople.has(record) && nameFields.has(name)) return 'person';
  if (kinds.some((kind) => kind === 'NominationId' || kind === 'PersonId')) return 'person, by id';
  if (kinds.includes('UserId') || name === 'user') return 'staff, by account';
  return '';
}
