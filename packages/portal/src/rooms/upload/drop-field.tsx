import { type DragEvent, useRef, useState } from 'react';
import { formatBytes } from '../../format.ts';
import { say } from '../../language/say.ts';
import { buttonClass } from '../../pieces/button.tsx';
import field from '../../pieces/field.module.css';
import panel from '../../pieces/panel.module.css';
import { Icon } from '../../shell/icon.tsx';
import styles from './drop-field.module.css';
import { largestFile } from './file-check.ts';

interface DropFieldProps {
  readonly id: string;
  readonly file: File | null;
  readonly errors: readonly string[];
  readonly onChoose: (file: File) => void;
}

/** A file by dropping it or by the browser's own chooser, which also works by keyboard. */
export function DropField({ id, file, errors, onChoose }: DropFieldProps) {
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped === undefined) return;
    // the chooser then shows the dropped file's name as well
    if (input.current) input.current.files = event.dataTransfer.files;
    onChoose(dropped);
  };
  return (
    <div className={`${field.field} ${errors.length > 0 ? field.wrong : ''}`}>
      <label className={field.label} htmlFor={id}>
        {say('Berkas daftar')}
      </label>
      <p className={field.hint} id={`${id}-petunjuk`}>
        {say(
          'XLSX atau CSV, paling besar {largestFile}. Urutan dan nama kolom bebas; baris judul, kop, dan tanda tangan boleh tetap ada.',
          { largestFile: formatBytes(largestFile) },
        )}
      </p>
      {errors.length === 0 ? null : (
        <div id={`${id}-kesalahan`}>
          {errors.map((error) => (
            <p key={error} className={field.error}>
              {error}
            </p>
          ))}
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the chooser inside does the same */}
      <div
        className={`${styles.drop} ${isOver ? styles.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <span className={styles.icon}>
          <Icon name="upload" />
        </span>
        <p>
          {file === null ? (
            say('Seret berkas ke sini, atau pilih dari komputer.')
          ) : (
            <Chosen file={file} />
          )}
        </p>
        <input
          ref={input}
          id={id}
          className={styles.input}
          type="file"
          accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          aria-describedby={`${id}-petunjuk ${id}-kesalahan`}
          aria-invalid={errors.length > 0 || undefined}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            if (chosen) onChoose(chosen);
          }}
        />
        <label
          className={`${buttonClass('plain')} ${styles.choose}`}
          htmlFor={id}
          aria-hidden="true"
        >
          {file === null ? say('Pilih berkas') : say('Ganti berkas')}
        </label>
      </div>
    </div>
  );
}

function Chosen({ file }: { readonly file: File }) {
  return (
    <>
      <span className={styles.file} dir="auto">
        {file.name}
      </span>{' '}
      <span className={panel.quiet}>({formatBytes(file.size)})</span>
    </>
  );
}
