import type { RegionDetail, Settings } from '@payung/contract';
import type * as z from 'zod';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { freeSlug } from '../../slug.ts';
import { dateFrom, typedDate } from '../../typed-date.ts';
import { zoneOf } from './region-zone.ts';

/** The settings before the service has judged them. */
export type Prepared = z.input<typeof Settings>;

/** What stands in the form on programme and rules, as typed. */
export interface ProgrammeDraft {
  readonly programmeName: string;
  /** one line each */
  readonly letterhead: string;
  readonly timeZone: Prepared['timeZone'];
  readonly leadAgency: string;
  readonly year: string;
  readonly firstDay: string;
  readonly months: string;
  readonly minAge: string;
  /** the oldest age that is still taken, as people say it */
  readonly maxAge: string;
  readonly basisKind: Prepared['scheme']['legalBasis']['kind'];
  readonly basisNumber: string;
  readonly basisYear: string;
  readonly basisTitle: string;
  readonly basisFrom: string;
}
export type ProgrammeField = keyof ProgrammeDraft;

export const controlOf = (field: string) => `program-${field}`;

/** Ages at first registration (domain-rules 2.1): 18 to 64 on the first day of cover. */
const usualAges = { minAge: '18', maxAge: '64' };

/** @param today the day at the centre, `YYYY-MM-DD`; proposals are for the year that comes */
export function programmeDraft(region: RegionDetail, today: string): ProgrammeDraft {
  const { settings, regency } = region;
  if (settings === null) {
    const year = String(Number(today.slice(0, 4)) + 1);
    return {
      programmeName: say('Perlindungan Pekerja Rentan {regency}', { regency: regency.name }),
      letterhead: say('PEMERINTAH {regency}', { regency: regency.name.toUpperCase() }),
      timeZone: zoneOf(regency.code),
      leadAgency: '',
      year,
      firstDay: `01-01-${year}`,
      months: '12',
      ...usualAges,
      basisKind: regency.kind === 'KOTA' ? 'PERWAL' : 'PERBUP',
      basisNumber: '',
      basisYear: '',
      basisTitle: '',
      basisFrom: '',
    };
  }
  const { scheme, agencies } = settings;
  return {
    programmeName: settings.programmeName,
    letterhead: settings.letterhead.join('\n'),
    timeZone: settings.timeZone,
    leadAgency: agencies.find(({ isLead }) => isLead)?.name ?? '',
    year: String(scheme.year),
    firstDay: typedDate(scheme.firstDayOfCover),
    months: String(scheme.months),
    minAge: String(scheme.minAge),
    maxAge: String(scheme.maxAgeExclusive - 1),
    basisKind: scheme.legalBasis.kind,
    basisNumber: scheme.legalBasis.number,
    basisYear: String(scheme.legalBasis.year),
    basisTitle: scheme.legalBasis.title,
    basisFrom: typedDate(scheme.legalBasis.effectiveFrom),
  };
}

const needed: readonly (readonly [ProgrammeField, string])[] = [
  ['programmeName', say('Isi nama program, paling sedikit 3 huruf.')],
  ['letterhead', say('Isi kop surat, paling sedikit satu baris.')],
  ['leadAgency', say('Isi nama dinas pengampu, paling sedikit 3 huruf.')],
  ['basisNumber', say('Isi nomor dasar hukum.')],
  ['basisTitle', say('Isi judul dasar hukum, paling sedikit 3 huruf.')],
];

const numbers: readonly (readonly [ProgrammeField, number, number, string])[] = [
  ['year', 2020, 2099, say('Isi tahun program, misalnya 2027.')],
  ['months', 1, 12, say('Isi lama perlindungan, 1 sampai 12 bulan.')],
  ['minAge', 15, 30, say('Isi usia paling muda, 15 sampai 30 tahun.')],
  ['maxAge', 30, 64, say('Isi usia paling tua, 30 sampai 64 tahun.')],
  ['basisYear', 1945, 2099, say('Isi tahun dasar hukum, misalnya 2026.')],
];

