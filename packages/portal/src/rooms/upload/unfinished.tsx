import { useQuery } from '@tanstack/react-query';
import { unfinishedQuery } from '../../api/imports.ts';
import { formatBytes, formatMoment } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Notice } from '../../pieces/notice.tsx';
import { useRegion } from '../../use-region.ts';
import styles from './upload.module.css';

/** Uploads that broke off, on whichever computer: the same file goes on where it was. */
export function Unfinished() {
  const { timeZone } = useRegion();
  const lists = useQuery(unfinishedQuery).data ?? [];
  if (lists.length === 0) return null;
  return (
    <Notice tone="attention" title={say('Ada unggahan yang belum selesai')}>
      <p>
        {say(
          'Pilih berkas yang sama, lalu unggah. Bagian yang sudah sampai tidak dikirim lagi, dan berkasnya dicocokkan dahulu.',
        )}
      </p>
      <ul className={styles.waiting}>
        {lists.map(({ id, fileName, agencyName, awaits }) =>
          awaits === null ? null : (
            <li key={id}>
              <strong>
                <bdi>{fileName}</bdi>
              </strong>
              {say(' ({bytes}, {agencyName}), sampai {until}', {
                bytes: formatBytes(awaits.bytes),
                agencyName,
                until: formatMoment(awaits.until, timeZone),
              })}
            </li>
          ),
        )}
      </ul>
    </Notice>
  );
}
