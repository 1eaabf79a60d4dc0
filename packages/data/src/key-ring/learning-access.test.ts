import { describe, expect, it } from 'vitest';
import type { Item, TableAccess } from '../table-access.ts';
import { learningAccess } from './learning-access.ts';

const section = (n: number) => new Uint8Array([2, 0, n]);

/** Access that answers with one item, over keys that note what they are shown. */
function shown(item: Item | null) {
  const seen: Uint8Array[] = [];
  const access: TableAccess = {
    getMany: async () => [item],
    query: async () => ({ items: item === null ? [] : [item], next: null }),
    count: async () => ({ count: item === null ? 0 : 1, next: null }),
    transact: async () => ({ kind: 'done' }),
  };
  return { seen, access: learningAccess(access, { learn: async (one) => void seen.push(one) }) };
}

describe('what comes out of a table', () => {
  it('can be opened wherever in the item it is sealed, or a breach file could not be read', async () => {
    const item = {
      sk: 'BREACH',
      sealed: section(1),
      steps: [
        { kind: 'told', sealed: section(2) },
        { at: 7, sealed: section(3) },
      ],
      none: null,
    };
    const { seen, access } = shown(item);
    expect(await access.getMany([])).toEqual([item]);
    expect((await access.query({ table: 't', partition: 'p' })).items).toEqual([item]);
    const all = [section(1), section(2), section(3)];
    expect(seen).toEqual([...all, ...all]);
  });

  it('may be nothing', async () => {
    const { seen, access } = shown(null);
    expect(await access.getMany([])).toEqual([null]);
    expect(seen).toEqual([]);
  });
});
