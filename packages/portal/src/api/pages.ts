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
