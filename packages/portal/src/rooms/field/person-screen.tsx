import type { PackPerson } from '@payung/contract';
import type { VerificationAnswer } from '@payung/domain';
import { useEffect, useRef } from 'react';
import type { Settled } from '../../field/records.ts';
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
  readonly onNext: () => void;
}

/** One person: who they are, and the two answers. */
export function PersonScreen(props: PersonScreenProps) {
  const { opened, person, place, total, answer, settled, onNext } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: false }), []);
  useEffect(() => {
    // no name in the browser's own list of pages
    document.title = 'Kerja lapangan – Payung';
  }, []);
  return (
    <article className={styles.card} aria-labelledby="orang">
      <p className={styles.quiet}>{`Orang ${place} dari ${total}`}</p>
      <h1 id="orang" tabIndex={-1} ref={heading} className={styles.name}>
        <bdi>{person.name}</bdi>
      </h1>
      <Facts person={person} />
      {answer === null ? (
        <AnswerScreen opened={opened} person={person} onDone={onNext} />
      ) : (
        <Answered answer={answer} settled={settled} onNext={onNext} />
      )}
      {answer === null ? (
        <div>
          <Button look="quiet" onPress={onNext}>
            Lewati dahulu
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
      <dt>Alamat</dt>
      <dd>
        <bdi>{address ?? 'Tidak tercatat'}</bdi>
        <span className={styles.place}>{`RT ${rt ?? '–'} / RW ${rw ?? '–'}`}</span>
      </dd>
      <dt>Usia</dt>
      <dd>{`${age} tahun`}</dd>
      <dt>Pekerjaan</dt>
      <dd>{occupationName}</dd>
      <dt>NIK</dt>
      <dd>{`berakhir ${nationalIdEnding}`}</dd>
    </dl>
  );
}

interface AnsweredProps {
  readonly answer: VerificationAnswer;
  readonly settled: Settled | null;
  readonly onNext: () => void;
}

function Answered({ answer, settled, onNext }: AnsweredProps) {
  const isSent = settled !== null;
  const isTaken = settled?.outcome === 'taken' || settled?.outcome === 'already-taken';
  return (
    <>
      <Notice
        tone={isSent && !isTaken ? 'attention' : 'good'}
        title={`Jawaban Anda: ${verificationAnswers[answer.answer].name}`}
      >
        {answer.answer === 'refused' ? <p>{refusalWords[answer.reason]}</p> : null}
        <p>
          {settled === null
            ? 'Tersimpan di perangkat ini, belum terkirim. Jawaban sah setelah terkirim.'
            : settledWords(settled)}
        </p>
        {settled !== null && settled.refusedPhotos.length > 0 ? (
          <p>{`${settled.refusedPhotos.length} foto tidak diterima layanan. Jawabannya tetap berlaku.`}</p>
        ) : null}
      </Notice>
      <div>
        <Button look="main" onPress={onNext}>
          Lanjut ke orang berikutnya
        </Button>
      </div>
    </>
  );
}
