import { defineShelf, fileOver, TooBusyError } from '@payung/data';
import { PersonId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Followed, followInNight, followInSweep } from './follow-notes.ts';
import type { OpenRegion } from './service.ts';

const Note = z.object({ id: z.string(), version: z.int(), at: z.int(), tries: z.int().optional() });
type Note = z.infer<typeof Note>;
const shelf = defineShelf<Note>({
  name: 'notes',
  schema: Note,
  of: 'nomination',
  told: () => ({}),
});

const personOf = (n: number): PersonId => PersonId.parse(`01J${String(n).padStart(23, '0')}`);

/** A region with notes that nothing followed, the first the oldest, and which of them each sweep or night goes after. */
function leftBehind(many: number, failsWith: (n: number) => Error | null) {
  const kept = new Map(
    Array.from({ length: many }, (_, n) => [String(n), { id: String(n), version: 1, at: n }]),
  );
  const asked: string[] = [];
  const followed: Followed<Note> = {
    shelf,
    isHeld: () => false,
    inOrder: (one, other) => one.at - other.at,
    async follow({ id }) {
      asked.push(id);
      const error = failsWith(Number(id));
      if (error !== null) throw error;
      kept.delete(id);
    },
    person: ({ at }) => personOf(at),
    withTries: (note, tries) => fileOver(shelf, note, { tries }, { act: null }),
  };
  const commitQuietly = async ([write]: [{ id: string; text: string }]) => {
    kept.set(write.id, Note.parse(JSON.parse(write.text)));
    return { kind: 'done' };
  };
  // of a region only its notes are asked here
  const open = {
    data: { shelves: { all: async () => [...kept.values()] }, commitQuietly },
  } as unknown as OpenRegion;
  const tell = async (act: Promise<void>) => {
    asked.length = 0;
    const failed = await act.then(
      () => 0,
      (error: AggregateError) => error.errors.length,
    );
    return { asked: [...asked], failed };
  };
  return {
    sweep: () => tell(followInSweep(open, followed)),
    async night(hasTime = true) {
      asked.length = 0;
      const told: PersonId[] = [];
      const passedOver = (_error: unknown, person: PersonId) => void told.push(person);
      const night = { hasTime: () => hasTime, passedOver };
      const why = await followInNight(open, followed, night).then(() => null, String);
      return { asked: [...asked], told, why };
    },
  };
}

const spoilt = () => new Error('a spoilt record');
const both = [personOf(0), personOf(1)];

describe('what commits left to be done', () => {
  it('is all come to, though more than one sweep follows can never be followed: the last would never be done', async () => {
    const many = 70;
    for (const error of [spoilt(), new TooBusyError(1)]) {
      const { sweep } = leftBehind(many, (n) => (n < 60 ? error : null));
      const seen = new Set([...(await sweep()).asked, ...(await sweep()).asked]);
      expect(seen.size).toBe(many);
    }
  });

  it('is tried by five sweeps at most where it cannot be followed, and then by each night: an alarm that rings for ever hides the next', async () => {
    const { sweep, night } = leftBehind(2, spoilt);
    for (let turn = 0; turn < 5; turn += 1) {
      expect(await sweep()).toEqual({ asked: ['0', '1'], failed: 2 });
    }
    expect(await sweep()).toEqual({ asked: [], failed: 0 });
    for (let turn = 0; turn < 2; turn += 1) {
      expect(await night()).toEqual({ asked: ['0', '1'], told: both, why: null });
    }
  });

  it('is told each night also where the database was too busy each time, or no time was left: nobody else tells of it', async () => {
    const { sweep, night } = leftBehind(2, () => new TooBusyError(1));
    for (let turn = 0; turn < 5; turn += 1) expect(await sweep()).toMatchObject({ failed: 0 });
    expect(await night()).toEqual({ asked: ['0', '1'], told: both, why: null });
    expect(await night(false)).toEqual({
      asked: ['0'],
      told: [personOf(0)],
      why: 'Error: 1 were left to the next night',
    });
  });

  it('is followed in the order in which it was noted', async () => {
    const { sweep } = leftBehind(60, () => null);
    expect((await sweep()).asked).toEqual(Array.from({ length: 40 }, (_, n) => String(n)));
    expect((await sweep()).asked).toHaveLength(20);
  });
});
