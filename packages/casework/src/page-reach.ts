/** records looked at for one page */
const reach = 1_000;

/**
 * Whether a page of which most is left out is answered as it is: when it is full, when enough was looked at, or when so
 * little is missing that records would be read one by one. It comes back short then, although there are more.
 */
export function isPageDone(page: {
  readonly found: number;
  readonly looked: number;
  readonly limit: number;
}): boolean {
  const room = page.limit - page.found;
  if (room <= 0 || page.looked >= reach) return true;
  return page.looked > page.limit && room < page.limit / 2;
}
