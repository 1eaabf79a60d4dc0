import { describe, expect, it } from 'vitest';
import { clockWarning } from './use-clock-warning.ts';

const minute = 60_000;

describe('a device whose clock is off', () => {
  it('is told by how much and which way, so that a telephone is put right before it goes into the field', () => {
    expect(clockWarning(75 * 60 * minute)).toMatch(/^Jam perangkat ini 3 hari terlalu cepat\./);
    expect(clockWarning(-5 * 60 * minute)).toMatch(/^Jam perangkat ini 5 jam terlalu lambat\./);
  });

  it('is left alone where it differs by less than an hour', () => {
    expect([clockWarning(0), clockWarning(59 * minute), clockWarning(-59 * minute)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
