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

it('leads nobody on after an act who may have gone elsewhere, in any room', () => {
  const pulling = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx'))
    .filter((path) => {
      const text = readFileSync(`${source}/${path}`, 'utf8');
      const waits = /await navigate\(|onSuccess: [^\n]*=> navigate\(/.test(text);
      return waits && !text.includes('useNavigateAfterwards()');
    });
  expect(pulling.sort()).toEqual(changesWhoOneIs);
});
