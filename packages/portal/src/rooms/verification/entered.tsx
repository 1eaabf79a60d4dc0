import type { EnteredPaperResult } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { sentenceForCode } from '../../words/problems.ts';
import { confirmedWords } from '../../words/verification.ts';
import styles from './verification.module.css';

interface EnteredProps {
  readonly result: EnteredPaperResult;
  readonly nameOf: (nominationId: string) => string | undefined;
  readonly onClose: () => void;
}

/** What answers about many came to; whoever was not answered is named, with why. */
export function Entered({ result, nameOf, onClose }: EnteredProps) {
  const { confirmed, passedOver, except } = result;
  const done = except.filter(({ outcome }) => outcome === 'done').length;
  const failed = [
    ...except
      .filter(({ outcome }) => outcome !== 'done')
      .map(({ nominationId, code }) => ({ nominationId, code: code ?? 'too-busy' })),
    ...passedOver,
  ];
  return (
    <div className={panel.stack}>
      <Notice tone="good" title={`${confirmedWords(confirmed)}`} announced>
        {done === 0
          ? null
          : say('{done} pengecualian tersimpan dengan jawabannya.', { done: formatNumber(done) })}
      </Notice>
      {failed.length === 0 ? null : (
        <Notice
          tone="attention"
          title={say('{failed} orang belum terjawab', { failed: formatNumber(failed.length) })}
        >
          <ul className={styles.list}>
            {failed.map(({ nominationId, code }) => {
              const { what, remedy } = sentenceForCode(code);
              return (
                <li key={nominationId}>
                  <Link to="/verifikasi/orang/$id" params={{ id: nominationId }}>
                    <bdi>{nameOf(nominationId) ?? say('Lihat orangnya')}</bdi>
                  </Link>
                  : {what} {remedy}
                </li>
              );
            })}
          </ul>
        </Notice>
      )}
      <div>
        <Button onPress={onClose}>{say('Kembali ke daftar')}</Button>
      </div>
    </div>
  );
}
