import type { RowToCorrect } from '@payung/contract';
import { useMemo, useState } from 'react';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import panel from '../../pieces/panel.module.css';
import { type Alike, alikeOf, sizeOf } from './alike.ts';
import { AlikeDialog } from './alike-dialog.tsx';
import { alikeWords } from './alike-words.ts';
import { type Draft, textAt } from './draft.ts';
import styles from './repairs.module.css';
import type { WordLists } from './word-lists.tsx';

interface AlikePanelProps {
  readonly draftKey: string;
  readonly draft: Draft;
  readonly rows: readonly RowToCorrect[];
  readonly words: WordLists;
}

/** groups shown before one asks for all */
const mostAtFirst = 6;

/** Repairs that many rows share: looked at with samples, used as one step, taken back as one. */
export function AlikePanel({ draftKey, draft, rows, words }: AlikePanelProps) {
  const [open, setOpen] = useState<Alike | null>(null);
  const [areAllShown, showAll] = useState(false);
  const found = useMemo(
    () => alikeOf(rows).filter((alike) => !isWaiting(alike, draft)),
    [rows, draft],
  );
  if (found.length === 0) return null;
  const shown = areAllShown ? found : found.slice(0, mostAtFirst);
  return (
    <section className={panel.stack} aria-labelledby="sekaligus">
      <h2 id="sekaligus">{say('Perbaiki sekaligus')}</h2>
      <ul className={styles.cards}>
        {shown.map((alike) => {
          const { title, hint } = alikeWords(alike);
          return (
            <li key={title} className={styles.card}>
              <div className={styles.cause}>
                <strong>
                  <bdi>{title}</bdi>
                </strong>
                <span className={styles.count}>
                  {say('{alike} baris', { alike: formatNumber(sizeOf(alike)) })}
                </span>
              </div>
              <p className={panel.meta}>{hint}</p>
              <div>
                <Button onPress={() => setOpen(alike)}>
                  <Say
                    text="Perbaiki semua yang serupa{title}"
                    title={<span className={panel.hidden}>: {title}</span>}
                  />
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {shown.length < found.length ? (
        <div>
          <Button look="quiet" onPress={() => showAll(true)}>
            {say('Tampilkan semua {found} kelompok', { found: formatNumber(found.length) })}
          </Button>
        </div>
      ) : null}
      {open === null ? null : (
        <AlikeDialog draftKey={draftKey} alike={open} words={words} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}

/** Whether every cell of it has its correction already. */
function isWaiting(alike: Alike, draft: Draft): boolean {
  const cells = alike.kind === 'repair' ? alike.edits : alike.rows;
  return cells.every(({ row }) => textAt(draft, row, alike.field) !== undefined);
}
