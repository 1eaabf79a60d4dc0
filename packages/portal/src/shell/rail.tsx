import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from '../pieces/button.tsx';
import panel from '../pieces/panel.module.css';
import { leave } from '../sign-in/leave.ts';
import { Icon, type IconName } from './icon.tsx';
import { Logo } from './logo.tsx';
import styles from './shell.module.css';

export interface Room {
  readonly to: NonNullable<LinkProps['to']>;
  readonly icon: IconName;
  readonly name: string;
  readonly short: string;
  /** how much waits there for whoever is signed in: the figure, and the whole of it in words */
  readonly badge?: { readonly figure: string; readonly words: string };
}

interface RailProps {
  /** whose portal this is: a region, or the centre */
  readonly name: string;
  readonly under: string;
  /** none while nobody knows yet who is signed in */
  readonly rooms: readonly Room[];
  /** where a phone shows the rooms that its bar has no place for */
  readonly menu: NonNullable<LinkProps['to']>;
  readonly children: ReactNode;
}

/** What the bar of a phone holds at 320 px. */
const roomsOnPhone = 5;

/** In whose name one acts, where one can go, and who is signed in. */
export function Rail({ name, under, rooms, menu, children }: RailProps) {
  return (
    <header className={styles.rail}>
      <div className={styles.region}>
        <span className={styles.crest}>
          <Logo size={28} />
        </span>
        <div>
          <div className={styles.regionName}>{name}</div>
          <div className={styles.programme}>{under}</div>
        </div>
      </div>
      {rooms.length === 0 ? null : <Rooms rooms={rooms} menu={menu} />}
      {rooms.length === 0 ? null : <div className={styles.account}>{children}</div>}
    </header>
  );
}

function Rooms({ rooms, menu }: Pick<RailProps, 'rooms' | 'menu'>) {
  const isCrowded = rooms.length > roomsOnPhone;
  const [first] = rooms;
  return (
    <nav className={styles.nav} aria-label="Halaman">
      <ul className={styles.links}>
        {rooms.map((room, position) => (
          <li
            key={room.to}
            className={isCrowded && position >= roomsOnPhone - 1 ? styles.wideOnly : undefined}
          >
            <RoomLink room={room} isFirst={room === first} />
          </li>
        ))}
        {isCrowded ? (
          <li className={styles.narrowOnly}>
            <RoomLink room={{ to: menu, icon: 'more', name: 'Lainnya', short: 'Lainnya' }} />
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

function RoomLink({ room, isFirst = false }: { readonly room: Room; readonly isFirst?: boolean }) {
  return (
    <Link to={room.to} className={styles.link} activeOptions={{ exact: isFirst }}>
      <Icon name={room.icon} />
      <span className={styles.long}>{room.name}</span>
      <span className={styles.short}>{room.short}</span>
      {room.badge === undefined ? null : (
        <span className={styles.badge}>
          <span aria-hidden="true">{room.badge.figure}</span>
          <span className={panel.hidden}>{room.badge.words}</span>
        </span>
      )}
    </Link>
  );
}

export function LeaveButton() {
  return (
    <>
      <Button look="quiet" onPress={() => void leave()}>
        Keluar
      </Button>
      <span className={`${styles.maker} ${styles.long}`}>dengan Payung</span>
    </>
  );
}
