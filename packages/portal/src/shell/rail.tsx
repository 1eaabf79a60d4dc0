import type { Me, RegionProfile } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { agenciesQuery } from '../api/region.ts';
import { Button } from '../pieces/button.tsx';
import { rightsOf } from '../rights.ts';
import { endSession } from '../session.ts';
import { roleName } from '../words/labels.ts';
import { Icon, type IconName } from './icon.tsx';
import { Logo } from './logo.tsx';
import styles from './shell.module.css';

interface RailProps {
  readonly me: Me | undefined;
  readonly region: RegionProfile | undefined;
}

interface Room {
  readonly to: '/' | '/unggah' | '/daftar' | '/calon' | '/usulkan';
  readonly icon: IconName;
  readonly name: string;
  readonly short: string;
  readonly right: 'mayNominate' | 'maySeePeople' | null;
}

const rooms: readonly Room[] = [
  { to: '/', icon: 'home', name: 'Beranda', short: 'Beranda', right: null },
  { to: '/unggah', icon: 'upload', name: 'Unggah daftar', short: 'Unggah', right: 'mayNominate' },
  {
    to: '/daftar',
    icon: 'lists',
    name: 'Daftar diunggah',
    short: 'Daftar',
    right: 'maySeePeople',
  },
  { to: '/calon', icon: 'people', name: 'Calon peserta', short: 'Calon', right: 'maySeePeople' },
  {
    to: '/usulkan',
    icon: 'add',
    name: 'Usulkan satu orang',
    short: 'Usulkan',
    right: 'mayNominate',
  },
];

/** Who the region is, where one can go, and who is signed in. */
export function Rail({ me, region }: RailProps) {
  return (
    <header className={styles.rail}>
      <div className={styles.region}>
        <span className={styles.crest}>
          <Logo size={28} />
        </span>
        <div>
          <div className={styles.regionName}>{region?.name ?? 'Payung'}</div>
          <div className={styles.programme}>
            {region ? `${region.programmeName} ${region.schemeYear}` : 'Memuat'}
          </div>
        </div>
      </div>
      {me ? <Rooms me={me} /> : null}
      {me ? <AccountBlock me={me} /> : null}
    </header>
  );
}

function Rooms({ me }: { readonly me: Me }) {
  const rights = rightsOf(me);
  return (
    <nav className={styles.nav} aria-label="Halaman">
      <ul className={styles.links}>
        {rooms
          .filter(({ right }) => right === null || rights[right])
          .map((room) => (
            <li key={room.to}>
              <Link to={room.to} className={styles.link} activeOptions={{ exact: room.to === '/' }}>
                <Icon name={room.icon} />
                <span className={styles.long}>{room.name}</span>
                <span className={styles.short}>{room.short}</span>
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function AccountBlock({ me }: { readonly me: Me }) {
  const agencies = useQuery(agenciesQuery);
  const own =
    me.role === 'officer'
      ? (agencies.data ?? []).filter((agency) => me.agencies.includes(agency.id))
      : [];
  return (
    <div className={styles.account}>
      <strong>{roleName(me.role)}</strong>
      {own.map((agency) => (
        <span key={agency.id}>{agency.name}</span>
      ))}
      <Button look="quiet" onPress={() => endSession('left')}>
        Keluar
      </Button>
      <span className={`${styles.maker} ${styles.long}`}>dengan Payung</span>
    </div>
  );
}
