import { TenantId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
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
  it('stays below one, so that a wait never exceeds its ceiling', () => {
    const drawn = Array.from({ length: 5_000 }, () => systemRandomness.fraction());
    expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true);
  });
});
