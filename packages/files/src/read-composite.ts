import type { CalendarDate, Claimed } from '@payung/domain';
import { type Cell, given, missing, tidy, unreadable } from './claimed.ts';
import { claimedDate, dateOfSerial, readingOfDate, saysDay } from './read-date.ts';

export interface PlaceAndDate {
  readonly birthPlace: Claimed<string>;
  readonly birthDate: Claimed<CalendarDate>;
}

/** "KUDUS, 14/12/1962", "Kudus 14 Desember 1962", "KUDUS/14-12-1962", or one of the two alone. */
export function readPlaceAndDate(cell: Cell): PlaceAndDate {
  const value = tidy(cell);
  if (typeof value !== 'string') return { birthPlace: missing, birthDate: value };
  if (cell.fact?.kind === 'date') {
    return {
      birthPlace: missing,
      birthDate: claimedDate(dateOfSerial(cell.fact.serial), cell.text),
    };
  }
  const firstDigit = value.search(/\d/);
  if (firstDigit < 0) {
    const place = withoutTail(value);
    return { birthPlace: place === '' ? missing : given(place, cell.text), birthDate: missing };
  }
  const place = withoutTail(
    withoutTail(value.slice(0, firstDigit)).replace(/\b(?:tgl|tanggal)$/i, ''),
  );
  const reading = readingOfDate(value.slice(firstDigit));
  return {
    birthPlace: place === '' ? missing : given(place, cell.text),
    birthDate: claimedDate(reading, cell.text),
  };
}

/** Without separators at the end; by hand, since such patterns take quadratic time on hostile text. */
function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0 && ' ,;/.:-'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

export interface HouseholdArea {
  readonly rt: Claimed<string>;
  readonly rw: Claimed<string>;
}

/** Three digits, as on the identity card: "RT 3" → "003". Words that hold no number stay as they are. */
export function readAreaNumber(cell: Cell): Claimed<string> {
  const value = tidy(cell);
  if (typeof value !== 'string') return value;
  // "3/5" that a program took for a day in May or in March; which one it does not say
  if (cell.fact?.kind === 'date' || saysDay(value)) return unreadable('not-a-number', cell.text);
  const digits = /^(?:r\.?\s?[tw]\.?)?\s*[:.]?\s*0*(\d{1,3})(?:[.,]0+)?$/i.exec(value)?.[1];
  return given(digits === undefined ? value : digits.padStart(3, '0'), cell.text);
}

const bothAreas = /\brt\.?\s*[:.]?\s*(\d{1,3})\s*[/,;\s-]*\s?rw\.?\s*[:.]?\s*(\d{1,3})\b/i;
const slashedAreas = /\b(?:rt\s*\/\s*rw|rt)\.?\s*[:.]?\s*(\d{1,3})\s?[/\\-]\s?(\d{1,3})\b/i;
const bareAreas = /^0*(\d{1,3})\s*[/\\-]\s*0*(\d{1,3})$/;

/** "003/005", "RT 003 RW 005", "3/5", "RT/RW 3/5". */
export function readAreas(cell: Cell): HouseholdArea {
  const value = tidy(cell);
  if (typeof value !== 'string') return { rt: value, rw: missing };
  const found = bothAreas.exec(value) ?? slashedAreas.exec(value) ?? bareAreas.exec(value);
  if (found) return areasOf(found, cell.text);
  return { rt: readAreaNumber(cell), rw: missing };
}

function areasOf(found: RegExpExecArray, text: string): HouseholdArea {
  const [, rt = '', rw = ''] = found;
  return { rt: given(areaNumber(rt), text), rw: given(areaNumber(rw), text) };
}

function areaNumber(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '').padStart(3, '0');
}

export interface WholeAddress extends HouseholdArea {
  readonly address: Claimed<string>;
  readonly village: Claimed<string>;
  readonly district: Claimed<string>;
}

const nextPart =
  '(?=\\s*(?:[,;]|$|\\b(?:kec|kecamatan|kab|kabupaten|kota|prov|provinsi|rt|rw)\\b))';
const villagePart = new RegExp(
  `(?:^|[\\s,;])(?:desa|ds|kelurahan|kel|ds\\/kel|desa\\/kel)\\b[.:]?\\s*([a-z][a-z' .-]{1,40}?)${nextPart}`,
  'i',
);
const districtPart =
  /(?:^|[\s,;])(?:kecamatan|kec)\b[.:]?\s*([a-z][a-z' .-]{1,40}?)(?=\s*(?:[,;]|$|\b(?:kab|kabupaten|kota|prov|provinsi|rt|rw)\b))/i;

/** One cell with street, RT/RW, village ("Ds.", "Kel.") and district ("Kec."). What is not there is missing. */
export function readWholeAddress(cell: Cell): WholeAddress {
  const value = tidy(cell);
  if (typeof value !== 'string') {
    return { address: value, rt: missing, rw: missing, village: missing, district: missing };
  }
  const areas = bothAreas.exec(value) ?? slashedAreas.exec(value);
  const village = villagePart.exec(value);
  const district = districtPart.exec(value);
  const cut = Math.min(...[areas, village, district].map((part) => part?.index ?? value.length));
  const street = withoutTail(value.slice(0, cut));
  return {
    ...(areas ? areasOf(areas, cell.text) : { rt: missing, rw: missing }),
    address: given(street === '' ? value : street, cell.text),
    village: village?.[1] === undefined ? missing : given(village[1].trim(), cell.text),
    district: district?.[1] === undefined ? missing : given(district[1].trim(), cell.text),
  };
}
