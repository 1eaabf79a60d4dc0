interface Page {
  readonly nextCursor: string | null;
}

/** Where a list begins: no cursor yet. */
export function firstPage(): string | null {
  return null;
}

/** The cursor of the page after this one; null ends the list. */
export function pageAfter(page: Page): string | null {
  return page.nextCursor;
}

/**
 * The rows of all pages, each once. Whoever moved while pages were read may stand on two of them; the later one tells
 * how they stand now.
 *
 * @param idOf what tells one row from all others
 */
export function rowsOnce<Row>(
  pages: readonly { readonly items: readonly Row[] }[],
  idOf: (row: Row) => string,
): Row[] {
  const rows = new Map<string, Row>();
  for (const { items } of pages) for (const row of items) rows.set(idOf(row), row);
  return [...rows.values()];
}
