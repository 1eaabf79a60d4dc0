import { describe, expect, it } from 'vitest';
import { recentlyMade } from './recently-made.ts';

describe('what is costly to make', () => {
  it('is made once while it is asked for, and let go among many others, or memory would grow with a region', () => {
    let made = 0;
    const recent = recentlyMade<number>(3);
    const ask = (key: string): number =>
      recent(key, () => {
        made += 1;
        return made;
      });
    const first = ask('a');
    for (const other of ['b', 'c', 'd', 'e', 'f']) {
      ask(other);
      expect(ask('a')).toBe(first);
    }
    for (const other of ['g', 'h', 'i', 'j', 'k', 'l', 'm']) ask(other);
    expect(ask('a')).not.toBe(first);
  });
});
