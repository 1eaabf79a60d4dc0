import type { ReactNode } from 'react';
import { say } from '../language/say.ts';
import type { TermId } from './names.ts';
import { Term } from './term.tsx';
import styles from './terms.module.css';

interface WithTermsProps {
  /** those of the room that a newcomer stumbles over, in the order in which they are met */
  readonly terms: readonly TermId[];
  /** what else stands under the heading of the room */
  readonly children?: ReactNode;
}

/** The lead of a room with the terms that it rests on, each of which explains itself; always in the same place. */
export function WithTerms({ terms, children }: WithTermsProps) {
  return (
    <>
      {children}
      <div className={styles.line}>
        <span id="arti-istilah">{say('Arti istilah:')}</span>
        <ul aria-labelledby="arti-istilah">
          {terms.map((of) => (
            <li key={of}>
              <Term of={of} />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
