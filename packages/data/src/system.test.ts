import { TenantId } from '@payung/domain';
import { describe, expect, it, vi } from 'vitest';
import { systemRandomness, ulidAt } from './system.ts';

const zeros = (count: number): Uint8Array => new Uint8Array(count);

describe('ids', () => {
  it('are never given twice, or one person would overwrite another', () => {
    const ids = Array.from({ length: 20_000 }, () => systemRandomness.ulid());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have the form that every key is parsed by', () => {
    expect(TenantId.safeParse(systemRandomness.ulid()).success).toBe(true);
  });

  it('sort by the time of their making, so that newest lists come first', () => {
    const at = Date.UTC(2026, 10, 21);
    expect(ulidAt(at, zeros) < ulidAt(at + 1, zeros)).toBe(true);
    expect(ulidAt(at, zeros) < ulidAt(at * 2, zeros)).toBe(true);
  });

  it('carry their time as the specification writes it', () => {
    expect(ulidAt(1_469_918_176_385, zeros)).toBe('01ARYZ6S410000000000000000');
  });
});

describe('chance', () => {
  it('comes from the operating system: who knows some ids, keys or nonces guesses no other', () => {
    // what `Math.random` would give, were it asked
    const guessable = vi.spyOn(Math, 'random').mockReturnValue(0.5);
    const drawn = Array.from({ length: 300 }, () => [
      systemRandomness.ulid().slice(10),
      Buffer.from(systemRandomness.bytes(32)).toString('hex'),
      systemRandomness.fraction().toString(),
    ]);
    expect(guessable).not.toHaveBeenCalled();
    guessable.mockRestore();
    // fractions have 32 bits: two alike among 300 are one in 100,000
    for (const at of [0, 1]) expect(new Set(drawn.map((one) => one[at])).size).toBe(drawn.length);
    expect(new Set(drawn.map(([, , fraction]) => fraction)).size).toBeGreaterThan(290);
  });

  it('stays below one, so that a wait never exceeds its ceiling', () => {
    const drawn = Array.from({ length: 5_000 }, () => systemRandomness.fraction());
    expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true);
  });
});
