import type { Locator, Page, Request } from 'playwright-core';

/** How often somebody pressed in a page. */
const presses = new WeakMap<Page, number>();

/** Presses as hurried people do: twice, the second time on whatever then lies under the finger. */
export async function pressTwice(button: Locator): Promise<void> {
  const page = button.page();
  presses.set(page, (presses.get(page) ?? 0) + 1);
  await button.dblclick();
}

/** The same for a button that is told by its whole name. */
export const press = (page: Page, name: string | RegExp): Promise<void> =>
  pressTwice(page.getByRole('button', { name, exact: true }));

/** The same for the button of the dialog that is open. */
export const pressInDialog = (page: Page, name: string | RegExp): Promise<void> =>
  pressTwice(page.getByRole('dialog').getByRole('button', { name, exact: true }));

const isWrite = (request: Request): boolean =>
  !['GET', 'HEAD', 'OPTIONS'].includes(request.method()) &&
  /^\/(central\/)?v1\//.test(new URL(request.url()).pathname);

/** Requests that write nothing, and are made by POST for what they carry. */
const onlyReads = /\/(search|count|estimate|compare|preview)$/;

/**
 * Tells of everything that one press asked the service for twice. A try again is the same request: under the same key
 * after an answer that was none, and where the service said to come later.
 */
export function watchWrites(page: Page, tell: (complaint: string) => void): void {
  let current = 0;
  const asked = new Map<string, Request>();
  const toldLater = new WeakSet<Request>();
  page.on('response', (response) => {
    if ([429, 503].includes(response.status())) toldLater.add(response.request());
  });
  page.on('request', (request) => {
    const now = presses.get(page) ?? 0;
    if (now === 0 || !isWrite(request)) return;
    if (now !== current) asked.clear();
    current = now;
    const what = `${request.method()} ${new URL(request.url()).pathname}`;
    if (onlyReads.test(what)) return;
    const before = asked.get(what);
    asked.set(what, request);
    if (before === undefined || toldLater.has(before) || isTriedAgain(before, request)) return;
    tell(`asked twice for ${what}`);
  });
}

function isTriedAgain(before: Request, again: Request): boolean {
  const [first, second] = [before, again].map((one) => one.headers()['idempotency-key']);
  return first !== undefined && first === second && before.failure() !== null;
}
