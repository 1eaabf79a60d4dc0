import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { say } from '../language/say.ts';
import { PageHead } from './page-head.tsx';
import styles from './room.module.css';

interface RoomProps {
  /** the room above this one */
  readonly up: { readonly to: NonNullable<LinkProps['to']>; readonly name: string };
  readonly title: string;
  readonly tabTitle?: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A room under another one: the way back, the heading, the content in one column. */
export function Room({ up, children, ...head }: RoomProps) {
  return (
    <div className={styles.column}>
      <p>
        <Link to={up.to}>{up.name}</Link>
      </p>
      <PageHead {...head} />
      {children}
    </div>
  );
}

export const settingsRoom = { to: '/pengaturan', name: say('Pengaturan daerah') } as const;
