import { describe, expect, it } from 'vitest';
import { createPoliteTurns } from './write-turns.ts';

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Turns over a database whose writes end when the test says so, beside people who come and go. */
function opened() {
  const begun: string[] = [];
  const ends = new Map<string, (failed: boolean) => void>();
  let free: (() => void) | null = null;
  let peopleWait = false;
  const turns = createPoliteTurns(
    () =>
      new Promise<void>((resolve) => {
        if (peopleWait) free = resolve;
        else resolve();
      }),
  );
  return {
    begun,
    write: (name: string) =>
      turns.run(
        () =>
          new Promise<string>((resolve, reject) => {
            begun.push(name);
            ends.set(name, (failed) => (failed ? reject(new Error(name)) : resolve(name)));
          }),
      ),
    end: (name: string, failed = false) => ends.get(name)?.(failed),
    peopleCome: () => {
      peopleWait = true;
    },
    peopleLeave: () => {
      peopleWait = false;
      free?.();
    },
  };
}

describe('writes of lists', () => {
  it('go one after another, so that a clerk meets one of them at most', async () => {
    const { begun, write, end } = opened();
    const all = ['a', 'b', 'c'].map(write);
    await settled();
    expect(begun).toEqual(['a']);
    end('a');
    await settled();
    expect(begun).toEqual(['a', 'b']);
    end('b');
    await settled();
    end('c');
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c']);
  });

  it('wait while people wait, or a list takes the engine again before the answer is given', async () => {
    const { begun, write, end, peopleCome, peopleLeave } = opened();
    const first = write('a');
    await settled();
    peopleCome();
    const second = write('b');
    end('a');
    await first;
    await settled();
    expect(begun).toEqual(['a']);
    peopleLeave();
    await settled();
    expect(begun).toEqual(['a', 'b']);
    end('b');
    expect(await second).toBe('b');
  });

  it('go on after one that failed, which only its own caller hears of', async () => {
    const { write, end } = opened();
    const first = write('a');
    const second = write('b');
    await settled();
    end('a', true);
    await expect(first).rejects.toThrow('a');
    await settled();
    end('b');
    expect(await second).toBe('b');
  });
});
