import { mostFieldPhotos } from '@payung/domain';
import { useState } from 'react';
import type { DraftPhoto } from '../../field/drafts.ts';
import { shrinkPhoto } from '../../field/shrink-photo.ts';
import { formatBytes } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button, buttonClass } from '../../pieces/button.tsx';
import panel from '../../pieces/panel.module.css';
import styles from './field.module.css';
import { expectCamera } from './use-field.ts';

interface PhotoFieldProps {
  readonly photos: readonly DraftPhoto[];
  readonly onTake: (photo: DraftPhoto) => Promise<void>;
  readonly onDrop: (id: string) => void;
}

/** Photos of the house or the work, made smaller and without the place that cameras write into them. */
export function PhotoField({ photos, onTake, onDrop }: PhotoFieldProps) {
  const [fault, setFault] = useState<string | null>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const bytes = await shrinkPhoto(file);
    setFault(
      bytes === null ? say('Berkas ini bukan foto yang dapat dibaca. Ambil fotonya lagi.') : null,
    );
    if (bytes !== null) await onTake({ id: crypto.randomUUID(), bytes, at: new Date() });
  };
  return (
    <div className={styles.stack}>
      {photos.length >= mostFieldPhotos ? (
        <p>{say('Sudah {mostFieldPhotos} foto.', { mostFieldPhotos })}</p>
      ) : (
        <div className={styles.choose}>
          <input
            id="foto"
            className={styles.file}
            type="file"
            accept="image/*"
            capture="environment"
            aria-describedby="foto-petunjuk"
            onClick={expectCamera}
            onChange={(event) => {
              void take(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
          <label className={buttonClass('plain')} htmlFor="foto">
            {photos.length === 0 ? say('Ambil foto (bila perlu)') : say('Ambil foto lagi')}
          </label>
        </div>
      )}
      <p className={styles.quiet} id="foto-petunjuk">
        {say('Foto rumah atau tempat kerja. Jangan memotret KTP-el.')}
      </p>
      {fault === null ? null : <p role="alert">{fault}</p>}
      {photos.length === 0 ? null : (
        <ul className={styles.photos} aria-label={say('Foto')}>
          {photos.map(({ id, bytes }, i) => (
            <li key={id}>
              {say('Foto {i}, {bytes}', { i: i + 1, bytes: formatBytes(bytes.length) })}
              <Button look="quiet" onPress={() => onDrop(id)}>
                <Say
                  text="Hapus{i}"
                  i={<span className={panel.hidden}>{say(' foto {i}', { i: i + 1 })}</span>}
                />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
