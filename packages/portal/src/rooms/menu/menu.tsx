import { Link } from '@tanstack/react-router';
import { say } from '../../language/say.ts';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import { centralRooms } from '../../shell/central-rooms.ts';
import { Icon } from '../../shell/icon.tsx';
import { allRegionRooms, type RoomGroup } from '../../shell/region-rooms.ts';
import { useMe } from '../../use-region.ts';
import styles from './menu.module.css';

/** All rooms of a region on one page, for phones whose bar has no place for every one. */
export function MenuRoom() {
  return <Menu groups={allRegionRooms(useMe())} />;
}

/** The same for a central admin. */
export function CentralMenuRoom() {
  return <Menu groups={[{ name: null, rooms: centralRooms }]} />;
}

function Menu({ groups }: { readonly groups: readonly RoomGroup[] }) {
  return (
    <>
      <PageHead title={say('Semua halaman')} />
      <div className={styles.groups}>
        {groups.map(({ name, rooms }) => (
          <section key={name} className={styles.group}>
            {name === null ? null : <h2 className={styles.name}>{name}</h2>}
            <ul className={`${panel.panel} ${panel.flush}`}>
              {rooms.map((room) => (
                <li key={room.to}>
                  <Link to={room.to} className={styles.link}>
                    <Icon name={room.icon} />
                    {room.name}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
