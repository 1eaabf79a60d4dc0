import type { Me } from '@payung/contract';
import { describe, expect, it } from 'vitest';
import { closedRoomAt, rolesOf } from './region-rooms.ts';

const as = (role: Me['role']) =>
  // only what rights are made of
  ({ role, agencies: [], reachesAllAgencies: true, proposesFor: null }) as unknown as Me;

describe('a room that is for others', () => {
  it('is closed as a whole to who types its address, with whom it is for', () => {
    const closed = closedRoomAt(as('officer'), '/dasbor');
    expect(closed?.to).toBe('/dasbor');
    expect(closed === null ? [] : rolesOf(closed)).toEqual([
      'admin',
      'approver',
      'treasurer',
      'auditor',
    ]);
    expect(closedRoomAt(as('officer'), '/angka/dana')?.to).toBe('/angka');
    expect(closedRoomAt(as('treasurer'), '/verifikasi')).toBeNull();
  });

  it('stays open to everybody whom it is for, and where nothing is said of it', () => {
    for (const path of ['/dasbor', '/angka/dana', '/penetapan', '/jejak/pemeriksaan']) {
      expect(closedRoomAt(as('admin'), path)).toBeNull();
    }
    for (const path of ['/', '/istilah', '/peraturan', '/orang/01KB', '/menu']) {
      expect(closedRoomAt(as('insurer'), path)).toBeNull();
    }
  });
});
