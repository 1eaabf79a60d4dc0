import { type DragEvent, useState } from 'react';
import { formatBytes } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button, buttonClass } from '../../pieces/button.tsx';
import field from '../../pieces/field.module.css';
import panel from '../../pieces/panel.module.css';
import { Icon } from '../../shell/icon.tsx';
import drop from '../upload/drop-field.module.css';
import { largestFile } from '../upload/file-check.ts';
import styles from './double-check.module.css';

interface FilesFieldProps {
  readonly id: string;
  readonly files: readonly File[];
  readonly errors: readonly string[];
  readonly onChange: (files: readonly File[]) => void;
}

/** Several files by dropping them or by the browser's own chooser; each can be taken away again. */
export function FilesField({ id, files, errors, onChange }: FilesFieldProps) {
  const [isOver, setIsOver] = useState(false);
  const add = (chosen: FileList) => onChange(withoutTwins([...files, ...chosen]));
  const take = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    add(event.dataTransfer.files);
  };
  return (
    <div className={`${field.field} ${errors.length > 0 ? field.wrong : ''}`}>
      <label className={field.label} htmlFor={id}>
        {say('Berkas yang dibandingkan')}
      </label>
      <p className={field.hint} id={`${id}-petunjuk`}>
        {say(
          'XLSX atau CSV, paling besar {largestFile} setiap berkas. Satu berkas diperiksa terhadap dirinya sendiri; beberapa berkas juga satu sama lain.',
          { largestFile: formatBytes(largestFile) },
        )}
      </p>
      <div id={`${id}-kesalahan`}>
        {errors.map((error) => (
          <p key={error} className={field.error}>
            {error}
          </p>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the chooser inside does the same */}
      <div
        className={`${drop.drop} ${isOver ? drop.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={take}
      >
        <span className={drop.icon}>
          <Icon name="compare" />
        </span>
        <p>{say('Seret berkas ke sini, atau pilih dari komputer.')}</p>
        <input
          id={id}
          className={drop.input}
          type="file"
          multiple
          accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          aria-describedby={`${id}-petunjuk ${id}-kesalahan`}
          aria-invalid={errors.length > 0 || undefined}
          onChange={(event) => {
            if (event.target.files) add(event.target.files);
            // the same file may be chosen again after it was taken away
            event.target.value = '';
          }}
        />
        <label className={`${buttonClass('plain')} ${drop.choose}`} htmlFor={id} aria-hidden="true">
          {files.length === 0 ? say('Pilih berkas') : say('Tambah berkas')}
        </label>
      </div>
      <Chosen files={files} onChange={onChange} />
    </div>
  );
}

function Chosen({ files, onChange }: Pick<FilesFieldProps, 'files' | 'onChange'>) {
  if (files.length === 0) return null;
  return (
    <ul className={styles.files} aria-label={say('Berkas yang dipilih')}>
      {files.map((file) => (
        <li key={keyOf(file)} className={styles.file}>
          <span className={styles.fileName}>
            <bdi>{file.name}</bdi> <span className={panel.quiet}>({formatBytes(file.size)})</span>
          </span>
          <Button look="quiet" onPress={() => onChange(files.filter((other) => other !== file))}>
            <Say text="Keluarkan{file}" file={<span className={panel.hidden}> {file.name}</span>} />
          </Button>
        </li>
      ))}
    </ul>
  );
}

function keyOf({ name, size, lastModified }: File): string {
  return `${name}|${size}|${lastModified}`;
}

function withoutTwins(files: readonly File[]): File[] {
  return [...new Map(files.map((file) => [keyOf(file), file])).values()];
}
