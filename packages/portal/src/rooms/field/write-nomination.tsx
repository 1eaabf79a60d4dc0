import type { Problem } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { ApiFault } from '../../api/request.ts';
import {
  dropNominationDraft,
  keepNominationDraft,
  type NominationDraft,
  putNomination,
} from '../../field/nominations.ts';
import type { Choices } from '../../field/records.ts';
import { say } from '../../language/say.ts';
import { announce } from '../../pieces/announce.ts';
import { Button } from '../../pieces/button.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import { type Draft, requestFrom, textsOf } from '../propose/draft.ts';
import { ProposeForm } from '../propose/form.tsx';
import { refusalOf } from '../propose/refusal.ts';
import { CannotStore } from './cannot-store.tsx';
import styles from './field.module.css';
import type { OpenedBook } from './field.tsx';
import { namesIn } from './names-in.ts';
import { useKeptLater } from './use-kept-later.ts';

interface WriteNominationProps {
  readonly opened: OpenedBook;
  readonly choices: Choices;
  readonly begun: NominationDraft;
  /** why the service refused what is corrected; null for what is new */
  readonly problem: Problem | null;
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** The form of a nomination, kept sealed on the device with each letter, and put into the outbox by its button. */
export function WriteNomination(props: WriteNominationProps) {
  const { opened, choices, begun, problem, onDone, onBack } = props;
  const { store, book } = opened;
  const { id, inPlaceOf } = begun;
  const [draft, setDraft] = useState(() => textsOf(begun.typed));
  const [fault, setFault] = useState<unknown>(null);
  const keep = useCallback(
    // what cannot be kept now is kept with the next letter, and told meanwhile
    (typed: Draft) =>
      keepNominationDraft(store, book, { id, typed, inPlaceOf }, new Date()).then(
        () => setFault(null),
        setFault,
      ),
    [store, book, id, inPlaceOf],
  );
  const { later, rest } = useKeptLater(keep);
  const saving = useSaving(opened, choices, { begun, rest, onDone });
  const leaving = useLeaving(opened, { id, rest, onBack });
  const [refused] = useState(() => refusedFields(problem, choices));
  const cause = saving.error ?? leaving.error ?? fault;
  return (
    <div className={styles.stack}>
      <PageHead
        title={inPlaceOf === null ? say('Tulis usulan') : say('Perbaiki usulan')}
        lead={say('NIK, nama, dan pekerjaan wajib diisi. Data lain dapat menyusul.')}
      />
      {cause === null ? null : <CannotStore cause={cause} />}
      <ProposeForm
        choices={choices}
        draft={draft}
        onChange={(next) => {
          setDraft(next);
          later(next);
        }}
        onSend={saving.mutate}
        isSending={saving.isPending}
        refused={refused}
        failure={null}
        beside={
          <Button look="quiet" onPress={() => leaving.mutate()}>
            {say('Batalkan isian ini')}
          </Button>
        }
      />
      <p className={styles.quiet}>
        {say(
          'Isian tersimpan tersegel di perangkat ini. Usulan sah, dan tempat atau nomor cadangannya ditentukan, setelah terkirim.',
        )}
      </p>
    </div>
  );
}

function refusedFields(problem: Problem | null, choices: Choices) {
  if (problem === null) return null;
  const told = new ApiFault({ kind: 'problem', problem, retryAfterSeconds: null });
  const refusal = refusalOf(told, namesIn(choices));
  return refusal?.kind === 'to-correct' ? refusal.errors : null;
}

function useSaving(
  { store, book }: OpenedBook,
  choices: Choices,
  after: {
    readonly begun: NominationDraft;
    readonly rest: () => Promise<void>;
    readonly onDone: () => void;
  },
) {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: async (draft: Draft) => {
      const request = requestFrom(
        draft,
        choices.villages,
        choices.districts,
        choices.noticeVersion,
      );
      await after.rest();
      await navigator.locks.request(`payung-field-write.${store.user}`, () =>
        putNomination(store, book, { request, typed: draft }, after.begun, new Date()),
      );
    },
    onSuccess: async () => {
      announce(say('Usulan tersimpan di perangkat ini.'));
      await queries.invalidateQueries({ queryKey: ['lapangan'] });
      after.onDone();
    },
  });
}

/** Throws away what was being written; a nomination that it was to take the place of stays as it is. */
function useLeaving(
  { store }: OpenedBook,
  {
    id,
    rest,
    onBack,
  }: {
    readonly id: string;
    readonly rest: () => Promise<void>;
    readonly onBack: () => void;
  },
) {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      await rest();
      await dropNominationDraft(store, id);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['lapangan'] });
      onBack();
    },
  });
}
