import type { Page } from 'playwright-core';
import * as z from 'zod';

/** How a text begins that would do something if a page took it for more than a text. */
const tag = `<img src=x onerror="window.broken=1">`;

/**
 * A page, words that turn the direction of reading around, and a word that is longer than a phone is wide; no longer than
 * any text may be that the service keeps.
 */
const trap = `${tag} \u202eالأمين ${'WAHYUNINGTYAS'.repeat(2)}`;

/** What somebody typed, wherever it is told; not what is of a form of its own, such as the number of a case. */
const typed: ReadonlySet<string> = new Set([
  ...['name', 'title', 'fileName', 'agencyName', 'villageName', 'occupationName', 'programmeName'],
  ...['address', 'legalBasis', 'source', 'note', 'office', 'person', 'birthPlace'],
  ...['donorName', 'contact', 'createdByName', 'byName', 'district', 'school'],
]);
/** These are a word of a closed list in some answers, and a sentence in others. */
const typedIfSentence: ReadonlySet<string> = new Set([
  ...['reason', 'words', 'text', 'why', 'about', 'cause', 'message', 'basis', 'about', 'detail'],
]);

/** words of closed lists, which some answers keep under the same names */
const isCode = /^[a-z]+(-[a-z]+)*$/;

function withTraps(value: unknown, key = ''): unknown {
  // lists of words are of closed sets, or lines with a length of their own
  if (Array.isArray(value)) {
    return value.map((one) => (typeof one === 'string' ? one : withTraps(one, key)));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([at, one]) => [at, withTraps(one, at)]));
  }
  if (typeof value !== 'string' || isCode.test(value)) return value;
  const isTyped = typed.has(key) || (typedIfSentence.has(key) && value.includes(' '));
  return isTyped ? trap : value;
}

/** Answers a page's questions as the service does, with a trap in place of everything that somebody once typed. */
export async function answerWithTraps(page: Page): Promise<void> {
  await page.route(/\/(central\/|public\/)?v1\//, async (route) => {
    const answer = await route.fetch();
    const isJson = answer.headers()['content-type']?.startsWith('application/json') === true;
    if (!isJson) return route.fulfill({ response: answer });
    return route.fulfill({ response: answer, json: withTraps(await answer.json()) });
  });
}

const Sprung = z.object({
  broken: z.unknown(),
  made: z.int(),
  isShown: z.boolean(),
  isUnread: z.boolean(),
});

/** What the traps did to the room that stands, each in words; and whether it shows any of them at all. */
export async function trapsIn(page: Page): Promise<{ faults: string[]; isShown: boolean }> {
  const told = await page.evaluate(`(() => {
    const words = document.querySelector('main').innerText;
    return {
      broken: window.broken ?? null,
      made: document.querySelectorAll('img[src="x"], svg[onload]').length,
      isShown: words.includes(${JSON.stringify(tag)}),
      isUnread: words.includes('Jawaban layanan tidak dapat dibaca'),
    };
  })()`);
  const { broken, made, isShown, isUnread } = Sprung.parse(told);
  const faults = [
    ...(broken === null ? [] : [`ran what somebody typed: ${String(broken)}`]),
    ...(made === 0 ? [] : ['took what somebody typed for a part of the page']),
    ...(isUnread ? ['could not read what the service answered'] : []),
  ];
  return { faults, isShown };
}
