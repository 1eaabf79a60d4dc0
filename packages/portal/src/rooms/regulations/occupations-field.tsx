import { useState } from 'react';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { Fieldset } from '../../pieces/form.tsx';
import panel from '../../pieces/panel.module.css';
import { useNames } from '../../use-region.ts';
import { OccupationDialog } from './occupation-dialog.tsx';
import styles from './regulations.module.css';
import { type Occupation, ruleControls } from './rules-text.ts';

interface OccupationsFieldProps {
  readonly occupations: readonly Occupation[];
  readonly error: string | undefined;
  readonly onChange: (occupations: readonly Occupation[]) => void;
}

/** The list of occupations: added to, changed and taken from one by one. */
export function OccupationsField({ occupations, error, onChange }: OccupationsFieldProps) {
  const [open, setOpen] = useState<Occupation | 'new' | null>(null);
  const { agencyName } = useNames();
  const keep = (made: Occupation) => {
    const isKnown = occupations.some(({ code }) => code === made.code);
    onChange(
      isKnown
        ? occupations.map((one) => (one.code === made.code ? made : one))
        : [...occupations, made],
    );
    setOpen(null);
  };
  return (
    <Fieldset
      title={say('Jenis pekerjaan ({occupations})', {
        occupations: formatNumber(occupations.length),
      })}
    >
      {error === undefined ? null : <p className={styles.error}>{error}</p>}
      <section
        id={ruleControls.occupations}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={say('Daftar jenis pekerjaan')}
        className={styles.occupations}
      >
        <ul>
          {occupations.map((one) => (
            <li key={one.code} className={styles.occupation}>
              <span>
                {one.name}
                <br />
                <span className={panel.meta}>
                  {one.agencies.map(agencyName).join(', ') || say('Semua dinas')}
                </span>
              </span>
              <span className={panel.row}>
                <Button look="quiet" onPress={() => setOpen(one)}>
                  <Say text="Ubah{name}" name={<span className={panel.hidden}> {one.name}</span>} />
                </Button>
                <Button
                  look="quiet"
                  onPress={() => onChange(occupations.filter(({ code }) => code !== one.code))}
                >
                  <Say
                    text="Keluarkan{name}"
                    name={<span className={panel.hidden}> {one.name}</span>}
                  />
                </Button>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <div>
        <Button onPress={() => setOpen('new')}>{say('Tambah jenis pekerjaan')}</Button>
      </div>
      {open === null ? null : (
        <OccupationDialog
          occupation={open === 'new' ? null : open}
          used={occupations.map(({ code }) => code)}
          onKeep={keep}
          onClose={() => setOpen(null)}
        />
      )}
    </Fieldset>
  );
}
