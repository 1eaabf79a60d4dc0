import type { PackPerson } from '@payung/contract';
import type { answersIn } from '../../field/outbox.ts';
import type { OutboxItem, Settled } from '../../field/records.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import styles from './field.module.css';

interface EverybodyProps {
  readonly people: readonly PackPerson[];
  readonly answers: Awaited<ReturnType<typeof answersIn>>;
  readonly unsent: readonly OutboxItem[];
  /** what the service made of the last answer about somebody */
  readonly settledOf: (person: PackPerson) => Settled | null;
  /** about whom something is written that was not saved */
  readonly drafts: ReadonlySet<string>;
  readonly onChoose: (nominationId: string) => void;
}

/** The whole list, folded: to go to somebody out of turn. */
export function Everybody(props: EverybodyProps) {
  const { people, answers, unsent, settledOf, drafts, onChoose } = props;
  const waiting = new Set(unsent.map(({ about }) => about));
  return (
    <details className={styles.everybody}>
      <summary>{say('Lihat semua {people} orang', { people: people.length })}</summary>
      <ul className={styles.people}>
        {people.map((person) => (
          <li key={person.nominationId}>
            <button
              type="button"
              className={styles.person}
              onClick={(event) => {
                event.currentTarget.closest('details')?.removeAttribute('open');
                onChoose(person.nominationId);
              }}
            >
              <bdi>{person.name}</bdi>
              <span className={styles.quiet}>
                {say('RT {rt} / RW {rw}', { rt: person.rt ?? '–', rw: person.rw ?? '–' })}
              </span>
              <StandChip
                isAnswered={answers.has(person.nominationId)}
                waits={waiting.has(person.nominationId)}
                settled={settledOf(person)}
                isWritten={drafts.has(person.nominationId)}
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
  readonly settled: Settled | null;
  readonly isWritten: boolean;
}

/** Outcomes that a person has to look at: the answer was not simply taken. */
const toLookAt: ReadonlySet<string> = new Set(['conflict', 'kept', 'rejected']);

function StandChip({ isAnswered, waits, settled, isWritten }: StandChipProps) {
  if (!isAnswered && isWritten) {
    return <Chip mark={{ tone: 'attention', shape: 'half', word: say('Belum disimpan') }} />;
  }
  if (!isAnswered) return <Chip mark={{ tone: 'neutral', shape: 'ring', word: say('Belum') }} />;
  if (toLookAt.has(settled?.outcome ?? '')) {
    return <Chip mark={{ tone: 'attention', shape: 'half', word: say('Perlu dilihat') }} />;
  }
  return waits ? (
    <Chip mark={{ tone: 'attention', shape: 'half', word: say('Belum terkirim') }} />
  ) : (
    <Chip mark={{ tone: 'good', shape: 'tick', word: say('Terkirim') }} />
  );
}
