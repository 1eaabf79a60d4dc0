import type { Me } from '@payung/contract';
import { describe, expect, it } from 'vitest';
import { closedRoomAt, rolesOf, whomItIsFor } from './region-rooms.ts';

const as = (role: Me['role'], reachesAllAgencies = true) =>
  // only what rights are made of
  ({ role, agencies: [], reachesAllAgencies, proposesFor: null }) as unknown as Me;

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

  it('tells an auditor of some agencies that all of them are wanted, not that auditors have another role', () => {
    const told = (me: Me, path: string) => {
      const room = closedRoomAt(me, path);
      return room === null ? null : whomItIsFor(me, room);
    };
    for (const path of ['/dasbor', '/tagihan']) {
      expect(told(as('auditor', false), path)).toBe(
        'Halaman ini untuk akun Auditor yang menjangkau semua dinas. Akun Anda hanya menjangkau sebagian dinas.',
      );
      expect(told(as('auditor'), path)).toBeNull();
    }
    expect(told(as('officer', false), '/tagihan')).toBe(
      'Halaman ini untuk Admin daerah, Bendahara, Auditor. Akun Anda mempunyai peran lain.',
    );
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
