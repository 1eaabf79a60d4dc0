import { PersonId } from '@payung/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Service } from '../service.ts';
import { freshWalk, type Walk } from './figures-shelves.ts';
import { walkOn } from './walk-people.ts';

const people = Array.from({ length: 1_900 }, (_, i) => ({
  person: PersonId.parse(`01KA${String(i).padStart(22, '0')}`),
}));

interface Kept {
  readonly work: Walk | null;
  readonly met: readonly string[];
}

/** A walk over records in memory, whose worker dies before the writes that `deaths` names. */
function walking(deaths: ReadonlySet<number>) {
  let now = 0;
  let kept: Kept = { work: freshWalk, met: [] };
  let writes = 0;
  let handedOn = 0;
  // of a service only the clock is asked here
  const service = { clock: { now: () => now } } as Service;
  const keep = async (next: Kept): Promise<Kept | null> => {
    writes += 1;
    if (deaths.has(writes)) throw new Error('the worker died');
    // a write takes so long that one message never sees the end
    now += 20_000;
    kept = next;
    return kept;
  };
  const way = {
    people: async () => people,
    take: (record: Kept, work: Walk) => keep({ ...record, work }),
    meet: async (some: readonly { person: string }[]) => some.map(({ person }) => person),
    pass: (record: Kept, some: readonly string[], work: Walk) =>
      keep({ work, met: [...record.met, ...some] }),
    finish: (record: Kept) => keep({ ...record, work: null }),
    handOn: async () => {
      handedOn += 1;
    },
  };
  return {
    message: () => walkOn(service, kept, way).catch(() => undefined),
    later: () => {
      now += 200_000;
    },
    kept: () => kept,
    handedOn: () => handedOn,
  };
}

describe('a walk through everybody', () => {
  it('meets each person once, whenever workers die and however often messages come', async () => {
    const deaths = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(deaths, async (dying) => {
        const walk = walking(new Set(dying));
        for (let i = 0; i < 60 && walk.kept().work !== null; i += 1) {
          await walk.message();
          walk.later();
        }
        expect(walk.kept().work).toBeNull();
        expect(walk.kept().met).toEqual(people.map(({ person }) => person));
      }),
    );
  });

  it('rests where its time is over and goes on by another message, and leaves alone who is at it', async () => {
    const walk = walking(new Set());
    await walk.message();
    expect(walk.handedOn()).toBe(1);
    const { met } = walk.kept();
    expect(met.length).toBeGreaterThan(0);
    expect(met.length).toBeLessThan(people.length);
    const dying = walking(new Set([2]));
    await dying.message();
    const before = dying.kept();
    await dying.message();
    expect(dying.kept()).toBe(before);
  });
});
