import { type Query, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { ActsNoMore } from '../acting.ts';
import { passesByItself } from '../api/another-try.ts';
import { say } from '../language/say.ts';
import type { Tone } from '../words/labels.ts';
import { isConflict, reportNumberOf, sentenceFor } from '../words/problems.ts';
import { Button } from './button.tsx';
import styles from './notice.module.css';
import { focusHeading } from './page-head.tsx';

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
  // of a room that is being left: nothing went wrong
  if (props.error instanceof ActsNoMore) return null;
  const { what, remedy } = sentenceFor(props.error);
  const number = reportNumberOf(props.error);
  return (
    <Notice tone={isConflict(props.error) ? 'attention' : 'wrong'} title={what} announced>
      <p>{remedy}</p>
      {props.children}
      <TryAgain error={props.error} />
      {number === null ? null : (
        <p className={styles.number}>{say('Nomor laporan: {number}', { number })}</p>
      )}
    </Notice>
  );
}

const hasFailed = ({ state }: Query): boolean => state.status === 'error';

/** Asks once more for what a room could not get; whatever was sent has its own button, which is pressed again. */
function TryAgain({ error }: { readonly error: unknown }) {
  const queries = useQueryClient();
  const failed = queries.getQueryCache().findAll({ type: 'active', predicate: hasFailed });
  const isOfRoom = failed.some(({ state }) => state.error === error);
  if (!isOfRoom || !passesByItself(error)) return null;
  const again = () => {
    // the button goes with the notice; the focus must not go with it
    focusHeading();
    void queries.refetchQueries({ type: 'active', predicate: hasFailed });
  };
  return (
    <p>
      <Button onPress={again}>{say('Coba lagi')}</Button>
    </p>
  );
}
