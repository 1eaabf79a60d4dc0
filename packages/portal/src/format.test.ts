import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatDate,
  formatMoment,
  formatNumber,
  formatPercent,
  formatTime,
  formatWait,
} from './format.ts';

describe('numbers and dates as clerks write them', () => {
  it('put dots at thousands and a comma at decimals', () => {
    expect(formatNumber(26_050)).toBe('26.050');
    expect(formatPercent(974, 1000)).toBe('97,4%');
    expect(formatPercent(0, 0)).toBe('0,0%');
  });

  it('leave a calendar date alone in every zone', () => {
    expect(formatDate('2026-03-01', 'Asia/Jayapura')).toBe('1 Maret 2026');
    expect(formatDate('2026-03-01', 'Asia/Jakarta', 'short')).toBe('1 Mar 2026');
  });

  it('show an instant by the clock of the region, whatever the device says', () => {
    expect(formatTime('2026-11-21T16:30:00.000Z', 'Asia/Jakarta')).toBe('23.30 WIB');
    expect(formatTime('2026-11-21T16:30:00.000Z', 'Asia/Jayapura')).toBe('01.30 WIT');
    expect(formatMoment('2026-11-21T16:30:00.000Z', 'Asia/Jayapura')).toBe(
      '22 Nov 2026 pukul 01.30 WIT',
    );
  });

  it('say a wait in the unit one plans by', () => {
    expect(formatWait(0)).toBe('1 detik');
    expect(formatWait(11.2)).toBe('12 detik');
    expect(formatWait(90)).toBe('2 menit');
    expect(formatWait(3_700)).toBe('1 jam 2 menit');
  });

  it('count bytes as the file manager does, so that both show the same size', () => {
    expect(formatBytes(0)).toBe('0 B');
    expect(formatBytes(2_048)).toBe('2 kB');
    expect(formatBytes(1_500_000)).toBe('1,4 MB');
    expect(formatBytes(50 * 1024 * 1024)).toBe('50 MB');
  });
});
