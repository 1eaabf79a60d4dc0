import type { VulnerabilityFlag } from '@payung/domain';
import { useState } from 'react';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import { Fieldset, Form } from '../../pieces/form.tsx';
import { TextInput } from '../../pieces/inputs.tsx';
import panel from '../../pieces/panel.module.css';
import { freeSlug } from '../../slug.ts';
import styles from './regulations.module.css';
import { ruleControls } from './rules-text.ts';

interface FlagsFieldProps {
  readonly flags: readonly VulnerabilityFlag[];
  readonly error: string | undefined;
  readonly onChange: (flags: readonly VulnerabilityFlag[]) => void;
}

/** What makes somebody vulnerable without being an occupation. */
export function FlagsField({ flags, error, onChange }: FlagsFieldProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Fieldset title={say('Status rentan')}>
      <p className={panel.quiet}>
        {say(
          'Misalnya penyandang disabilitas atau miskin ekstrem. Status bukan jenis pekerjaan: orangnya tetap harus bekerja.',
        )}
      </p>
      {error === undefined ? null : <p className={styles.error}>{error}</p>}
      <section
        id={ruleControls.vulnerabilityFlags}
        tabIndex={-1}
        aria-label={say('Daftar status rentan')}
      >
        <ul className={flags.length === 0 ? undefined : styles.plainList}>
          {flags.map((one) => (
            <li key={one.code} className={styles.occupation}>
              <span>{one.name}</span>
              <Button
                look="quiet"
                onPress={() => onChange(flags.filter(({ code }) => code !== one.code))}
              >
                <Say
                  text="Keluarkan{name}"
                  name={<span className={panel.hidden}> {one.name}</span>}
                />
              </Button>
            </li>
          ))}
        </ul>
      </section>
      <div>
        <Button onPress={() => setOpen(true)}>{say('Tambah status rentan')}</Button>
      </div>
      {isOpen ? (
        <FlagDialog
          used={flags.map(({ code }) => code)}
          onKeep={(made) => {
            onChange([...flags, made]);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </Fieldset>
  );
}

const nameControl = 'status-rentan-nama';

interface FlagDialogProps {
  readonly used: readonly string[];
  readonly onKeep: (flag: VulnerabilityFlag) => void;
  readonly onClose: () => void;
}

function FlagDialog({ used, onKeep, onClose }: FlagDialogProps) {
  const [name, setName] = useState('');
  const [fault, setFault] = useState<string | undefined>();
  const keep = () => {
    const isShort = name.trim().length < 2;
    setFault(isShort ? say('Isi nama status rentan.') : undefined);
    if (!isShort) onKeep({ code: freeSlug(name, used), name: name.trim() });
  };
  return (
    <Dialog title={say('Tambah status rentan')} onClose={onClose}>
      <Form
        errors={fault === undefined ? [] : [{ target: nameControl, text: fault }]}
        failure={null}
        button={say('Masukkan ke konsep')}
        busy={false}
        onSend={keep}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <TextInput
          id={nameControl}
          label={say('Nama status')}
          longest={80}
          value={name}
          error={fault}
          onChange={setName}
        />
      </Form>
    </Dialog>
  );
}
