import panel from '../../pieces/panel.module.css';
import { Logo } from '../../shell/logo.tsx';
import styles from './components.module.css';
import { Section } from './section.tsx';

const swatches = [
  ['Kertas', styles.ground],
  ['Permukaan', styles.surface],
  ['Utama', styles.brand],
  ['Utama, lembut', styles.brandTint],
  ['Baik', styles.good],
  ['Perhatian', styles.attention],
  ['Salah', styles.wrong],
  ['Catatan', styles.note],
  ['Ganda', styles.double],
  ['Netral', styles.neutral],
] as const;

const sizes = [
  ['Angka besar, 36 piksel', styles.figure],
  ['Judul halaman, 28 piksel', styles.h1],
  ['Judul bagian, 22 piksel', styles.h2],
  ['Pengantar, 18 piksel', styles.lead],
  ['Isi, 16 piksel', undefined],
  ['Tabel, 14 piksel', panel.meta],
  ['Keterangan tabel, 13 piksel', styles.meta],
] as const;

export function Foundations() {
  return (
    <>
      <Section title="Warna">
        <ul className={styles.swatches}>
          {swatches.map(([name, look]) => (
            <li key={name} className={`${styles.swatch} ${look}`}>
              {name}
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Tulisan">
        {sizes.map(([name, look]) => (
          <p key={name} className={look}>
            {name}: Rp16.800 untuk 1.204 orang
          </p>
        ))}
      </Section>
      <Section title="Lambang">
        <div className={`${panel.row} ${styles.logos}`}>
          {[16, 24, 32, 64].map((size) => (
            <Logo key={size} size={size} />
          ))}
        </div>
      </Section>
    </>
  );
}
