import type { ColumnCard } from '@payung/contract';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import field from '../../pieces/field.module.css';
import panel from '../../pieces/panel.module.css';
import { columnFieldNames, columnFields, isColumnField, surenessOf } from '../../words/columns.ts';
import styles from './columns.module.css';

export function columnControlId(index: number): string {
  return `kolom-${index}`;
}

interface ColumnCardsProps {
  readonly cards: readonly ColumnCard[];
  readonly errors: readonly FieldError[];
  readonly onChoose: (index: number, field: string) => void;
}

/** Each column as a card: its heading in the file, samples, what it is taken for, how sure and why. */
export function ColumnCards({ cards, errors, onChoose }: ColumnCardsProps) {
  const ignored = cards.filter((card) => card.field === 'ignored').length;
  return (
    <section className={panel.stack} aria-labelledby="kolom">
      <div>
        <h2 id="kolom">{say('{cards} kolom', { cards: cards.length })}</h2>
        <p className={panel.quiet}>
          {ignored === 0
            ? say('Semua kolom dipakai.')
            : say('{ignored} kolom diabaikan; isinya tetap ada di laporan.', { ignored })}
        </p>
      </div>
      <ul className={styles.cards}>
        {cards.map((card) => (
          <Card
            key={card.index}
            card={card}
            error={errors.find((error) => error.target === columnControlId(card.index))?.text}
            onChoose={onChoose}
          />
        ))}
      </ul>
    </section>
  );
}

interface CardProps {
  readonly card: ColumnCard;
  readonly error: string | undefined;
  readonly onChoose: (index: number, field: string) => void;
}

function Card({ card, error, onChoose }: CardProps) {
  const id = columnControlId(card.index);
  const isDoubtful = card.sureness !== 'certain' && card.field !== 'ignored';
  return (
    <li className={`${styles.card} ${isDoubtful ? styles.doubtful : ''}`}>
      <label className={`${field.label} ${styles.heading}`} htmlFor={id} dir="auto">
        {card.heading === ''
          ? say('Kolom {index} (tanpa judul)', { index: card.index + 1 })
          : card.heading}
      </label>
      <Samples card={card} />
      {error === undefined ? null : (
        <p className={field.error} id={`${id}-kesalahan`}>
          {error}
        </p>
      )}
      <select
        id={id}
        className={field.control}
        value={card.field}
        aria-describedby={`${id}-yakin ${id}-kesalahan`}
        aria-invalid={error === undefined ? undefined : true}
        onChange={(event) => onChoose(card.index, event.target.value)}
      >
        {isColumnField(card.field) ? null : <option value={card.field}>{card.field}</option>}
        {columnFields.map((name) => (
          <option key={name} value={name}>
            {columnFieldNames[name]}
          </option>
        ))}
      </select>
      <p className={styles.sure} id={`${id}-yakin`}>
        {surenessOf(card)}
      </p>
    </li>
  );
}

function Samples({ card }: { readonly card: ColumnCard }) {
  if (card.samples.length === 0)
    return <p className={styles.samples}>{say('Contoh isi belum dibaca.')}</p>;
  return (
    <ul className={styles.samples} aria-label={say('Contoh isi')}>
      {[...new Set(card.samples)].map((sample) => (
        <li key={sample} dir="auto">
          {sample === '' ? say('(kosong)') : sample}
        </li>
      ))}
    </ul>
  );
}
