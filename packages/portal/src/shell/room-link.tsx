import { Link, type LinkProps } from '@tanstack/react-router';
import panel from '../pieces/panel.module.css';
import { Icon, type IconName } from './icon.tsx';
import styles from './rail.module.css';

export interface Room {
  readonly to: NonNullable<LinkProps['to']>;
  readonly icon: IconName;
  readonly name: string;
  /** for the bar of a phone */
  readonly short: string;
  /** how much waits there for whoever is signed in: the figure, and the whole of it in words */
  readonly badge?: { readonly figure: string; readonly words: string };
}

interface RoomLinkProps {
  readonly room: Room;
  readonly isHome: boolean;
  readonly name: 'whole' | 'short';
  /** a rail without words says them when pointed at */
  readonly isNarrow?: boolean;
}

export function RoomLink({ room, isHome, name, isNarrow = false }: RoomLinkProps) {
  return (
    <Link
      to={room.to}
      className={styles.link}
      activeOptions={{ exact: isHome }}
      title={isNarrow ? room.name : undefined}
    >
      <Icon name={room.icon} />
      <span className={styles.name}>{name === 'whole' ? room.name : room.short}</span>
      {room.badge === undefined ? null : (
        <span className={styles.badge}>
          <span aria-hidden="true">{room.badge.figure}</span>
          <span className={panel.hidden}>{room.badge.words}</span>
        </span>
      )}
    </Link>
  );
}
