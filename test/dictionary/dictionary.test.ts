import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { FieldRow } from './describe-schema.ts';
import { whomItTells } from './personal-fields.ts';
import { storedItems } from './stored-items.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const Written = z.object({
  text: z.string(),
  wordless: z.array(z.string()),
  unclassed: z.array(z.string()),
});
const Row = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()]);
const aField = (name: string, type: string): FieldRow => ({
  path: name,
  name,
  type,
  said: null,
  kinds: [],
  isBytes: type === 'bytes',
});
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

  it('knows of each field whom it tells of, or a new one about a worker is said to be about nobody', () => {
    expect(written.unclassed).toEqual([]);
    expect(whomItTells('facts', aField('hospital', 'text; may be null'))).toBe('person');
    expect(whomItTells('facts', aField('xray', 'bytes'))).toBe('person');
    for (const type of ['CalendarDate', 'whole number', 'yes or no', '`HIGH` · `LOW`']) {
      expect(whomItTells('facts', aField('bloodPressure', type))).toBeNull();
    }
  });

  it('says of what is sealed, and of names of files, that it tells of somebody', () => {
    const ofNobody = rows().filter(
      ({ name, type, whom }) =>
        whom === '' && (type.startsWith('bytes') || ['sealed', 'fileName'].includes(name)),
    );
    // keys, and the arms of a region
    expect(new Set(ofNobody.map(({ name }) => name))).toEqual(new Set(['wrapped', 'content']));
  });

  it('tells of a NIK, a mother’s name or an account wherever one is kept', () => {
    for (const field of ['nik', 'motherMaidenName', 'account', 'heirs', 'birthDate', 'fileName']) {
      const kept = rows().filter(({ name }) => name === field);
      expect(kept.length).toBeGreaterThan(0);
      const others = kept.filter(({ whom }) => whom !== 'person').map(({ record }) => record);
      // headings of a file, and what the opener of a breach says of it
      const known = ['ResultMapping', 'File of a breach'];
      expect(others.filter((record) => !known.includes(record))).toEqual([]);
    }
  });
});

/** Each row of the written tables under the heading that it stands below. */
function rows() {
  let record = '';
  return written.text.split('\n').flatMap((line) => {
    if (line.startsWith('### ')) record = line.slice(4);
    if (!line.startsWith('| `')) return [];
    const [, path, type, , whom] = Row.parse(
      line
        .split(/(?<!\\)\|/)
        .slice(0, 5)
        .map((cell) => cell.trim()),
    );
    return [{ record, name: path.replaceAll('`', '').split('.').at(-1) ?? '', type, whom }];
  });
}
