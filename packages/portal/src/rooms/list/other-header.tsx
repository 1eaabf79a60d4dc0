import type { Mapping } from '@payung/contract';
import { useState } from 'react';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Field } from '../../pieces/field.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import styles from './columns.module.css';
import { useReadAgain } from './use-read-again.ts';

interface OtherHeaderProps {
  readonly id: string;
  readonly mapping: Pick<Mapping, 'sheet' | 'headerRow'>;
}

/** Where the headings were found, folded; another line can be named when that is the wrong one. */
export function OtherHeader({ id, mapping }: OtherHeaderProps) {
  const [text, setText] = useState(String(mapping.headerRow));
  const [fault, setFault] = useState<string | undefined>();
  const reading = useReadAgain(id);
  const read = () => {
    const isLine = /^[1-9]\d{0,6}$/.test(text.trim());
    setFault(isLine ? undefined : say('Isi nomor baris seperti di Excel, mulai dari 1.'));
    if (!isLine) return;
    const sheet = mapping.sheet === null ? {} : { sheet: mapping.sheet };
    reading.mutate({ headerRow: Number(text), ...sheet });
  };
  return (
    <details className={panel.panel}>
      <summary>
        <strong>{say('Judul kolom di baris {headerRow}', { headerRow: mapping.headerRow })}</strong>{' '}
        <span className={panel.quiet}>
          {mapping.sheet ? say('lembar {sheet}', { sheet: mapping.sheet }) : ''}
        </span>
      </summary>
      <div className={styles.where}>
        <Field
          label={say('Baris judul kolom')}
          hint={say('Nomor baris seperti di Excel.')}
          error={fault}
          look="short"
        >
          {(control) => (
            <input
              {...control}
              inputMode="numeric"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        {reading.error ? <FaultNotice error={reading.error} /> : null}
        <div>
          <Button busy={reading.isPending && say('Membaca kolom')} onPress={read}>
            {say('Baca ulang kolom')}
          </Button>
        </div>
      </div>
    </details>
  );
}
