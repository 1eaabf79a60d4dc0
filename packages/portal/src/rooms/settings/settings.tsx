import { Link, type LinkProps } from '@tanstack/react-router';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import { rightsOf } from '../../rights.ts';
import { useMe, useRegion } from '../../use-region.ts';
import styles from '../onboarding/onboarding.module.css';

interface Entry {
  readonly to: NonNullable<LinkProps['to']>;
  readonly name: string;
  readonly under: string;
  /** auditors read it too */
  readonly isForAuditors: boolean;
}

const entries: readonly Entry[] = [
  {
    to: '/pengaturan/pengguna',
    name: 'Pengguna dan sistem',
    under: 'Undangan, peran, wilayah, Plt. dan Plh., sistem dinas',
    isForAuditors: true,
  },
  {
    to: '/pengaturan/dinas',
    name: 'Dinas',
    under: 'Nama dinas dan pekerjaan di bidangnya',
    isForAuditors: false,
  },
  {
    to: '/pengaturan/aturan',
    name: 'Aturan pengusulan',
    under: 'Apakah desa mengusulkan, dan siapa yang harus orang berbeda',
    isForAuditors: false,
  },
  {
    to: '/pengaturan/verifikasi',
    name: 'Tingkat verifikasi',
    under: 'Siapa memeriksa usulan, berapa jawaban, batas waktu, dan isian untuk BPJS',
    isForAuditors: true,
  },
  {
    to: '/pengaturan/pencocokan',
    name: 'Pencocokan',
    under: 'Bagaimana orang yang sama dicari, dan cara menilai kemiripan',
    isForAuditors: true,
  },
  {
    to: '/pengaturan/antardaerah',
    name: 'Pemeriksaan antardaerah',
    under: 'Perjanjian, dan orang yang mungkin dilindungi dua daerah',
    isForAuditors: true,
  },
  {
    to: '/pengaturan/pemberitahuan',
    name: 'Pemberitahuan kepada pekerja',
    under: 'Teks yang dibacakan saat data diambil',
    isForAuditors: true,
  },
  {
    to: '/pengaturan/pemrosesan',
    name: 'Daftar pemrosesan dan penilaian dampak',
    under: 'Tujuan, dasar hukum, penerima data, risiko (UU 27/2022)',
    isForAuditors: true,
  },
  {
    to: '/pengaturan/penyimpanan',
    name: 'Masa simpan data',
    under: 'Kapan data dihapus, dan sejauh mana penghapusan harian berjalan',
    isForAuditors: true,
  },
  {
    to: '/pengaturan/kebocoran',
    name: 'Kebocoran data',
    under: 'Berkas kejadian dengan batas 3 × 24 jam',
    isForAuditors: true,
  },
  {
    to: '/pengaturan/arsip',
    name: 'Arsip data daerah',
    under: 'Seluruh data daerah dalam satu berkas',
    isForAuditors: false,
  },
];

/** Everything that the lead agency sets; auditors see what they may read. */
export function SettingsRoom() {
  const { mayAdminister } = rightsOf(useMe());
  const region = useRegion();
  return (
    <>
      <PageHead title="Pengaturan daerah" lead={`Berlaku untuk seluruh ${region.name}.`} />
      <ul className={`${panel.panel} ${panel.flush}`}>
        {entries
          .filter(({ isForAuditors }) => mayAdminister || isForAuditors)
          .map((entry) => (
            <li key={entry.to} className={styles.task}>
              <span>
                <Link to={entry.to}>{entry.name}</Link>
                <span className={styles.under}>{entry.under}</span>
              </span>
            </li>
          ))}
      </ul>
    </>
  );
}
