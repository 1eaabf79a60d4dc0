/**
 * A date as clerks write it, day first, as `YYYY-MM-DD`; null when it is none. A text field, because the
 * browser's own date field puts the month first on an English computer.
 */
export function dateFrom(text: string): string | null {
  const match = /^(\d{1,2})[\s./-](\d{1,2})[\s./-](\d{4})$/.exec(text.trim());
  if (match === null) return null;
  const [, day = '', month = '', year = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  return exists ? iso : null;
}

/** The other way: `2026-12-31` as `31-12-2026`, to be changed in such a field. */
export function typedDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return `${day}-${month}-${year}`;
}
