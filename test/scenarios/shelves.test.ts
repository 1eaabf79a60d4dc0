import {
  type Cause,
  defineShelf,
  type FolderPage,
  fileNew,
  fileOver,
  type Item,
  type TenantData,
  takeOff,
} from '@payung/data';
import { TenantId, UserId } from '@payung/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { rawItems } from '../support/raw-items.ts';
import { openTestService } from '../support/test-service.ts';

const database = embeddedDatabase();

const Note = z.object({ id: z.string(), version: z.int(), words: z.string() });
type Note = z.infer<typeof Note>;
const notes = defineShelf<Note>({
  name: 'notes',
  schema: Note,
  of: 'cohort',
  told: ({ words }) => ({ letters: words.length }),
});
const others = defineShelf<Note>({ ...notes, name: 'others' });

const cause: Cause = {
  actor: { kind: 'System', user: UserId.parse('system'), agency: null },
  source: 'api',
  correlationId: 'shelves',
};
const note = (id: string, words: string): Note => ({ id, version: 1, words });

async function open(seed: number) {
  const test = await openTestService({ endpoint: database.endpoint(), seed });
  return { test, data: await test.service.database.tenant(test.tenant) };
}

const write = (
  data: TenantData,
  ...writes: Parameters<TenantData['commit']>[0]['writes'][number][]
) => data.commit({ cause, lane: 'any', writes });

describe('what an office keeps on a shelf', () => {
  it('is found again as it was put there, and is told in the journal without its words', async () => {
    const { test, data } = await open(9_101);
    await write(data, fileNew(notes, note('a', 'SITI AMINAH'), { folder: '2026', act: 'kept' }));
    expect(await data.shelves.one(notes, 'a', '2026')).toEqual(note('a', 'SITI AMINAH'));
    expect(await data.shelves.one(notes, 'a')).toBeNull();
    expect(await data.shelves.one(others, 'a', '2026')).toBeNull();
    const lanes = await Promise.all([...Array(16).keys()].map((lane) => data.lane(lane, 0, 9)));
    const told = JSON.stringify(lanes);
    expect(told).toContain('kept');
    expect(told).not.toContain('AMINAH');
    const items = await rawItems(test.client, test.tables.registry, test.tenant);
    const kept = items.filter(({ pk }) => String(pk).includes('#S#notes#2026'));
    expect(kept.map((item) => Object.keys(item).sort())).toEqual([
      ['pk', 'schemaVersion', 'sealed', 'sk', 'version'],
    ]);
    const bytes = kept.map(({ sealed }) => (sealed instanceof Uint8Array ? sealed : []));
    expect(Buffer.from(bytes[0] ?? []).includes('AMINAH')).toBe(false);
  });

  it('is not overwritten by somebody who read an older version, nor put there twice', async () => {
    const { data } = await open(9_102);
    const first = note('a', 'one');
    await write(data, fileNew(notes, first, { act: 'kept' }));
    const again = await write(data, fileNew(notes, note('a', 'other'), { act: 'kept' }));
    expect(again.kind).toBe('refused');
    const two = fileOver(notes, first, { words: 'two' }, { act: 'changed' });
    expect((await write(data, two)).kind).toBe('done');
    const late = fileOver(notes, first, { words: 'late' }, { act: 'changed' });
    expect((await write(data, late)).kind).toBe('refused');
    expect((await write(data, takeOff(notes, first, { act: 'removed' }))).kind).toBe('refused');
    const now = await data.shelves.one(notes, 'a');
    expect(now).toEqual({ id: 'a', version: 2, words: 'two' });
    if (now === null) throw new Error('the note is gone');
    expect((await write(data, takeOff(notes, now, { act: 'removed' }))).kind).toBe('done');
    expect(await data.shelves.one(notes, 'a')).toBeNull();
  });

  it('belongs to one region only', async () => {
    const { test, data } = await open(9_103);
    await write(data, fileNew(notes, note('a', 'ours'), { act: 'kept' }));
    const neighbour = TenantId.parse('01J0000000000000000000NE1G');
    const theirs = await test.service.database.tenant(neighbour);
    expect(await theirs.shelves.one(notes, 'a')).toBeNull();
    expect(await theirs.shelves.all(notes)).toEqual([]);
  });

  it('comes page by page and whole, in the order of ids, whatever the page size', async () => {
    const { data } = await open(9_104);
    const ids = Array.from({ length: 23 }, (_, i) => `n${String(i).padStart(3, '0')}`);
    await write(data, ...ids.map((id) => fileNew(notes, note(id, id), { act: null })));
    const size = fc.integer({ min: 1, max: 30 });
    await fc.assert(
      fc.asyncProperty(size, fc.boolean(), async (limit, newestFirst) => {
        const found: string[] = [];
        let after: Item | null = null;
        do {
          const page: FolderPage<Note> = await data.shelves.page(notes, {
            after,
            limit,
            newestFirst,
          });
          found.push(...page.items.map(({ id }) => id));
          after = page.next;
        } while (after !== null);
        expect(found).toEqual(newestFirst ? ids.toReversed() : ids);
      }),
      { numRuns: 12 },
    );
    expect((await data.shelves.all(notes)).map(({ id }) => id)).toEqual(ids);
  });

  it('has no place under a name that somebody wrote', () => {
    expect(() => defineShelf({ ...notes, name: 'SITI' })).toThrow('no name of a shelf');
  });
});
