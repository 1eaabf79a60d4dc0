import { Link, type LinkProps } from '@tanstack/react-router';
import { say } from '../../language/say.ts';
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
    name: say('Pengguna dan sistem'),
    under: say('Undangan, peran, wilayah, Plt. dan Plh., sistem dinas'),
    isForAuditors: true,
  },
  {
    to: '/pengaturan/identitas',
    name: say('Identitas daerah'),
    under: say('Warna, nama program, dan lambang'),
    isForAuditors: false,
  },
  {
    to: '/pengaturan/dinas',
    name: say('Dinas'),
    under: say('Nama dinas dan pekerjaan di bidangnya'),
    isForAuditors: false,
  },
  {
    to: '/pengaturan/aturan',
    name: say('Aturan pengusulan'),
    under: say('Apakah desa mengusulkan, dan siapa yang harus orang berbeda'),
    isForAuditors: false,
  },
  {
    to: '/pengaturan/verifikasi',
    name: say('Tingkat verifikasi'),
    under: say('Siapa memeriksa usulan, berapa jawaban, batas waktu, dan isian untuk BPJS'),
    isForAuditors: true,
  },
  {
    to: '/pengaturan/iuran',
    name: say('Kesepakatan iuran dengan BPJS'),
    under: say('Tanggal PKS, dan pekerjaan angkutan'),
    isForAuditors: true,
  },
  {
    to: '/pengaturan/pencocokan',
    name: say('Pencocokan'),
    under: say('Bagaimana orang yang sama dicari, dan cara menilai kemiripan'),
    isForAuditors: true,
  },
  {
    to: '/pengaturan/antardaerah',
    name: say('Pemeriksaan antardaerah'),
    under: say('Perjanjian, dan orang yang mungkin dilindungi dua daerah'),
    isForAuditors: true,
  },
  {
    to: '/pengaturan/pemberitahuan',
    name: say('Pemberitahuan kepada pekerja'),
    under: say('Teks yang dibacakan saat data diambil'),
    isForAuditors: true,
  },
  {
    to: '/pengaturan/pemrosesan',
    name: say('Daftar pemrosesan dan penilaian dampak'),
    under: say('Tujuan, dasar hukum, penerima data, risiko (UU 27/2022)'),
    isForAuditors: true,
  },
  {
    to: '/pengaturan/penyimpanan',
    name: say('Masa simpan data'),
    under: say('Kapan data dihapus, dan sejauh mana penghapusan harian berjalan'),
    isForAuditors: true,
  },
  {
    to: '/pengaturan/kebocoran',
    name: say('Kebocoran data'),
    under: say('Berkas kejadian dengan batas 3 × 24 jam'),
    isForAuditors: true,
  },
  {
    to: '/pengaturan/arsip',
    name: say('Arsip data daerah'),
    under: say('Seluruh data daerah dalam satu berkas'),
    isForAuditors: false,
  },
];

/** Everything that the lead agency sets; auditors see what they may read. */
export function SettingsRoom() {
  const { mayAdminister } = rightsOf(useMe());
  const region = useRegion();
  return (
    <>
      <PageHead
        title={say('Pengaturan daerah')}
        lead={say('Berlaku untuk seluruh {region}.', { region: region.name })}
      />
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
