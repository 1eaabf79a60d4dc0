/** The calendar date of an instant in a time zone, `YYYY-MM-DD`. @param now ms since epoch */
export function today(timeZone: string, now: number): string {
  // the one locale whose numeric dates are written as ISO 8601 writes them
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(now));
}
