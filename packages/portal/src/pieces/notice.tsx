import { type ReactNode, useId } from 'react';
import { say } from '../language/say.ts';
import type { Tone } from '../words/labels.ts';
import { isConflict, reportNumberOf, sentenceFor } from '../words/problems.ts';
import styles from './notice.module.css';

interface NoticeProps {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ReactNode;
  /** true for what appears because of something the person just did */
  readonly announced?: boolean;
}

export function Notice({ tone, title, children, announced = false }: NoticeProps) {
  const id = useId();
  return (
    <section
      className={`${styles.notice} ${styles[tone]}`}
      aria-labelledby={id}
      {...(announced ? { role: tone === 'wrong' ? 'alert' : 'status' } : {})}
    >
      <p className={styles.title} id={id}>
        {title}
      </p>
      {children === undefined ? null : <div className={styles.body}>{children}</div>}
    </section>
  );
}

/** What went wrong between the portal and the service, in a sentence and with what to do now. */
export function FaultNotice(props: { readonly error: unknown; readonly children?: ReactNode }) {
  const { what, remedy } = sentenceFor(props.error);
  const number = reportNumberOf(props.error);
  return (
    <Notice tone={isConflict(props.error) ? 'attention' : 'wrong'} title={what} announced>
      <p>{remedy}</p>
      {props.children}
      {number === null ? null : (
        <p className={styles.number}>{say('Nomor laporan: {number}', { number })}</p>
      )}
    </Notice>
  );
}
