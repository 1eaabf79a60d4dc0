import {
  type CommitRequest,
  type CommitResult,
  defineShelf,
  type Filed,
  fileNew,
  fileOver,
  type Shelf,
  type TenantData,
} from '@payung/data';
import { UserId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { rememberShelves } from './remembered-shelves.ts';

const Paper = z.object({ id: z.string(), version: z.int(), people: z.int() });
type Paper = z.infer<typeof Paper>;
const shelf = defineShelf<Paper>({
  name: 'papers',
  schema: Paper,
  of: 'cohort',
  told: ({ people }) => ({ people }),
});
const cause = {
  actor: { kind: 'System', user: UserId.parse('system'), agency: null },
  source: 'test',
  correlationId: 'test',
};

/** A shelf of papers that counts how often it is asked, and takes whatever is written, or refuses it. */
function papers(kept: Map<string, Paper>, answer: CommitResult['kind'] = 'done') {
  const asked: string[] = [];
  async function some<R extends Filed>(
    of: Shelf<R>,
    places: readonly { readonly id: string }[],
  ): Promise<(R | null)[]> {
    asked.push(...places.map(({ id }) => id));
    return places.map(({ id }) => of.schema.safeParse(kept.get(id)).data ?? null);
  }
  const shelves: TenantData['shelves'] = {
    some,
    one: async (of, id) => (await some(of, [{ id }]))[0] ?? null,
    page: async () => ({ items: [], next: null }),
    all: async (of) => {
      asked.push('all');
      return [...kept.values()].map((one) => of.schema.parse(one));
    },
  };
  const commit = async (_: CommitRequest): Promise<CommitResult> =>
    answer === 'done' ? { kind: 'done' } : { kind: 'refused', refused: [] };
  return { asked, ...rememberShelves({ shelves, commit }) };
}

const paper = (id: string, people = 1): Paper => ({ id, version: 1, people });
const written = (over: Paper, people: number) => ({
  cause,
  lane: 'any' as const,
  writes: [fileOver(shelf, over, { people }, { act: null })],
});

describe('what a worker remembers of shelves', () => {
  it('is read once, however many parts ask, and what is not there as well', async () => {
    const { asked, shelves } = papers(new Map([['a', paper('a')]]));
    await Promise.all([shelves.one(shelf, 'a'), shelves.some(shelf, [{ id: 'a' }, { id: 'b' }])]);
    expect(await shelves.some(shelf, [{ id: 'b' }, { id: 'a' }])).toEqual([null, paper('a')]);
    expect(asked).toEqual(['a', 'b']);
  });

  it('is what the worker itself has written since, so that sums go on from there', async () => {
    const { asked, shelves, commit } = papers(new Map([['a', paper('a')]]));
    expect(await shelves.all(shelf)).toEqual([paper('a')]);
    await commit(written(paper('a'), 45));
    const after = { id: 'a', version: 2, people: 45 };
    expect(await shelves.one(shelf, 'a')).toEqual(after);
    expect(await shelves.all(shelf)).toEqual([after]);
    expect(asked).toEqual(['all']);
  });

  it('is read anew where a folder got another record', async () => {
    const kept = new Map([['a', paper('a')]]);
    const { shelves, commit } = papers(kept);
    await shelves.all(shelf);
    kept.set('b', paper('b'));
    await commit({ cause, lane: 'any', writes: [fileNew(shelf, paper('b'), { act: null })] });
    expect(await shelves.all(shelf)).toHaveLength(2);
  });

  it('is forgotten once a write is refused, so that the next try sees what another wrote', async () => {
    const kept = new Map([['a', paper('a')]]);
    const { shelves, commit } = papers(kept, 'refused');
    await shelves.one(shelf, 'a');
    kept.set('a', { id: 'a', version: 2, people: 7 });
    await commit(written(paper('a'), 45));
    expect(await shelves.one(shelf, 'a')).toMatchObject({ version: 2, people: 7 });
  });

  it('is not a read that failed: the next asks again', async () => {
    const { shelves: base } = papers(new Map([['a', paper('a')]]));
    let isAway = true;
    const shelves: TenantData['shelves'] = {
      ...base,
      some: (of, places) =>
        isAway ? Promise.reject(new Error('the database is away')) : base.some(of, places),
    };
    const once = rememberShelves({ shelves, commit: async () => ({ kind: 'done' }) });
    await expect(once.shelves.one(shelf, 'a')).rejects.toThrow('away');
    isAway = false;
    expect(await once.shelves.one(shelf, 'a')).toEqual(paper('a'));
  });
});
