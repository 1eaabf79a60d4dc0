import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const source = fileURLToPath(new URL('../src', import.meta.url));
/** Who somebody is changes with these: the room of before is theirs no more. */
const changesWhoOneIs = [
  'rooms/regions/regions.tsx',
  'rooms/sign-in/sign-in.tsx',
  'shell/role-switch.tsx',
];

/** Goes where it was pressed, or asked by a key, at once: not after what it waits for besides. */
const goesAtOnce = [
  'rooms/letters/cards.tsx',
  'rooms/verification/papers.tsx',
  'shell/over-page.tsx',
];
/** Takes whoever signs in to where they were going. */
const comesIn = ['rooms/sign-in/return.tsx'];

const theHook = 'pieces/navigate-afterwards.ts';
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(?<!\.test)\.tsx?$/.test(path) && path !== theHook)
  .map((path) => ({ path, text: readFileSync(`${source}/${path}`, 'utf8') }));

const namesOf = (found: typeof files): string[] => found.map(({ path }) => path).sort();

it('leads nobody on after an act who may have gone elsewhere, in any room', () => {
  const pulling = files.filter(({ text }) => {
    const waits = /await navigate\(|onSuccess: [^\n]*=> navigate\(/.test(text);
    return waits && !text.includes('useNavigateAfterwards(');
  });
  expect(namesOf(pulling)).toEqual(changesWhoOneIs);
});

it('knows whoever waits for something and can go anywhere by itself, in whatever words', () => {
  const mayPull = files.filter(({ text }) => {
    const goes = /\buseNavigate\(\)|\brouter\.navigate\(/.test(text);
    return goes && /\bawait |\bonSuccess\b|\.then\(/.test(text);
  });
  expect(namesOf(mayPull)).toEqual([...changesWhoOneIs, ...goesAtOnce, ...comesIn].sort());
});
