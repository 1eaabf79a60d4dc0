import { formatBytes } from '../format.ts';
import { say } from '../language/say.ts';
import { buttonClass } from './button.tsx';
import { Field } from './field.tsx';
import styles from './file-input.module.css';
import panel from './panel.module.css';

interface FileInputProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly file: File | null;
  readonly error: string | undefined;
  readonly optional?: boolean;
  readonly onChoose: (file: File | null) => void;
}

/** One file by the browser's own chooser, in the words of the page. */
export function FileInput({ accept, file, onChoose, ...field }: FileInputProps) {
  return (
    <Field {...field}>
      {({ className: _, ...control }) => (
        <div className={styles.chooser}>
          <input
            {...control}
            className={styles.input}
            type="file"
            accept={accept}
            onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
          />
          <label className={buttonClass('plain')} htmlFor={control.id} aria-hidden="true">
            {file === null ? say('Pilih berkas') : say('Ganti berkas')}
          </label>
          <span className={styles.name}>
            {file === null ? (
              <span className={panel.quiet}>{say('Belum ada berkas')}</span>
            ) : (
              <>
                <bdi>{file.name}</bdi>{' '}
                <span className={panel.quiet}>({formatBytes(file.size)})</span>
              </>
            )}
          </span>
        </div>
      )}
    </Field>
  );
}
