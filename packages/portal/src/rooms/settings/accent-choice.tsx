import { type Accent, accents } from '@payung/domain';
import { say } from '../../language/say.ts';
import { RadioGroup } from '../../pieces/inputs.tsx';
import { accentNames } from '../../words/accents.ts';
import styles from './accent-choice.module.css';

interface AccentChoiceProps {
  readonly id: string;
  readonly value: Accent;
  readonly error: string | undefined;
  readonly onChange: (accent: Accent) => void;
}

/** One of the checked accents; the page is shown in it at once. */
export function AccentChoice({ id, value, error, onChange }: AccentChoiceProps) {
  return (
    <RadioGroup
      id={id}
      label={say('Warna daerah')}
      hint={say(
        'Delapan warna ini sudah diuji agar tulisan terbaca pada tampilan terang dan gelap; warna lain tidak dapat dipakai.',
      )}
      error={error}
      value={value}
      options={accents.map((one) => ({
        value: one,
        name: accentNames[one],
        sample: <span className={styles.sample} data-accent={one} aria-hidden="true" />,
      }))}
      onChange={(chosen) => {
        const next = accents.find((one) => one === chosen) ?? value;
        onChange(next);
        // what is kept comes back with the next page
        document.documentElement.dataset.accent = next;
      }}
    />
  );
}
