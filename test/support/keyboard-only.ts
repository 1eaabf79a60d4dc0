import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import * as z from 'zod';
import { demoAddress, demoPassword } from './browser-sign-in.ts';
import { patient } from './patient.ts';

/** Run in the page: what has the focus, as a reader would name it, and whether an eye can find it. */
const focusNow = `(() => {
  const one = document.activeElement;
  const short = (text) => (text ?? '').replace(/\\s+/g, ' ').trim().slice(0, 160);
  const name = short(one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent);
  const row = short(one.closest('tr')?.textContent);
  const box = one.getBoundingClientRect();
  const inset = 3;
  const points = [
    [box.x + box.width / 2, box.y + box.height / 2],
    [box.x + inset, box.y + inset],
    [box.right - inset, box.bottom - inset],
    [box.x + inset, box.bottom - inset],
    [box.right - inset, box.y + inset],
  ];
  const isSeen = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (one.contains(top) || top.contains(one) || top.closest('label')?.control === one);
  });
  return { name, row, isField: one.matches('input, select, textarea'), isSeen, isPage: one === document.body };
})()`;

const Focus = z.object({
  name: z.string(),
  row: z.string(),
  isField: z.boolean(),
  isSeen: z.boolean(),
  isPage: z.boolean(),
});
type Focus = z.infer<typeof Focus>;

/** What stands in the closed list that has the focus. */
const chosenNow = async (page: Page): Promise<string> =>
  String(await page.evaluate('document.activeElement.selectedOptions[0]?.textContent ?? null'));

/** more presses than any room has places to stop at */
const mostStops = 150;

/** Somebody without a mouse: every act goes through `page.keyboard`, and every place that takes the focus is looked at. */
interface KeyboardPerson {
  /** places where the focus was and nobody could see it */
  readonly unseen: string[];
  press: (key: string) => Promise<void>;
  /** tabs on until what has the focus is called so */
  tabTo: (name: string | RegExp) => Promise<void>;
  /** the same for the line of a list in which these words stand, and opens it */
  openRow: (words: string) => Promise<void>;
  /** waits until what is called so has the focus, which something else gives to it */
  isAt: (name: string) => Promise<void>;
  fill: (label: string | RegExp, text: string) => Promise<void>;
  /** goes down a closed list until this stands in it; letters would have to follow one another within a second */
  choose: (label: string | RegExp, words: string) => Promise<void>;
  activate: (name: string | RegExp) => Promise<void>;
  /** by the palette, from wherever one is, to the first room or act of this name */
  goTo: (name: string) => Promise<void>;
  signIn: (account: string) => Promise<void>;
}

export function keyboardPerson(page: Page): KeyboardPerson {
  const unseen: string[] = [];
  const press = (key: string) => page.keyboard.press(key);
  const look = async () => Focus.parse(await page.evaluate(focusNow));

  async function tabUntil(isThere: (focus: Focus) => boolean, wanted: string): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop < mostStops; stop += 1) {
      const focus = await look();
      if (!focus.isSeen && !focus.isPage) unseen.push(focus.name);
      if (isThere(focus)) return;
      passed.push(focus.name);
      await press('Tab');
    }
    throw new Error(`Tab never came to ${wanted}; it passed ${[...new Set(passed)].join(' | ')}`);
  }

  const isCalled = (focus: Focus, name: string | RegExp) =>
    typeof name === 'string' ? focus.name === name : name.test(focus.name);
  const tabTo = (name: string | RegExp) => tabUntil((focus) => isCalled(focus, name), String(name));
  const isAt = (name: string) => expect.poll(async () => (await look()).name, patient).toBe(name);
  const fill = async (label: string | RegExp, text: string) => {
    // a term of the same name may explain itself on the way
    await tabUntil((focus) => focus.isField && isCalled(focus, label), `the field ${label}`);
    await press('Control+a');
    await page.keyboard.type(text);
  };
  const choose = async (label: string | RegExp, words: string) => {
    await tabUntil((focus) => focus.isField && isCalled(focus, label), `the list ${label}`);
    const passed: string[] = [];
    for (let now = await chosenNow(page); now !== words; now = await chosenNow(page)) {
      if (now === passed.at(-1)) throw new Error(`${words} is none of ${passed.join(' | ')}`);
      passed.push(now);
      await press('ArrowDown');
    }
  };
  const activate = async (name: string | RegExp) => {
    await tabTo(name);
    await press('Enter');
  };
  const goTo = async (name: string) => {
    const palette = page.getByRole('dialog').getByRole('combobox');
    await press('Control+k');
    await palette.waitFor();
    await page.keyboard.type(name);
    const wanted = page.getByRole('option', { name }).first();
    await wanted.waitFor();
    const isChosen = async () => (await wanted.getAttribute('aria-selected')) === 'true';
    for (let step = 0; step < 20 && !(await isChosen()); step += 1) await press('ArrowDown');
    await press('Enter');
    await palette.waitFor({ state: 'detached' });
  };
  const signIn = async (account: string) => {
    await page.goto('/');
    const door = 'Masuk dengan e-mail dan kata sandi';
    await page.getByRole('button', { name: door }).waitFor();
    await activate(door);
    await page.getByLabel('Kata sandi').waitFor();
    await fill('Alamat e-mail', demoAddress(account));
    await fill('Kata sandi', demoPassword);
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor();
  };
  return {
    unseen,
    press,
    tabTo,
    openRow: async (words) => {
      await tabUntil(({ row, isField }) => row.includes(words) && !isField, `the line of ${words}`);
      await press('Enter');
    },
    isAt,
    fill,
    choose,
    activate,
    goTo,
    signIn,
  };
}
