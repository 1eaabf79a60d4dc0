import type { NominationPage } from '@payung/contract';
import type { Page } from 'playwright-core';

const pageRows = 100;

/** Ids that look like those of the service, one for each row. */
const idOf = (n: number): string => `01M8${String(n).padStart(22, '0')}`;

/** Lets the list of people be as long as wanted, page by page, from one that the service really gave. */
export async function lengthen(page: Page, like: NominationPage['items'][number], rows: number) {
  await page.route(/\/v1\/nominations\?/, (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get('cursor') ?? 0);
    const items = Array.from({ length: Math.min(pageRows, rows - from) }, (_, i) => {
      const personId = idOf(from + i);
      return { ...like, personId, nominationId: `${personId}-1`, row: from + i + 1 };
    });
    const next = from + pageRows;
    return route.fulfill({ json: { items, nextCursor: next < rows ? String(next) : null } });
  });
  await page.route(/\/v1\/nominations\/count/, (route) =>
    route.fulfill({ json: { count: rows, isWhole: true } }),
  );
}

/** Works through the list as a clerk does: rows, pages, the end of what is loaded, choosing. */
export async function workThrough(page: Page): Promise<void> {
  const first = page.locator('[data-row]').first();
  await first.waitFor();
  await first.focus();
  const press = async (key: string, times: number) => {
    for (let n = 0; n < times; n += 1) await page.keyboard.press(key);
  };
  await press('j', 30);
  await press('PageDown', 20);
  await press('End', 10);
  await press('k', 20);
  await press('PageUp', 10);
  await press('Home', 1);
  await page.evaluate(
    'new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 200)))',
  );
}
