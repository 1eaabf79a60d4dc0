import type { Page } from 'playwright-core';
import * as z from 'zod';

const Texts = z.array(z.string());

/** Run in the page: words that are cut off where nobody can scroll to them. */
const cutOff = `[...document.querySelectorAll('body *')].flatMap((one) => {
  const style = getComputedStyle(one);
  const clips = (how) => how === 'hidden' || how === 'clip';
  const box = one.getBoundingClientRect();
  // what is for readers alone is one pixel wide on purpose
  if (box.width < 2 || box.height < 2 || style.visibility === 'hidden') return [];
  const hasOwnText = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
  if (!hasOwnText) return [];
  const wide = clips(style.overflowX) && one.scrollWidth > one.clientWidth + 1;
  const high = clips(style.overflowY) && one.scrollHeight > one.clientHeight + 2;
  return wide || high ? [one.tagName + ' ' + one.textContent.trim().slice(0, 60)] : [];
})`;

/** Words that are cut off at the present size of text and window. */
export async function wordsCutOff(page: Page): Promise<string[]> {
  return Texts.parse(await page.evaluate(cutOff));
}

/** Lets text grow as a browser does whose own size of letters was doubled. */
export async function setTextSize(page: Page, percent: number): Promise<void> {
  await page.evaluate(`document.documentElement.style.fontSize = '${percent}%'`);
}

/** Sets words as far apart as WCAG 1.4.12 asks a page to bear, or as the portal sets them. */
export async function setTextSpacing(page: Page, how: 'wide' | 'own'): Promise<void> {
  await page.evaluate(`(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }' +
      'p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets = ${how === 'wide' ? '[sheet]' : '[]'};
  })()`);
}

/** Share of the window's height that stays covered while the page scrolls, from 0 to 1. */
export async function coveredHeight(page: Page): Promise<number> {
  const told = await page.evaluate(`(() => {
    const isOver = (one) => {
      const { position, display } = getComputedStyle(one);
      return display !== 'none' && (position === 'fixed' || position === 'sticky');
    };
    scrollTo(0, document.documentElement.scrollHeight / 2);
    const rows = new Set();
    for (const one of document.querySelectorAll('body *')) {
      const box = one.getBoundingClientRect();
      // what is as high as the window stands beside the page, not over it; a table's head stands within its table
      const isBar = box.width > innerWidth / 2 && box.height < innerHeight && one.closest('table') === null;
      if (!isBar || !isOver(one)) continue;
      for (let y = Math.max(0, Math.floor(box.top)); y < Math.min(innerHeight, box.bottom); y += 1) rows.add(y);
    }
    scrollTo(0, 0);
    return rows.size / innerHeight;
  })()`);
  return z.number().parse(told);
}

/** Elements that move by themselves or glide, of all that stand on the page. */
export async function moving(page: Page): Promise<string[]> {
  const told = await page.evaluate(`[...document.querySelectorAll('body *')].flatMap((one) => {
    const { animationName, transitionDuration } = getComputedStyle(one);
    const glides = transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0);
    return animationName !== 'none' || glides ? [one.tagName + ' ' + one.className] : [];
  })`);
  return Texts.parse(told);
}
