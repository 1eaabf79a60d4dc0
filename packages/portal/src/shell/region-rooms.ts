import type { Me } from '@payung/contract';
import { say } from '../language/say.ts';
import { rightsOf } from '../rights.ts';
import { roleName } from '../words/labels.ts';
import { type RegionRoom, roomGroupNames, roomGroups } from './region-room.ts';
import { roomsByGroup } from './region-room-list.ts';
import type { Room } from './room-link.tsx';

/** What waits in a room, by its address. */
export type Badges = Readonly<Partial<Record<Room['to'], Room['badge']>>>;

/** Rooms under one heading; none above the first. */
export interface RoomGroup {
  readonly name: string | null;
  readonly rooms: readonly Room[];
}

/** All rooms of a region that somebody may enter, under their headings. */
export function allRegionRooms(me: Me): readonly RoomGroup[] {
  return grouped((room) => isOpenTo(me, room));
}

/** Those of them that have a place of their own beside every page. */
export function regionRooms(me: Me, badges: Badges = {}): readonly RoomGroup[] {
  return grouped(
    (room) => room.isUnder !== true && isOpenTo(me, room),
    (room) => {
      const badge = badges[room.to];
      return badge === undefined ? room : { ...room, badge };
    },
  );
}

/** What a role enters most, for the bar of a phone; rooms that it may not enter are left out. */
const dailyRooms: Readonly<Partial<Record<string, readonly Room['to'][]>>> = {
  officer: ['/', '/calon', '/usulkan', '/ganda'],
  admin: ['/', '/calon', '/ganda', '/penetapan'],
  verifier: ['/', '/verifikasi', '/calon', '/syarat'],
  approver: ['/', '/penetapan', '/calon', '/angka'],
  treasurer: ['/', '/tagihan', '/penetapan', '/program'],
  insurer: ['/', '/verifikasi', '/berkas-bpjs', '/klaim'],
  village: ['/', '/verifikasi', '/calon', '/usulkan'],
  district: ['/', '/verifikasi', '/calon', '/klaim'],
  auditor: ['/', '/jejak', '/calon', '/angka'],
};

/** The rooms of a phone's bar, in the order of the role's day. */
export function phoneRooms(me: Me, badges: Badges = {}): readonly Room[] {
  const all = regionRooms(me, badges).flatMap(({ rooms }) => rooms);
  const daily = (dailyRooms[me.role] ?? []).flatMap((to) => all.filter((room) => room.to === to));
  return [...new Set([...daily, ...all])];
}

/**
 * The room at an address, where whoever is signed in may not enter it: then none of its parts is asked for. A room below
 * another one goes by the nearest room above it that all of its roles may enter.
 */
export function closedRoomAt(me: Me, path: string): RegionRoom | null {
  const all = roomGroups.flatMap((group) => roomsByGroup[group]);
  const room =
    all.find(({ to }) => to === path) ??
    all.find(({ to, opensAll }) => opensAll === true && path.startsWith(`${to}/`));
  return room === undefined || isOpenTo(me, room) ? null : room;
}

/** Roles that a room is for, in the order of the way through the programme. */
export function rolesOf({ right }: RegionRoom): readonly string[] {
  const everybody = { agencies: [], reachesAllAgencies: true, proposesFor: null };
  return Object.keys(dailyRooms).filter(
    (role) => right === null || rightsOf({ ...everybody, role })[right],
  );
}

/** Whom a closed room is for; to an account that only lacks agencies, that it is for one that reaches all of them. */
export function whomItIsFor(me: Me, room: RegionRoom): string {
  const roles = rolesOf(room);
  return roles.includes(me.role)
    ? say(
        'Halaman ini untuk akun {role} yang menjangkau semua dinas. Akun Anda hanya menjangkau sebagian dinas.',
        { role: roleName(me.role) },
      )
    : say('Halaman ini untuk {roles}. Akun Anda mempunyai peran lain.', {
        roles: roles.map(roleName).join(', '),
      });
}

function grouped(
  isWanted: (room: RegionRoom) => boolean,
  shown: (room: RegionRoom) => Room = (room) => room,
): readonly RoomGroup[] {
  return roomGroups
    .map((group) => ({
      name: roomGroupNames[group],
      rooms: roomsByGroup[group].filter(isWanted).map(shown),
    }))
    .filter(({ rooms }) => rooms.length > 0);
}

function isOpenTo(me: Me, { right }: RegionRoom): boolean {
  return right === null || rightsOf(me)[right];
}
