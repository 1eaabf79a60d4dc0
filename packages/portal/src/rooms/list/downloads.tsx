import type { ImportStatus } from '@payung/contract';
import { useMutation } from '@tanstack/react-query';
import { download } from '../../api/download.ts';
import { letterPath, reportPath } from '../../api/imports.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import styles from './results.module.css';

interface Wanted {
  readonly path: string;
  readonly name: string;
}

/** The report with the list's own columns plus HASIL, ALASAN, TINDAKAN, and the covering letter. */
export function Downloads({ list }: { readonly list: ImportStatus }) {
  const fetching = useMutation({ mutationFn: (file: Wanted) => download(file.path, file.name) });
  const busy = (name: string) =>
    fetching.isPending && fetching.variables.name === name && say('Mengunduh');
  const hasFaults = list.byOutcome['to-correct'] > 0;
  return (
    <div className={panel.stack}>
      <p className={`${panel.quiet} ${styles.next}`}>
        {hasFaults
          ? say(
              'Baris bertanda Perlu diperbaiki dapat juga diperbaiki di laporan, lalu laporan itu diunggah lagi. Baris yang tidak diubah tetap dengan hasilnya.',
            )
          : say(
              'Laporan berisi kolom Anda sendiri, ditambah hasil, alasan, dan tindakan setiap baris.',
            )}
      </p>
      <div className={styles.files}>
        <Button
          look="main"
          busy={busy('laporan.xlsx')}
          onPress={() =>
            fetching.mutate({ path: reportPath(list.id, 'xlsx'), name: 'laporan.xlsx' })
          }
        >
          {say('Unduh laporan (XLSX)')}
        </Button>
        <Button
          busy={busy('laporan.csv')}
          onPress={() => fetching.mutate({ path: reportPath(list.id, 'csv'), name: 'laporan.csv' })}
        >
          {say('Unduh laporan (CSV)')}
        </Button>
        <Button
          busy={busy('surat-pengantar.pdf')}
          onPress={() =>
            fetching.mutate({ path: letterPath(list.id), name: 'surat-pengantar.pdf' })
          }
        >
          {say('Unduh surat pengantar (PDF)')}
        </Button>
      </div>
      {fetching.error ? <FaultNotice error={fetching.error} /> : null}
    </div>
  );
}
