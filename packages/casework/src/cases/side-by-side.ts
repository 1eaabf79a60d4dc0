import type { CaseEvidence } from '@payung/data';
import type { Region, Worker } from '@payung/domain';
import { differing, plain, type Segment } from './differing.ts';

/** One field of both sides, with what it weighs. */
export interface FieldPair {
  readonly field: string;
  readonly standing: readonly Segment[] | null;
  readonly waiting: readonly Segment[] | null;
  readonly isEqual: boolean;
  readonly isMasked: boolean;
  readonly level: string | null;
  readonly bits: number | null;
}

export interface SideBySide {
  readonly fields: readonly FieldPair[];
  /** what belongs to no single field; it is part of the sum all the same */
  readonly otherEvidence: readonly CaseEvidence[];
  /** what is known of any two people, in bits */
  readonly prior: number;
  /** whom the two could show other than one person, by the model's own word */
  readonly against: string | null;
}

/** What a region calls its villages and occupations. */
export interface NamedPlaces {
  readonly villages: Region['villages'];
  readonly schemeYear: Pick<Region['schemeYear'], 'occupations'>;
}

const shownFields = [
  'nationalId',
  'name',
  'birthDate',
  'birthPlace',
  'sex',
  'motherMaidenName',
  'familyCardNo',
  'address',
  'rt',
  'rw',
  'village',
  'phone',
  'occupation',
] as const;
type ShownField = (typeof shownFields)[number];

/** Numbers that lists never show whole (domain-rules 6.6): the last four digits, and which positions differ. */
const lastShown = 4;
const masked: ReadonlySet<ShownField> = new Set<ShownField>([
  'nationalId',
  'familyCardNo',
  'phone',
]);

/** Both sides, field by field. All weights are told once: in a field, among the others, or as the prior. */
export function sideBySide(
  region: NamedPlaces,
  standing: Worker,
  waiting: Worker,
  evidence: readonly CaseEvidence[],
): SideBySide {
  const [one, other] = [textsOf(region, standing), textsOf(region, waiting)];
  const told = new Map<string, CaseEvidence>();
  const others: CaseEvidence[] = [];
  let prior = 0;
  let against: string | null = null;
  for (const line of evidence) {
    if (line.field === 'prior') {
      prior += line.bits;
      against = line.level;
    } else if (isShown(line.field) && !told.has(line.field)) told.set(line.field, line);
    else others.push(line);
  }
  const fields = shownFields.flatMap((field): FieldPair[] => {
    const weighed = told.get(field);
    if (one[field] === '' && other[field] === '' && weighed === undefined) return [];
    return [pairOf(field, one[field], other[field], weighed)];
  });
  return { fields, otherEvidence: others, prior, against };
}

function isShown(field: string): field is ShownField {
  return shownFields.some((shown) => shown === field);
}

function pairOf(
  field: ShownField,
  standing: string,
  waiting: string,
  weighed: CaseEvidence | undefined,
): FieldPair {
  const isMasked = masked.has(field);
  const shown = isMasked ? lastShown : undefined;
  const marked = markedIn(field, standing, waiting, shown);
  return {
    field,
    standing: standing === '' ? null : marked.one,
    waiting: waiting === '' ? null : marked.other,
    isEqual: folded(standing) === folded(waiting),
    isMasked,
    level: weighed?.level ?? null,
    bits: weighed?.bits ?? null,
  };
}

/** A code differs as a whole; so does a value that the other side lacks not at all. */
function markedIn(
  field: ShownField,
  standing: string,
  waiting: string,
  shown: number | undefined,
): { one: Segment[]; other: Segment[] } {
  if (standing === '' || waiting === '') {
    return { one: plain(standing, shown), other: plain(waiting, shown) };
  }
  if (field === 'sex') {
    const differs = standing !== waiting;
    return { one: [{ text: standing, differs }], other: [{ text: waiting, differs }] };
  }
  return differing(standing, waiting, shown);
}

const folded = (text: string): string => text.trim().toUpperCase();

/** Dates as day-month-year, villages and occupations by their names; what is not known is empty. */
function textsOf(region: NamedPlaces, worker: Worker): Readonly<Record<ShownField, string>> {
  const village = region.villages.find(({ code }) => code === worker.village);
  const job = region.schemeYear.occupations.find(({ code }) => code === worker.occupation);
  return {
    nationalId: worker.nik,
    name: worker.name,
    birthDate: worker.birthDate.split('-').reverse().join('-'),
    birthPlace: worker.birthPlace ?? '',
    sex: worker.sex,
    motherMaidenName: worker.motherMaidenName ?? '',
    familyCardNo: worker.familyCardNo ?? '',
    address: worker.address ?? '',
    rt: worker.rt ?? '',
    rw: worker.rw ?? '',
    village: village?.name ?? worker.village ?? '',
    phone: worker.phone ?? '',
    occupation: job?.name ?? worker.occupation,
  };
}

/** Things to look at before a case is answered. */
export type CaseHint = 'same-family';

/**
 * Whether the two may be of one family and two people: family card, mother or address agree, yet birth date or name
 * does not. What a family shares says nothing of who is who.
 */
export function hintsFor(one: Worker, other: Worker): CaseHint[] {
  const agree = (a: string | null, b: string | null): boolean =>
    a !== null && b !== null && a.trim() !== '' && folded(a) === folded(b);
  const family =
    agree(one.familyCardNo, other.familyCardNo) ||
    agree(one.motherMaidenName, other.motherMaidenName) ||
    (agree(one.address, other.address) && one.village === other.village);
  const differ = one.birthDate !== other.birthDate || folded(one.name) !== folded(other.name);
  return family && differ ? ['same-family'] : [];
}
