import { describe, expect, it } from 'vitest';
import {
  keepListSettings,
  ordinarySettings,
  readListSettings,
  viewNameFault,
} from './device-settings.ts';

function aDevice() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

const view = { name: 'Cadangan', search: { keadaan: 'cadangan' } };

describe('how a device shows a list', () => {
  it('is remembered for each user and each list by itself', () => {
    const device = aDevice();
    const mine = { size: 'compact' as const, hidden: ['usia'], views: [view] };
    keepListSettings(device, 'calon', 'u1', mine);
    expect(readListSettings(device, 'calon', 'u1')).toEqual(mine);
    expect(readListSettings(device, 'calon', 'u2')).toEqual(ordinarySettings);
    expect(readListSettings(device, 'klaim', 'u1')).toEqual(ordinarySettings);
  });

  it('is the ordinary way where what is kept is broken, and where nothing can be kept', () => {
    const device = aDevice();
    device.kept.set('payung.daftar.calon.u1', '{"size":"huge","hidden":7}');
    expect(readListSettings(device, 'calon', 'u1')).toEqual(ordinarySettings);
    device.kept.set('payung.daftar.calon.u1', 'no json');
    expect(readListSettings(device, 'calon', 'u1')).toEqual(ordinarySettings);
    const full = {
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(() => keepListSettings(full, 'calon', 'u1', ordinarySettings)).not.toThrow();
  });

  it('takes no name for a view that may be a number of somebody', () => {
    expect(viewNameFault('3319024507800001', [])).toContain('deretan angka');
    expect(viewNameFault('  ', [])).not.toBeNull();
    expect(viewNameFault('Cadangan', [view])).toContain('sudah dipakai');
    expect(viewNameFault('Cadangan 2026', [view])).toBeNull();
  });
});
