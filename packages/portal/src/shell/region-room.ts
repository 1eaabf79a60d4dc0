import { say } from '../language/say.ts';
import type { Rights } from '../rights.ts';
import type { Room } from './room-link.tsx';

type Right = {
  [Name in keyof Rights]: Rights[Name] extends boolean ? Name : never;
}[keyof Rights];

export interface RegionRoom extends Room {
  readonly right: Right | null;
  /** reached from a room of the rail; on its own in the list of all rooms only */
  readonly isUnder?: true;
  /** every room below it is for the same roles */
  readonly opensAll?: true;
}

/** What rooms have in common, in the order of a worker's way through them; the first needs no heading. */
export const roomGroups = [
  'start',
  'proposals',
  'checks',
  'decisions',
  'payments',
  'reports',
  'region',
] as const;
export type GroupName = (typeof roomGroups)[number];

export const roomGroupNames: Readonly<Record<GroupName, string | null>> = {
  start: null,
  proposals: say('Usulan'),
  checks: say('Pemeriksaan'),
  decisions: say('Penetapan'),
  payments: say('Iuran dan klaim'),
  reports: say('Laporan'),
  region: say('Daerah'),
};
