import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { storedItems } from './stored-items.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const Written = z.object({ text: z.string(), wordless: z.array(z.string()) });
let written: z.infer<typeof Written>;

beforeAll(async () => {
  // a process of its own: it has every source tell its schemas while it is loaded
  const { stdout } = await promisify(execFile)(process.execPath, [here('main.ts'), '--print'], {
    maxBuffer: 16 * 1024 * 1024,
  });
  written = Written.parse(JSON.parse(stdout));
});

describe('the data dictionary', () => {
  it('is what the schemas say today, or a data protection officer reads of a record that is not so', () => {
    const kept = readFileSync(here('../../docs/guides/data-dictionary.md'), 'utf8');
    expect(kept === written.text, 'run `npx -y pnpm@10 dictionary`').toBe(true);
  });

  it('has words for each field, and says how long each shelf is kept', () => {
    expect(written.wordless).toEqual([]);
  });

  it('names every schema by which an item is read, or a record lies there that nobody told of', () => {
    const sources = here('../../packages/data/src');
    const read = new Set<string>();
    for (const file of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
      const text = readFileSync(`${sources}/${file}`, 'utf8');
      for (const [, name = ''] of text.matchAll(/\breadItem\(\s*([A-Z]\w*)/g)) read.add(name);
    }
    const told = new Set(storedItems.flatMap(({ schemas }) => schemas.map(({ name }) => name)));
    const parts = ['LaneHeadItem'];
    expect([...read].filter((name) => !told.has(name) && !parts.includes(name))).toEqual([]);
    expect(read.size).toBeGreaterThan(40);
  });

  it('tells of a NIK, a mother’s name or an account wherever one is kept', () => {
    for (const field of ['nik', 'motherMaidenName', 'account', 'heirs', 'birthDate']) {
      const rows = written.text
        .split('\n')
        .filter((line) => new RegExp(`^\\| \`${field}\``).test(line));
      expect(rows.length).toBeGreaterThan(0);
    }
    expect(written.text).toMatch(/^\| `nik` \| Nik \| .* \| person \|$/m);
  });
});
