import type { PackPerson } from '@payung/contract';
import type { answersIn } from '../../field/outbox.ts';
import type { OutboxItem } from '../../field/records.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import styles from './field.module.css';

interface EverybodyProps {
  readonly people: readonly PackPerson[];
  readonly answers: Awaited<ReturnType<typeof answersIn>>;
  readonly unsent: readonly OutboxItem[];
  /** about whom something is written that was not saved */
  readonly drafts: ReadonlySet<string>;
  readonly onChoose: (nominationId: string) => void;
}

/** The whole list, folded: to go to somebody out of turn. */
export function Everybody({ people, answers, unsent, drafts, onChoose }: EverybodyProps) {
  const waiting = new Set(unsent.map(({ about }) => about));
  return (
    <details className={styles.everybody}>
      <summary>{say('Lihat semua {people} orang', { people: people.length })}</summary>
      <ul className={styles.people}>
        {people.map(({ nominationId, name, rt, rw }) => (
          <li key={nominationId}>
            <button
              type="button"
              className={styles.person}
              onClick={(event) => {
                event.currentTarget.closest('details')?.removeAttribute('open');
                onChoose(nominationId);
              }}
            >
              <bdi>{name}</bdi>
              <span className={styles.quiet}>
                {say('RT {rt} / RW {rw}', { rt: rt ?? '–', rw: rw ?? '–' })}
              </span>
              <StandChip
                isAnswered={answers.has(nominationId)}
                waits={waiting.has(nominationId)}
                isWritten={drafts.has(nominationId)}
              />
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface StandChipProps {
  readonly isAnswered: boolean;
  readonly waits: boolean;
  readonly isWritten: boolean;
}

function StandChip({ isAnswered, waits, isWritten }: StandChipProps) {
  if (!isAnswered && isWritten) {
    return <Chip mark={{ tone: 'attention', shape: 'half', word: say('Belum disimpan') }} />;
  }
  if (!isAnswered) return <Chip mark={{ tone: 'neutral', shape: 'ring', word: say('Belum') }} />;
  return waits ? (
    <Chip mark={{ tone: 'attention', shape: 'half', word: say('Belum terkirim') }} />
  ) : (
    <Chip mark={{ tone: 'good', shape: 'tick', word: say('Terkirim') }} />
  );
}
