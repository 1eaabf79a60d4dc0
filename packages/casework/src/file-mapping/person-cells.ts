import type { NominationRecord } from '@payung/data';
import {
  type CalendarDate,
  type ContributionMonth,
  type FileColumn,
  type FileDates,
  formatDate,
  occupationNames,
  type Region,
} from '@payung/domain';

/** Names of a region's places, offices and occupations, looked up once for a file. */
export interface FileNames {
  readonly village: ReadonlyMap<string, { readonly name: string; readonly district: string }>;
  readonly occupation: ReadonlyMap<string, string>;
  readonly agency: ReadonlyMap<string, string>;
}

export function fileNamesOf(region: Region): FileNames {
  const districts = new Map(region.districts.map(({ code, name }) => [code, name]));
  return {
    village: new Map(
      region.villages.map(({ code, name, districtCode }) => [
        code,
        { name, district: districts.get(districtCode) ?? '' },
      ]),
    ),
    occupation: occupationNames(region),
    agency: new Map(region.agencies.map(({ id, name }) => [id, name])),
  };
}

/** The cells of one row: our words, translated where the mapping has other ones. */
export function cellsIn<F extends string>(
  columns: readonly FileColumn<F>[],
  facts: Readonly<Record<F, string | null>>,
): string[] {
  return columns.map(({ field, otherwise, codes }) => {
    const value = facts[field];
    if (value === null || value === '') return otherwise;
    return Object.hasOwn(codes, value) ? (codes[value] ?? value) : value;
  });
}

/** What a file may say of a person, whatever it is for. */
export function personFacts(
  { worker, agency }: NominationRecord,
  names: FileNames,
  dates: FileDates,
) {
  const place = worker.village === null ? undefined : names.village.get(worker.village);
  return {
    nationalId: worker.nik,
    familyCardNo: worker.familyCardNo,
    name: worker.name,
    birthPlace: worker.birthPlace,
    birthDate: dateAs(worker.birthDate, dates),
    sex: worker.sex,
    motherMaidenName: worker.motherMaidenName,
    address: worker.address,
    rt: worker.rt,
    rw: worker.rw,
    rtRw: worker.rt === null && worker.rw === null ? null : `${worker.rt ?? ''}/${worker.rw ?? ''}`,
    village: place?.name ?? null,
    district: place?.district ?? null,
    phone: worker.phone,
    occupation: names.occupation.get(worker.occupation) ?? worker.occupation,
    occupationCode: worker.occupation,
    income: worker.income === null ? null : String(worker.income),
    agency: names.agency.get(agency) ?? agency,
    text: null,
  };
}

/** `01-2027`: the month without a day, in the order in which dates are written. */
export function monthAs(month: ContributionMonth): string {
  return `${month.slice(5, 7)}-${month.slice(0, 4)}`;
}

function dateAs(date: CalendarDate, style: FileDates): string {
  const [year = '', month = '', day = ''] = date.split('-');
  switch (style) {
    case 'dd-mm-yyyy':
      return `${day}-${month}-${year}`;
    case 'dd/mm/yyyy':
      return `${day}/${month}/${year}`;
    case 'yyyy-mm-dd':
      return date;
    case 'in-words':
      return formatDate(date);
  }
}
