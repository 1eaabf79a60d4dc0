import type { FieldRow } from './describe-schema.ts';
import { figuresOfNobody, idsOfNobody, namedThings, textOfNobody } from './fields-of-nobody.ts';

const idsOfPeople: ReadonlySet<string> = new Set([
  'KeptPeople',
  'NominationId',
  'PersonId',
  'PersonIds',
]);

/** Fields that tell of a worker or a family wherever they stand. */
const ofPeople = new Set(
  `nik nikDigest birthDate birthPlace sex motherMaidenName familyCardNo occupationWords income welfareDecile
  socialDataset isBreadwinner phone address rt rw domicile worker heirs children cause account cardNo bank holder
  answers matches receivesBpnt incomeIsIrregular informalWork decile extremePoor evidence endedWhy askedWhy
  restriction said relation isMarried claims events event scholarships
  livesHere ktpHere receivesPkh isExtremePoor monthsUnfit school workAccident flags ending`.split(
    /\s+/,
  ),
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
const nameFields = new Set(['name', 'words', 'text', 'note', 'reason', 'why', 'number']);
/** Fields that tell of somebody else than others of their name do, by record and path. */
const exceptions: Readonly<Record<string, Whom>> = {
  'MemberItem.sealed': 'staff',
  'RingItem.destroyed.receipt': 'staff',
  'donor.contact.person': 'staff',
  'Papers.requestLetter.signatory': 'staff',
  'Receipt.signatory': 'staff',
  'Signatory.nip': 'staff',
  'Signatory.office': '',
  'Signatory.ownOffice': '',
  'Signatory.rank': '',
  'letter-setting.office': '',
  'OwnCoverOffice.contact': '',
  'EntryItem.body': 'person, by id',
  'StoredCheckpoint.body': '',
  'CaseItem.steps[].by': 'staff, by account',
  'message.why': '',
  'Tariff.workAccident': '',
  'evidence.about': 'person, by id',
  'quota-entry.about': '',
  'CoverSpan.ended.by': '',
  'LedgerEntry.by': '',
};

/** Empty: nobody. */
type Whom = 'person' | 'person, by id' | 'staff' | 'staff, by account' | '';

/**
 * Whom a field is about. Text and bytes tell of a person unless they are known to tell of nobody: somebody may be named in
 * them. Null for any other field that nobody has classed.
 */
export function whomItTells(record: string, field: FieldRow): Whom | null {
  const { name, path, kinds, type } = field;
  const exception = exceptions[`${record}.${path}`];
  if (exception !== undefined) return exception;
  if (aboutOffices.has(record) && (ofPeople.has(name) || name === 'name' || name === 'email')) {
    return 'staff';
  }
  if (aboutNobody.has(record)) return '';
  if (ofPeople.has(name)) return 'person';
  if (aboutPeople.has(record) && nameFields.has(name)) return 'person';
  if (kinds.some((kind) => idsOfPeople.has(kind))) return 'person, by id';
  if (kinds.includes('UserId') || name === 'user') return 'staff, by account';
  if (/(^|: |or )(text|bytes)\b/.test(type)) {
    const isNamedThing = name === 'name' && namedThings.has(record);
    return isNamedThing || textOfNobody.has(name) ? '' : 'person';
  }
  // a structure has rows of its own
  const isStructure = type.includes('](#') || /\btogether\b/.test(type);
  const isKnown = figuresOfNobody.has(name) || kinds.some((kind) => idsOfNobody.has(kind));
  return isStructure || isKnown ? '' : null;
}
