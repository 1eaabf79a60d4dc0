/** A list of people as it was loaded, and how many there are by now. */
export interface Loaded {
  /** rows on the page */
  readonly rows: number;
  /** whether there is no further page */
  readonly isWhole: boolean;
  /** how many the filter found when the list was loaded; null as long as nobody counted */
  readonly before: number | null;
  /** how many it finds now; null where that is not known */
  readonly now: number | null;
}

/**
 * Rows that came since a list was loaded, or went when negative. Who moved to a page that was read already is found by
 * the rows that lack at the end, though as many are counted as before.
 */
export function changedSince({ rows, isWhole, before, now }: Loaded): number {
  if (now === null || before === null) return 0;
  const came = now - before;
  if (!isWhole) return came;
  return now > rows ? now - rows : Math.min(came, 0);
}
