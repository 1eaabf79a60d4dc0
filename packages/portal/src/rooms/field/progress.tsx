import { type Sender, type Sending, send } from '../../field/sender.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import styles from './field.module.css';
import { sendingWords } from './field-words.ts';

interface ProgressProps {
  readonly done: number;
  readonly total: number;
  readonly unsent: number;
  readonly state: Sending;
  /** null where nobody is signed in whose answers these are */
  readonly sender: Sender | null;
}

/** How far the walk has come, and what of it has not arrived; always in sight. */
export function Progress({ done, total, unsent, state, sender }: ProgressProps) {
  const figures = say('{done} dari {total} selesai, {unsent} belum terkirim', {
    done: formatNumber(done),
    total: formatNumber(total),
    unsent: formatNumber(unsent),
  });
  return (
    <section className={styles.progress} aria-label={say('Kemajuan')}>
      <div className={styles.figures}>
        <strong>{figures}</strong>
        {unsent > 0 && sender !== null ? (
          <Button busy={state === 'now' && say('Mengirim')} onPress={() => void send(sender)}>
            {say('Kirim sekarang')}
          </Button>
        ) : null}
      </div>
      <progress
        className={styles.track}
        max={Math.max(1, total)}
        value={done}
        aria-label={figures}
      />
      <p className={styles.state} role="status">
        {done === 0 ? say('Belum ada jawaban.') : sendingWords(state, unsent)}
      </p>
    </section>
  );
}
