import type { PackRecord } from './records.ts';

/** A list on a device whose contents are gone; `closed` null for one that still runs. */
export const aPackRecord = (id: string, closed: PackRecord['closed']): PackRecord => ({
  id,
  schemaVersion: 1,
  village: '33.19.01.2001',
  villageName: 'Desa Contoh',
  timeZone: 'Asia/Jakarta',
  people: 3,
  lentAt: '2026-11-21T01:00:00.000Z',
  expiresAt: '2026-11-28T01:00:00.000Z',
  publicKey: 'x',
  wrapped: null,
  closed,
  wrongTries: 0,
});
