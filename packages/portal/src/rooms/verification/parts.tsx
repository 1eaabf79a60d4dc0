import { Link, type LinkProps } from '@tanstack/react-router';
import { type Rights, rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import styles from './verification.module.css';

interface Part {
  readonly to: NonNullable<LinkProps['to']>;
  readonly name: string;
  readonly isOpen: (rights: Rights) => boolean;
}

const parts: readonly Part[] = [
  { to: '/verifikasi', name: 'Daftar kerja', isOpen: () => true },
  {
    to: '/verifikasi/jumlah',
    name: 'Jumlah per desa',
    isOpen: ({ maySeeSheetCounts }) => maySeeSheetCounts,
  },
  {
    to: '/verifikasi/lembar',
    name: 'Lembar cetak',
    isOpen: ({ mayMakePapers }) => mayMakePapers,
  },
  { to: '/isian-kurang', name: 'Isian kurang', isOpen: ({ maySeePeople }) => maySeePeople },
];

/** The rooms of verification, beside each other. */
export function Parts() {
  const rights = rightsOf(useMe());
  const open = parts.filter(({ isOpen }) => isOpen(rights));
  if (open.length < 2) return null;
  return (
    <nav aria-label="Bagian verifikasi">
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
