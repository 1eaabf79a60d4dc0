import type { NominationRecord } from '@payung/data';
import {
  type CalendarDate,
  ContributionMonth,
  firstDayOf,
  formatDate,
  occupationNames,
  type PreCheckColumn,
  type PreCheckField,
  type PreCheckMapping,
  type Region,
} from '@payung/domain';
import type { PreCheckFile } from './pre-check-shelves.ts';

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

type Facts = Readonly<Record<PreCheckField, string | null>>;

/** The cells of one person in the columns of a mapping: our words, translated where the mapping has other ones. */
export function cellsOf(
  { columns, dates }: PreCheckMapping,
  file: Pick<PreCheckFile, 'firstMonth' | 'months'>,
  names: FileNames,
): (record: NominationRecord, no: number) => string[] {
  const dated = (date: CalendarDate): string => dateAs(date, dates);
  return (record, no) => {
    const facts = factsOf(record, no, file, names, dated);
    return columns.map((column) => cellOf(column, facts));
  };
}

function cellOf({ field, otherwise, codes }: PreCheckColumn, facts: Facts): string {
  const value = facts[field];
  if (value === null || value === '') return otherwise;
  return Object.hasOwn(codes, value) ? (codes[value] ?? value) : value;
}

function factsOf(
  { worker, agency }: NominationRecord,
  no: number,
  { firstMonth, months }: Pick<PreCheckFile, 'firstMonth' | 'months'>,
  names: FileNames,
  dated: (date: CalendarDate) => string,
): Facts {
  const place = worker.village === null ? undefined : names.village.get(worker.village);
  return {
    no: String(no),
    nationalId: worker.nik,
    familyCardNo: worker.familyCardNo,
    name: worker.name,
    birthPlace: worker.birthPlace,
    birthDate: dated(worker.birthDate),
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
    firstMonth: monthAs(firstMonth),
    months: String(months),
    text: null,
  };
}

/** `01-2027`: the month without a day, in the order in which dates are written. */
function monthAs(month: string): string {
  const day = firstDayOf(ContributionMonth.parse(month));
  return `${day.slice(5, 7)}-${day.slice(0, 4)}`;
}

function dateAs(date: CalendarDate, style: PreCheckMapping['dates']): string {
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
