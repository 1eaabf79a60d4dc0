import type { PartsSent } from '../../api/parted-upload.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import panel from '../../pieces/panel.module.css';
import styles from './upload.module.css';

/** How many parts of a large file have come; whoever closes the page loses none of them. */
export function PartsProgress({ how: { sent, count } }: { readonly how: PartsSent }) {
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
