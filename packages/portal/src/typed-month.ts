/** A month as clerks write it, `07-2026`, as `2026-07`; null when it is none. */
export function typedMonth(text: string): string | null {
  const [, month = '', year = ''] = /^(\d{1,2})[\s./-](\d{4})$/.exec(text.trim()) ?? [];
  const number = Number(month);
  return year !== '' && number >= 1 && number <= 12 ? `${year}-${month.padStart(2, '0')}` : null;
}

/** A month as it stands in a form: `2026-07` as `07-2026`. */
export function monthText(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return `${number}-${year}`;
}
