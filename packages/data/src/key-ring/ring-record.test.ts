import { Instant } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { KeysDestroyedError, newestOf, readRing, recentVersions, ringItem } from './ring-record.ts';
import {
  newKeyRead,
  oldKeyLeft,
  rekeyingBegun,
  rekeyingDone,
  removalOf,
  whyNoRekeying,
  withNewSeal,
} from './ring-turns.ts';

const at = Instant.parse('2026-11-21T00:00:00.000Z');
const now = Date.parse(at);
const root = (n: number) => new Uint8Array(40).fill(n);
/** The keys of a region as the first release kept them; never made anew. */
const firstRelease = { pk: 'T#1#REGION', sk: 'SEALING-KEY', schemaVersion: 1, wrapped: root(1) };

describe('the keys that the first release kept', () => {
  const ring = readRing(firstRelease);

  it('are read as the first version of both keys, or all that a region has is lost', () => {
    expect(ring).toMatchObject({ revision: 0, epoch: 0, first: root(1), read: 1, also: null });
    expect(newestOf(ring.seals)).toBe(1);
  });

  it('stay where that release looks for them, whatever is done later', () => {
    const later = rekeyingBegun(withNewSeal(ring, root(2), at), root(3), at);
    expect(ringItem(later)).toMatchObject({ schemaVersion: 1, wrapped: root(1) });
    expect(readRing(ringItem(later))).toEqual(later);
  });
});

describe('a key ring', () => {
  it('changes the look-up key through states of which two neighbours never disagree on a write', () => {
    const idle = readRing(firstRelease);
    const both = rekeyingBegun(idle, root(2), at);
    const readNew = newKeyRead(both);
    const single = oldKeyLeft(readNew, now);
    const states = [idle, both, readNew, single];
    expect(states.map(({ epoch, read, also }) => [epoch, read, also])).toEqual([
      [0, 1, null],
      [1, 1, 2],
      [2, 2, 1],
      [3, 2, null],
    ]);
    // what either of two neighbours reads, the other writes
    const written = states.map(({ read, also }) => [read, also]);
    for (const [i, state] of states.slice(1).entries()) {
      expect(written[i]).toContain(state.read);
      expect(written[i + 1]).toContain(states[i]?.read);
    }
  });

  it('begins no change while one runs, nor within the day whose answers lie under a former key', () => {
    const idle = readRing(firstRelease);
    const single = oldKeyLeft(newKeyRead(rekeyingBegun(idle, root(2), at)), now);
    expect(whyNoRekeying(idle, now)).toBeNull();
    expect(whyNoRekeying(single, now)).toBe('running');
    const done = rekeyingDone(single);
    expect(whyNoRekeying(done, now)).toBe('too-soon');
    expect(recentVersions(done, now)).toEqual([2, 1]);
    const nextDay = now + 26 * 3_600_000;
    expect(whyNoRekeying(done, nextDay)).toBeNull();
    // a telephone that was away for weeks still gets the answer that it missed
    expect(recentVersions(done, now + 31 * 24 * 3_600_000)).toEqual([2, 1]);
    expect(recentVersions(done, now + 32 * 24 * 3_600_000)).toEqual([2]);
    expect(removalOf([4], now).notBefore).toBeGreaterThan(now + 60_000);
  });

  it('that was destroyed says so, and is never made anew', () => {
    const note = { schemaVersion: 1, destroyed: { at, receipt: 'B/1/2026' } };
    expect(() => readRing(note)).toThrow(KeysDestroyedError);
  });
});
