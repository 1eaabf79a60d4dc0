import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import * as z from 'zod';

const catalogue = fileURLToPath(
  new URL('../../packages/portal/src/language/english', import.meta.url),
);
const entry = /^ {2}(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|(\w+)):/gm;

/** What stands between the places and elements of a text, where it is long enough to be told from a name. */
function fixedParts(key: string): string[] {
  return key
    .split(/\{\w+\}|<\/?\w+>/)
    .map((part) => part.trim())
    .filter((part) => part.length > 3 && /[a-z]/.test(part));
}

/** All Indonesian texts of the portal, taken apart at their places. */
const indonesian = new Set(
  globSync('**/*.ts', { cwd: catalogue }).flatMap((file) => {
    const source = readFileSync(`${catalogue}/${file}`, 'utf8');
    return [...source.matchAll(entry)].flatMap(([, single, double, bare]) =>
      fixedParts((single ?? double ?? bare ?? '').replace(/\\(.)/g, '$1')),
    );
  }),
);

/** Run in the page: all that is read there, by eye or by ear; names of the region and of people aside. */
const allTexts = `(() => {
  const texts = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode;
    if (parentElement.closest('[lang="id"], script, style, bdi, option') === null) texts.push(data);
  }
  for (const one of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      const text = one.getAttribute(name);
      if (text !== null) texts.push(text);
    }
  }
  return texts;
})()`;

/** Texts on a page that should be in English and still stand as the portal says them in Indonesian. */
export async function indonesianLeft(page: Page, alike: readonly string[] = []): Promise<string[]> {
  const texts = z.array(z.string()).parse(await page.evaluate(allTexts));
  return texts
    .map((text) => text.trim())
    .filter((text) => indonesian.has(text) && !alike.includes(text));
}
