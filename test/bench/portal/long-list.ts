import type { NominationPage } from '@payung/contract';
import type { Page } from 'playwright-core';

const pageRows = 100;

/** Ids that look like those of the service, one for each row. */
const idOf = (n: number): string => `01M8${String(n).padStart(22, '0')}`;

/**
 * Lets the list of people be as long as wanted, page by page, from one that the service really gave. Each page still
 * asks the service, over the same slow line; only what it answers is made long. The browser's own cache stays in use,
 * as it does for whoever came from home: routes of the test tool would turn it off.
 */
export async function lengthen(page: Page, like: NominationPage['items'][number], rows: number) {
  const known = JSON.stringify({ like, rows, pageRows, ids: idOf(0).length });
  await page.addInitScript({ content: `(${lengthened})(${known})` });
}

/** Runs in the page, whose global names are not this program's. */
const lengthened = `({ like, rows, pageRows, ids }) => {
  const asked = globalThis.fetch;
  const idOf = (n) => '01M8' + String(n).padStart(ids - 4, '0');
  const pageFrom = (from) => {
    const items = Array.from({ length: Math.min(pageRows, rows - from) }, (_, i) => {
      const personId = idOf(from + i);
      return { ...like, personId, nominationId: personId + '-1', row: from + i + 1 };
    });
    const next = from + pageRows;
    return { items, nextCursor: next < rows ? String(next) : null };
  };
  globalThis.fetch = async (address, init) => {
    const url = new URL(address, location.href);
    const isCount = url.pathname === '/v1/nominations/count';
    if (!isCount && url.pathname !== '/v1/nominations') return asked(address, init);
    const from = Number(url.searchParams.get('cursor') ?? 0);
    url.searchParams.delete('cursor');
    const answer = await asked(url, init);
    if (!answer.ok) return answer;
    const told = await answer.json();
    const body = isCount ? { ...told, count: rows } : pageFrom(from);
    return new Response(JSON.stringify(body), { status: 200, headers: answer.headers });
  };
}`;

/** Works through the list twice, as fast as keys repeat: rows, pages, the end of what is loaded, and back. */
export async function workThrough(page: Page): Promise<void> {
  const first = page.locator('[data-row]').first();
  await first.waitFor();
  await first.focus();
  const press = async (key: string, times: number) => {
    for (let n = 0; n < times; n += 1) await page.keyboard.press(key);
  };
  for (const _round of [1, 2]) {
    await press('j', 30);
    await press('PageDown', 20);
    await press('End', 10);
    await press('k', 20);
    await press('PageUp', 10);
    await press('Home', 1);
  }
  await page.evaluate(
    'new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 200)))',
  );
}
