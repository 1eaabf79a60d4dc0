import { useState } from 'react';
import { RadioGroup } from '../../pieces/inputs.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import { ThemeChoice } from '../../shell/theme-choice.tsx';
import styles from './components.module.css';
import { Controls } from './controls.tsx';
import { Forms } from './forms.tsx';
import { Foundations } from './foundations.tsx';
import { Lists } from './lists.tsx';
import { Overlays } from './overlays.tsx';
import { Section } from './section.tsx';
import { Signs } from './signs.tsx';

/** The accents a region may choose from, as tokens.css and accents.css have them. */
const accents = [
  { value: 'daun', name: 'Daun' },
  { value: 'laut', name: 'Laut' },
  { value: 'langit', name: 'Langit' },
  { value: 'nila', name: 'Nila' },
  { value: 'ungu', name: 'Ungu' },
  { value: 'manggis', name: 'Manggis' },
  { value: 'bata', name: 'Bata' },
  { value: 'tanah', name: 'Tanah' },
];

/** Every piece in every state, for those who build and check the portal; no room of any region. */
export function ComponentsRoom() {
  const [accent, setAccent] = useState('daun');
  const choose = (next: string) => {
    document.documentElement.dataset.accent = next;
    setAccent(next);
  };
  return (
    <main className={styles.page}>
      <PageHead
        title="Komponen"
        lead="Semua bagian portal dalam semua keadaannya. Hanya ada pada data contoh."
      />
      <Section title="Tampilan dan aksen">
        <div className={styles.choice}>
          <ThemeChoice />
        </div>
        <RadioGroup
          id="aksen"
          label="Aksen daerah"
          options={accents}
          value={accent}
          onChange={choose}
        />
      </Section>
      <Foundations />
      <Controls />
      <Forms />
      <Signs />
      <Lists />
      <Overlays />
    </main>
  );
}
