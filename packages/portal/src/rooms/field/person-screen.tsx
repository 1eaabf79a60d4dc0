import type { PackPerson } from '@payung/contract';
import type { VerificationAnswer } from '@payung/domain';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Settled } from '../../field/records.ts';
import { mayAnswerAgain } from '../../field/rejections.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Notice } from '../../pieces/notice.tsx';
import { refusalWords, verificationAnswers } from '../../words/verification.ts';
import { AnswerScreen } from './answer-screen.tsx';
import styles from './field.module.css';
import type { Opened } from './field.tsx';
import { settledWords } from './field-words.ts';

interface PersonScreenProps {
  readonly opened: Opened;
  readonly person: PackPerson;
  readonly place: number;
  readonly total: number;
  /** what was answered on this device; null while nothing was */
  readonly answer: VerificationAnswer | null;
  readonly settled: Settled | null;
  /** whether something is written about this person that was not saved */
  readonly isBegun: boolean;
  readonly onNext: () => void;
}

/** One person: who they are, and the two answers. */
export function PersonScreen(props: PersonScreenProps) {
  const { opened, person, place, total, answer, settled, isBegun, onNext } = props;
  const [isAnew, setAnew] = useState(false);
  const mayAgain = settled !== null && mayAnswerAgain(settled);
  const isAsked = answer === null || (mayAgain && (isAnew || isBegun));
  const heading = useRef<HTMLHeadingElement>(null);
  // before the person is seen: afterwards it would be taken from whoever was quick
  useLayoutEffect(() => heading.current?.focus({ preventScroll: false }), []);
  useEffect(() => {
    // no name in the browser's own list of pages
    document.title = say('Kerja lapangan – Payung');
  }, []);
  return (
    <article className={styles.card} aria-labelledby="orang">
      <p className={styles.quiet}>{say('Orang {place} dari {total}', { place, total })}</p>
      <h1 id="orang" tabIndex={-1} ref={heading} className={styles.name}>
        <bdi>{person.name}</bdi>
      </h1>
      <Facts person={person} />
      {isAsked ? (
        <AnswerScreen opened={opened} person={person} onDone={onNext} />
      ) : (
        <Answered
          answer={answer}
          settled={settled}
          onNext={onNext}
          onAgain={mayAgain ? () => setAnew(true) : null}
        />
      )}
      {isAsked ? (
        <div>
          <Button look="quiet" onPress={onNext}>
            {say('Lewati dahulu')}
          </Button>
        </div>
      ) : null}
    </article>
  );
}

function Facts({ person }: { readonly person: PackPerson }) {
  const { age, address, rt, rw, occupationName, nationalIdEnding } = person;
  return (
    <dl className={styles.facts}>
      <dt>{say('Alamat')}</dt>
      <dd>
        <bdi>{address ?? say('Tidak tercatat')}</bdi>
        <span className={styles.place}>
          {say('RT {rt} / RW {rw}', { rt: rt ?? '–', rw: rw ?? '–' })}
        </span>
      </dd>
      <dt>{say('Usia')}</dt>
      <dd>{say('{age} tahun', { age })}</dd>
      <dt>{say('Pekerjaan')}</dt>
      <dd>{occupationName}</dd>
      <dt>{say('NIK')}</dt>
      <dd>{say('berakhir {nationalIdEnding}', { nationalIdEnding })}</dd>
    </dl>
  );
}

interface AnsweredProps {
  readonly answer: VerificationAnswer;
  readonly settled: Settled | null;
  readonly onNext: () => void;
  /** null where another answer would not be taken either */
  readonly onAgain: (() => void) | null;
}

function Answered({ answer, settled, onNext, onAgain }: AnsweredProps) {
  const isSent = settled !== null;
  const isTaken = settled?.outcome === 'taken' || settled?.outcome === 'already-taken';
  return (
    <>
      <Notice
        tone={isSent && !isTaken ? 'attention' : 'good'}
        title={say('Jawaban Anda: {verificationAnswer}', {
          verificationAnswer: verificationAnswers[answer.answer].name,
        })}
      >
        {answer.answer === 'refused' ? <p>{refusalWords[answer.reason]}</p> : null}
        <p>
          {settled === null
            ? say('Tersimpan di perangkat ini, belum terkirim. Jawaban sah setelah terkirim.')
            : settledWords(settled)}
        </p>
        {settled !== null && settled.refusedPhotos.length > 0 ? (
          <p>
            {say('{refusedPhotos} foto tidak diterima layanan. Jawabannya tetap berlaku.', {
              refusedPhotos: settled.refusedPhotos.length,
            })}
          </p>
        ) : null}
      </Notice>
      <div className={styles.choices}>
        <Button look="main" onPress={onNext}>
          {say('Lanjut ke orang berikutnya')}
        </Button>
        {onAgain === null ? null : <Button onPress={onAgain}>{say('Jawab lagi')}</Button>}
      </div>
    </>
  );
}
