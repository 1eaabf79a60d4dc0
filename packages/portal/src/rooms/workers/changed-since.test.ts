import { describe, expect, it } from 'vitest';
import { changedSince } from './changed-since.ts';

const list = { rows: 100, isWhole: false, before: 250, now: 250 };

describe('what changed since a list was loaded', () => {
  it('is how many more or fewer there are, as long as pages are left', () => {
    expect(changedSince(list)).toBe(0);
    expect(changedSince({ ...list, now: 262 })).toBe(12);
    expect(changedSince({ ...list, now: 248 })).toBe(-2);
  });

  it('is somebody who moved to a page that was read already, and would be missed', () => {
    expect(changedSince({ ...list, rows: 249, isWhole: true })).toBe(1);
  });

  it('is nothing when whoever came stands on the last page already', () => {
    expect(changedSince({ ...list, rows: 251, isWhole: true, now: 251 })).toBe(0);
  });

  it('is told when rows stand there that the filter no longer finds', () => {
    expect(changedSince({ ...list, rows: 250, isWhole: true, now: 249 })).toBe(-1);
  });

  it('is nothing as long as nobody counts', () => {
    expect(changedSince({ ...list, now: null })).toBe(0);
    expect(changedSince({ ...list, before: null })).toBe(0);
  });
});
