import { Link, type LinkProps } from '@tanstack/react-router';
import { say } from '../../language/say.ts';
import { type Rights, rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import styles from './verification.module.css';

interface Part {
  readonly to: NonNullable<LinkProps['to']>;
  readonly name: string;
  readonly isOpen: (rights: Rights) => boolean;
}

const parts: readonly Part[] = [
  { to: '/verifikasi', name: say('Daftar kerja'), isOpen: () => true },
  {
    to: '/verifikasi/jumlah',
    name: say('Jumlah per desa'),
    isOpen: ({ maySeeSheetCounts }) => maySeeSheetCounts,
  },
  {
    to: '/verifikasi/lembar',
    name: say('Lembar cetak'),
    isOpen: ({ mayMakePapers }) => mayMakePapers,
  },
  { to: '/isian-kurang', name: say('Isian kurang'), isOpen: ({ maySeePeople }) => maySeePeople },
];

/** The rooms of verification, beside each other. */
export function Parts() {
  const rights = rightsOf(useMe());
  const open = parts.filter(({ isOpen }) => isOpen(rights));
  if (open.length < 2) return null;
  return (
    <nav aria-label={say('Bagian verifikasi')}>
      <ul className={styles.parts}>
        {open.map(({ to, name }) => (
          <li key={to}>
            <Link to={to} className={styles.part} activeOptions={{ exact: true }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
