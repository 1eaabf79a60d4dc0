import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedMap } from './bounded-map.ts';

describe('what is remembered of tenants', () => {
  it('is what was asked for last, whatever the order of asking', () => {
    const asked = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 });
    fc.assert(
      fc.property(asked, fc.integer({ min: 1, max: 5 }), (keys, limit) => {
        const map = boundedMap<number, string>(limit);
        for (const key of keys) if (map.get(key) === undefined) map.set(key, `of ${key}`);
        const latest = [...new Set(keys.toReversed())];
        const kept = latest.filter((key) => map.get(key) === `of ${key}`);
        expect(kept).toEqual(latest.slice(0, limit));
      }),
    );
  });

  it('is not forgotten on behalf of a value that was replaced since', () => {
    const map = boundedMap<string, string>(2);
    map.set('a', 'new');
    map.forget('a', 'old');
    expect(map.get('a')).toBe('new');
  });
});
