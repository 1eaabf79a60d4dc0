import { Link } from '@tanstack/react-router';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import { regionRooms } from '../../shell/region-rooms.ts';
import { useMe } from '../../use-region.ts';
import styles from './menu.module.css';

/** All rooms on one page, for phones whose bar has no place for every one. */
export function MenuRoom() {
  const rooms = regionRooms(useMe());
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
