import type { NominationRecord, Posting } from '@payung/data';
import { AgencyId, CalendarDate, ImportId, type NominationId, type Worker } from '@payung/domain';

/** What is compared of a worker, as texts; an empty one is not known. The village is its code. */
export const likenessFields = [
  'nationalId',
  'name',
  'birthDate',
  'sex',
  'motherMaidenName',
  'familyCardNo',
  'village',
  'address',
  'rt',
  'rw',
  'phone',
] as const;
export type LikenessField = (typeof likenessFields)[number];
export type Likeness = Readonly<Record<LikenessField, string>>;

export function likenessOf(worker: Worker): Likeness {
  return {
    nationalId: worker.nik,
    name: worker.name,
    birthDate: worker.birthDate,
    sex: worker.sex,
    motherMaidenName: worker.motherMaidenName ?? '',
    familyCardNo: worker.familyCardNo ?? '',
    village: worker.village ?? '',
    address: worker.address ?? '',
    rt: worker.rt ?? '',
    rw: worker.rw ?? '',
    phone: worker.phone ?? '',
  };
}

export function sameLikeness(one: Likeness, other: Likeness): boolean {
  return likenessFields.every((field) => one[field] === other[field]);
}

/** One nomination on a page, opened: what is compared, and what is told of whoever it is like. */
export interface Card {
  readonly nomination: NominationId;
  readonly likeness: Likeness;
  readonly agency: AgencyId;
  /** milliseconds since 1970 at which it was made: the earlier of two stands, the later waits */
  readonly at: number;
  readonly since: CalendarDate;
  readonly line: { readonly importId: ImportId; readonly row: number } | null;
  /** version of the nomination that brought what is compared; acts that change nothing of it leave this behind */
  readonly version: number;
}

/** What a nomination is known by on its pages. */
export function cardOf(
  record: Pick<
    NominationRecord,
    'id' | 'agency' | 'at' | 'since' | 'source' | 'version' | 'worker'
  >,
): Card {
  return {
    nomination: record.id,
    likeness: likenessOf(record.worker),
    agency: record.agency,
    at: Date.parse(record.at),
    since: record.since,
    line: record.source,
    version: record.version,
  };
}

/** no cell of a list holds one: control characters are refused when it is read */
const separator = '\t';

/** A card as it is sealed with its page. */
export function writeCard({ likeness, agency, at, since, line, version }: Card): string {
  const told = [agency, at, since, line?.importId ?? '', line?.row ?? '', version];
  return [...told, ...likenessFields.map((field) => likeness[field])].join(separator);
}

export function readCard({ nomination, card }: Posting): Card {
  const [agency, at, since, list = '', row, version, ...texts] = card.split(separator);
  const likeness = Object.fromEntries(
    likenessFields.map((field, i) => [field, texts[i] ?? '']),
    // exactly the fields of a likeness
  ) as Likeness;
  return {
    nomination,
    likeness,
    agency: AgencyId.parse(agency),
    at: Number(at),
    since: CalendarDate.parse(since),
    line: list === '' ? null : { importId: ImportId.parse(list), row: Number(row) },
    version: Number(version),
  };
}
