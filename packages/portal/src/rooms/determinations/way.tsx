import type { DeterminationState } from '@payung/domain';
import { say } from '../../language/say.ts';
import panel from '../../pieces/panel.module.css';
import { Shape } from '../../pieces/shape.tsx';
import { determinationWay } from '../../words/determinations.ts';
import styles from './determinations.module.css';

/** How far a decision has come. */
export function Way({ state }: { readonly state: DeterminationState }) {
  const now = determinationWay.findIndex(({ states }) => states.includes(state));
  if (now === -1) return null;
  return (
    <ol className={styles.way} aria-label={say('Langkah SK')}>
      {determinationWay.map(({ name }, at) => {
        const isDone = at < now || state === 'in-force';
        return (
          <li
            key={name}
            className={styles.step}
            aria-current={at === now && !isDone ? 'step' : undefined}
          >
            <Shape shape={isDone ? 'tick' : at === now ? 'half' : 'ring'} />
            {name}
            {isDone ? <span className={panel.hidden}> {say('selesai')}</span> : null}
          </li>
        );
      })}
    </ol>
  );
}
