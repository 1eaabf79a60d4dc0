import type { NominationState, Outcome } from '@payung/domain';
import { formatNumber } from '../format.ts';
import { say } from '../language/say.ts';
import { type Mark, nominationStateMarks } from '../words/labels.ts';
import { outcomeMark } from '../words/outcome-mark.ts';
import styles from './chip.module.css';
import { Shape } from './shape.tsx';

export function Chip({ mark }: { readonly mark: Mark }) {
  return (
    <span className={`${styles.chip} ${styles[mark.tone]}`}>
      <Shape shape={mark.shape} />
      {mark.word}
    </span>
  );
}

export function OutcomeChip({ outcome }: { readonly outcome: Outcome }) {
  return <Chip mark={outcomeMark(outcome)} />;
}

export function StateChip(props: {
  readonly state: NominationState;
  readonly waitingNumber: number | null;
}) {
  const mark = nominationStateMarks[props.state];
  if (props.waitingNumber === null) return <Chip mark={mark} />;
  return (
    <Chip
      mark={{
        ...mark,
        word: say('{word} nomor {waitingNumber}', {
          word: mark.word,
          waitingNumber: formatNumber(props.waitingNumber),
        }),
      }}
    />
  );
}
