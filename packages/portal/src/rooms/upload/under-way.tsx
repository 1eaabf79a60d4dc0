import type { PartsSent } from '../../api/parted-upload.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import styles from './upload.module.css';

interface UnderWayProps {
  /** null for a file that goes in one */
  readonly sent: PartsSent | null;
  /** times that it did not get through */
  readonly failures: number;
}

/** A list on its way: how far it is, and that it is tried again. */
export function UnderWay({ sent, failures }: UnderWayProps) {
  return (
    <>
      {sent === null ? null : <PartsProgress how={sent} />}
      {failures === 0 ? null : (
        <Notice
          tone="attention"
          title={say('Layanan belum menjawab, berkas dikirim lagi')}
          announced
        >
          {say(
            'Biarkan halaman ini terbuka. Berapa kali pun dikirim, daftar ini tercatat satu kali.',
          )}
        </Notice>
      )}
    </>
  );
}

/** How many parts of a large file have come; whoever closes the page loses none of them. */
function PartsProgress({ how: { sent, count } }: { readonly how: PartsSent }) {
  const words = say('{sent} dari {count} bagian berkas sudah sampai.', {
    sent: formatNumber(sent),
    count: formatNumber(count),
  });
  return (
    <div className={styles.parts}>
      <progress className={styles.bar} max={count} value={sent} aria-label={words} />
      <p role="status">{words}</p>
      <p className={panel.quiet}>
        {say('Bagian yang sudah sampai tidak dikirim lagi, juga bila sambungan terputus.')}
      </p>
    </div>
  );
}
