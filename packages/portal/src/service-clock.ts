/** ms by which the service's clock runs ahead of this device's, as its last answer told; 0 until there is one */
let ahead = 0;

/**
 * Learns the service's time from an answer that was just given.
 *
 * @param told the header `date` of the answer; null where it is not shown to the page
 * @param now what the device's clock shows, ms since epoch
 */
export function learnTime(told: string | null, now: number): void {
  const time = told === null ? Number.NaN : Date.parse(told);
  if (!Number.isNaN(time)) ahead = time - now;
}

/** What the service's clock showed at a moment that the device took down, ms since epoch. */
export function byService(device: number): number {
  return device + ahead;
}

/** The time that counts: of the service, not of a device whose clock may be days off. ms since epoch */
export function serviceNow(): number {
  return byService(Date.now());
}

/** ms by which the device's clock is fast (above 0) or slow (below) */
export function deviceAhead(): number {
  return -ahead;
}