/** All that keeps the draft from being saved. */
export function programmeFaults(draft: ProgrammeDraft): FieldError[] {
  const faults: FieldError[] = [];
  const add = (field: ProgrammeField, text: string) =>
    faults.push({ target: controlOf(field), text });
  for (const [field, text] of needed) {
    const least = field === 'letterhead' || field === 'basisNumber' ? 1 : 3;
    if (draft[field].trim().length < least) add(field, text);
  }
  for (const [field, least, most, text] of numbers) {
    const value = Number(draft[field]);
    const isWhole = /^\d+$/.test(draft[field].trim());
    if (!isWhole || value < least || value > most) add(field, text);
  }
  if (dateFrom(draft.firstDay) === null) {
    add('firstDay', say('Isi hari pertama perlindungan, misalnya 01-03-2027.'));
  }
  if (dateFrom(draft.basisFrom) === null) {
    add('basisFrom', say('Isi sejak kapan dasar hukum berlaku, misalnya 01-10-2026.'));
  }
  return [...faults, ...lettersFaults(draft), ...coverFaults(draft)];
}

function lettersFaults({ letterhead }: ProgrammeDraft): FieldError[] {
  const lines = linesOf(letterhead);
  if (lines.length <= 6) return [];
  return [{ target: controlOf('letterhead'), text: say('Kop surat paling banyak 6 baris.') }];
}

function coverFaults({ firstDay, year, months }: ProgrammeDraft): FieldError[] {
  const day = dateFrom(firstDay);
  if (day === null) return [];
  if (day.slice(0, 4) !== year.trim()) {
    const text = say('Hari pertama perlindungan harus berada pada tahun program.');
    return [{ target: controlOf('firstDay'), text }];
  }
  // paid from one year's budget (domain-rules 5.7)
  if (Number(day.slice(5, 7)) + Number(months) <= 13) return [];
  const text = say('Perlindungan harus berakhir pada tahun yang sama. Kurangi jumlah bulannya.');
  return [{ target: controlOf('months'), text }];
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const basisNames: Readonly<Record<ProgrammeDraft['basisKind'], string>> = {
  PERDA: say('Perda'),
  PERWAL: say('Perwal'),
  PERBUP: say('Perbup'),
  SK: 'SK',
  OTHER: say('Dasar hukum'),
};

export const basisOptions = Object.entries(basisNames).map(([value, name]) => ({
  value,
  name: value === 'OTHER' ? say('Lainnya') : name,
}));

export function basisName(kind: ProgrammeDraft['basisKind']): string {
  return basisNames[kind];
}

export function isBasisKind(value: string): value is ProgrammeDraft['basisKind'] {
  return Object.hasOwn(basisNames, value);
}

/** What is sent: the whole of the settings, with what other pages hold of it as it was. */
export function settingsFrom(
  draft: ProgrammeDraft,
  kept: Prepared | null,
  template: string,
): Prepared {
  const legalBasis = {
    kind: draft.basisKind,
    number: draft.basisNumber.trim(),
    year: Number(draft.basisYear),
    title: draft.basisTitle.trim(),
    effectiveFrom: dateFrom(draft.basisFrom) ?? '',
  };
  const name = draft.leadAgency.trim();
  const lead = { id: freeSlug(name, []), name, isLead: true, occupations: [] };
  return {
    template,
    quotaBy: 'region',
    places: 0,
    quotaBasis: say('{basisName} {number} Tahun {year}', {
      basisName: basisNames[draft.basisKind],
      number: legalBasis.number,
      year: legalBasis.year,
    }),
    ...kept,
    programmeName: draft.programmeName.trim(),
    letterhead: linesOf(draft.letterhead),
    timeZone: draft.timeZone,
    agencies: kept?.agencies.map((one) => (one.isLead ? { ...one, name } : one)) ?? [lead],
    scheme: {
      year: Number(draft.year),
      firstDayOfCover: dateFrom(draft.firstDay) ?? '',
      months: Number(draft.months),
      minAge: Number(draft.minAge),
      maxAgeExclusive: Number(draft.maxAge) + 1,
      legalBasis,
    },
  };
}

/** A fault of the service at the field of this page that it is about. */
export function programmeWords(field: string): FieldError | null {
  const known: Readonly<Record<string, ProgrammeField>> = {
    programmeName: 'programmeName',
    letterhead: 'letterhead',
    'scheme.firstDayOfCover': 'firstDay',
    'scheme.months': 'months',
    'scheme.minAge': 'minAge',
    'scheme.maxAgeExclusive': 'maxAge',
    'scheme.legalBasis.number': 'basisNumber',
    'scheme.legalBasis.title': 'basisTitle',
  };
  const name = known[field.replace(/^settings\./, '').replace(/\.\d+$/, '')];
  if (name === undefined) return null;
  return { target: controlOf(name), text: say('Isian ini belum dapat diterima. Periksa kembali.') };
}
