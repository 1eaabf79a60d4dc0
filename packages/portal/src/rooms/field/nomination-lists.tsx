import type { NominationResult, Problem } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiFault } from '../../api/request.ts';
import {
  dropNomination,
  forgetSent,
  type NominationDraft,
  type NominationHere,
  type NominationSent,
  sendAgain,
} from '../../field/nominations.ts';
import type { Choices } from '../../field/records.ts';
import { formatMoment } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { OutcomeChip } from '../../pieces/chip.tsx';
import panel from '../../pieces/panel.module.css';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import { sentenceFor } from '../../words/problems.ts';
import { explainReason } from '../../words/reasons.ts';
import { textsOf } from '../propose/draft.ts';
import { headingOf, sentenceOf } from '../propose/proposal-words.ts';
import { refusalOf } from '../propose/refusal.ts';
import styles from './field.module.css';
import type { OpenedBook } from './field.tsx';
import { namesIn } from './names-in.ts';

interface BegunProps {
  readonly drafts: readonly NominationDraft[];
  readonly onContinue: (draft: NominationDraft) => void;
}

/** What was begun and not saved: a page that was closed or locked, or another tab. */
export function BegunNominations({ drafts, onContinue }: BegunProps) {
  if (drafts.length === 0) return null;
  return (
    <section className={styles.stack} aria-labelledby="usulan-belum-disimpan">
      <h2 id="usulan-belum-disimpan">{say('Belum disimpan')}</h2>
      <ul className={styles.people}>
        {drafts.map((draft) => {
          const name = textsOf(draft.typed).name.trim();
          return (
            <li key={draft.id} className={`${panel.panel} ${styles.stack}`}>
              <strong>
                <bdi>{name === '' ? say('Tanpa nama') : name}</bdi>
              </strong>
              <div>
                <Button onPress={() => onContinue(draft)}>{say('Lanjutkan isian')}</Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface RefusedProps {
  readonly opened: OpenedBook;
  readonly choices: Choices;
  readonly refused: readonly NominationHere[];
  readonly onCorrect: (one: NominationHere) => void;
  readonly onAgain: () => void;
}

/** What the service did not take: why, and what can be done; nothing is thrown away by itself. */
export function RefusedNominations(props: RefusedProps) {
  const { choices, refused } = props;
  if (refused.length === 0) return null;
  return (
    <section className={styles.stack} aria-labelledby="usulan-ditolak">
      <h2 id="usulan-ditolak">
        {say('{refused} usulan belum diterima layanan', { refused: refused.length })}
      </h2>
      {refused.map((one) => (
        <article key={one.id} className={`${panel.panel} ${styles.stack}`}>
          <h3>
            <bdi>{one.request.worker.name}</bdi>
          </h3>
          {one.problem === null ? null : <Why problem={one.problem} choices={choices} />}
          <RefusedActs {...props} one={one} />
        </article>
      ))}
    </section>
  );
}

function Why({ problem, choices }: { readonly problem: Problem; readonly choices: Choices }) {
  const sentences = whyRefused(problem, choices);
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** Every reason, as the room of single nominations says them. */
function whyRefused(problem: Problem, choices: Choices): readonly string[] {
  const names = namesIn(choices);
  const told = new ApiFault({ kind: 'problem', problem, retryAfterSeconds: null });
  const refusal = refusalOf(told, names);
  switch (refusal?.kind) {
    case 'ineligible':
      return refusal.reasons.map((reason) => joined(explainReason(reason, names)));
    case 'to-correct':
      return refusal.errors.map(({ text }) => text);
    default:
      return [joined(sentenceFor(told))];
  }
}

const joined = ({ what, remedy }: { readonly what: string; readonly remedy: string }) =>
  `${what} ${remedy}`;

function RefusedActs({
  opened: { store },
  one,
  onCorrect,
  onAgain,
}: Pick<RefusedProps, 'opened' | 'onCorrect' | 'onAgain'> & { readonly one: NominationHere }) {
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const act = useMutation({
    networkMode: 'always',
    mutationFn: (what: 'again' | 'drop') =>
      what === 'again' ? sendAgain(store, one.id) : dropNomination(store, one.id),
    onSuccess: async (_, what) => {
      await queries.invalidateQueries({ queryKey: ['lapangan'] });
      if (what === 'again') onAgain();
    },
  });
  return (
    <div className={styles.choices}>
      <Button onPress={() => onCorrect(one)}>{say('Perbaiki')}</Button>
      <Button busy={act.isPending && say('Menyimpan')} onPress={() => act.mutate('again')}>
        {say('Kirim lagi apa adanya')}
      </Button>
      <Button look="quiet" onPress={() => setAsked(true)}>
        {say('Buang')}
      </Button>
      {isAsked ? (
        <ReasonDialog
          title={say('Buang usulan ini?')}
          button={say('Buang usulan')}
          busy={act.isPending && say('Membuang')}
          error={act.error}
          least={null}
          onSend={() => act.mutate('drop')}
          onClose={() => setAsked(false)}
        >
          <p>{say('Layanan tidak menyimpannya. Isinya hilang dari perangkat ini.')}</p>
        </ReasonDialog>
      ) : null}
    </div>
  );
}

interface WaitingProps {
  readonly choices: Choices;
  readonly waiting: readonly NominationHere[];
  readonly timeZone: string;
}

/** What was written and not sent. It is changed no more: the service may have it already. */
export function WaitingNominations({ choices, waiting, timeZone }: WaitingProps) {
  if (waiting.length === 0) return null;
  const { agencyName } = namesIn(choices);
  return (
    <section className={styles.stack} aria-labelledby="usulan-menunggu">
      <h2 id="usulan-menunggu">{say('Menunggu dikirim')}</h2>
      <ul className={styles.people}>
        {waiting.map(({ id, at, request }) => (
          <li key={id} className={panel.panel}>
            <strong>
              <bdi>{request.worker.name}</bdi>
            </strong>
            <p className={styles.quiet}>
              {say('{agency}, ditulis {at}', {
                agency: agencyName(request.agency),
                at: formatMoment(at.toISOString(), timeZone),
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SentProps {
  readonly opened: OpenedBook;
  readonly choices: Choices;
  readonly sent: readonly NominationSent[];
  readonly timeZone: string;
}

/** What the service made of those that it took. */
export function SentNominations({ opened, choices, sent, timeZone }: SentProps) {
  const queries = useQueryClient();
  const forgetting = useMutation({
    networkMode: 'always',
    mutationFn: () => forgetSent(opened.store),
    onSettled: () => queries.invalidateQueries({ queryKey: ['lapangan'] }),
  });
  if (sent.length === 0) return null;
  return (
    <section className={styles.stack} aria-labelledby="usulan-terkirim">
      <h2 id="usulan-terkirim">{say('Diterima layanan')}</h2>
      <ul className={styles.people}>
        {sent.map(({ id, name, result }) => (
          <li key={id} className={`${panel.panel} ${styles.stack}`}>
            <strong>
              <bdi>{name}</bdi>
            </strong>
            <Became result={result} choices={choices} timeZone={timeZone} />
          </li>
        ))}
      </ul>
      <div>
        <Button onPress={() => forgetting.mutate()}>
          {say('Sudah dibaca, hapus dari perangkat')}
        </Button>
      </div>
    </section>
  );
}

function Became({
  result,
  choices,
  timeZone,
}: Pick<SentProps, 'choices' | 'timeZone'> & { readonly result: NominationResult }) {
  return (
    <>
      <p>
        <OutcomeChip outcome={result.outcome} /> {headingOf(result)}
      </p>
      <p>{sentenceOf(result, namesIn(choices), timeZone)}</p>
      <p>
        <Link to="/orang/$id" params={{ id: result.personId }}>
          {say('Lihat orang ini')}
        </Link>
      </p>
    </>
  );
}
