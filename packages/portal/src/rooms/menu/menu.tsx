import { Link } from '@tanstack/react-router';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import { centralRooms } from '../../shell/central-rooms.ts';
import type { Room } from '../../shell/rail.tsx';
import { allRegionRooms } from '../../shell/region-rooms.ts';
import { useMe } from '../../use-region.ts';
import styles from './menu.module.css';

/** All rooms of a region on one page, for phones whose bar has no place for every one. */
export function MenuRoom() {
  return <Menu rooms={allRegionRooms(useMe())} />;
}

/** The same for a central admin. */
export function CentralMenuRoom() {
  return <Menu rooms={centralRooms} />;
}

function Menu({ rooms }: { readonly rooms: readonly Room[] }) {
  return (
    <>
      <PageHead title="Semua halaman" />
      <ul className={`${panel.panel} ${panel.flush}`}>
        {rooms.map((room) => (
          <li key={room.to}>
            <Link to={room.to} className={styles.link}>
              {room.name}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
