import { isIndonesian } from './language/catalogue.ts';
import { say } from './language/say.ts';

const integer = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('id-ID', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

const kilobyte = 1024;

/** Day, month and year stand in this order in both languages; only the names of months differ. */
const namesOfMonths = () => (isIndonesian() ? 'id-ID' : 'en-GB');

const zoneNames: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** a formatter is dear to make and cheap to use; there are a handful of zones, languages and forms */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(
  locale: string,
  options: Intl.DateTimeFormatOptions & { readonly timeZone: string },
): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const known = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  dateFormats.set(key, known);
  return known;
}

/** `26.050` */
export function formatNumber(value: number): string {
  return integer.format(value);
}

/** `97,4%`; a whole of nothing is `0,0%`. */
export function formatPercent(part: number, whole: number): string {
  return `${oneDecimal.format(whole === 0 ? 0 : (part / whole) * 100)}%`;
}

/** `21 November 2026` of a calendar date, or of an instant as the region's calendar has it. */
export function formatDate(value: string, timeZone: string, month: 'long' | 'short' = 'long') {
  const isCalendarDate = /^\d{4}-\d{2}-\d{2}$/.test(value);
  return dateFormat(namesOfMonths(), {
    day: 'numeric',
    month,
    year: 'numeric',
    timeZone: isCalendarDate ? 'UTC' : timeZone,
  }).format(new Date(value));
}

/** `10.42 WIB`: the zone is the region's, never the device's. */
export function formatTime(instant: string, timeZone: string): string {
  const clock = dateFormat('id-ID', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(instant));
  return `${clock.replace(':', '.')} ${zoneNames[timeZone] ?? timeZone}`;
}

/** `21 Nov 2026 pukul 10.42 WIB` */
export function formatMoment(instant: string, timeZone: string): string {
  return say('{date} pukul {time}', {
    date: formatDate(instant, timeZone, 'short'),
    time: formatTime(instant, timeZone),
  });
}

/** A wait in words a person plans by; seconds are rounded up. */
export function formatWait(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  if (whole < 60) return say('{seconds} detik', { seconds: whole });
  const minutes = Math.ceil(whole / 60);
  return minutes < 60
    ? say('{minutes} menit', { minutes })
    : say('{hours} jam {minutes} menit', {
        hours: Math.floor(minutes / 60),
        minutes: minutes % 60,
      });
}

/** `1,4 MB`, in units of 1,024 as the file manager of an office computer counts */
export function formatBytes(bytes: number): string {
  if (bytes < kilobyte) return `${bytes} B`;
  if (bytes < kilobyte ** 2) return `${integer.format(bytes / kilobyte)} kB`;
  const megabytes = bytes / kilobyte ** 2;
  return `${Number.isInteger(megabytes) ? integer.format(megabytes) : oneDecimal.format(megabytes)} MB`;
}

/** `Rp16.800`, without a space as the press and offices write it; whole rupiah. */
export function formatRupiah(rupiah: number): string {
  return `Rp${integer.format(rupiah)}`;
}

/** `November 2026` of `2026-11` */
export function formatMonth(month: string): string {
  const names = dateFormat(namesOfMonths(), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return names.format(new Date(`${month}-01T00:00:00Z`));
}
