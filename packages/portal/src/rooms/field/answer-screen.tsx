import type { PackPerson } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DraftPhoto } from '../../field/drafts.ts';
import { putAnswer } from '../../field/outbox.ts';
import { send, senderOf } from '../../field/sender.ts';
import { say } from '../../language/say.ts';
import { announce } from '../../pieces/announce.ts';
import { Button } from '../../pieces/button.tsx';
import { ErrorSummary, type FieldError } from '../../pieces/error-summary.tsx';
import { Notice } from '../../pieces/notice.tsx';
import { CannotStore } from './cannot-store.tsx';
import styles from './field.module.css';
import type { Opened } from './field.tsx';
import { answerOf, draftFaults, type FieldDraft } from './field-draft.ts';
import { PhotoField } from './photo-field.tsx';
import { useDraft } from './use-draft.ts';
import { useOfficer } from './use-field.ts';
import { WhyFields } from './why-fields.tsx';

interface AnswerScreenProps {
  readonly opened: Opened;
  readonly person: PackPerson;
  readonly onDone: () => void;
}

/** Two big answers, then what has to be said with them. */
export function AnswerScreen({ opened, person, onDone }: AnswerScreenProps) {
  const { draft, photos, isRestored, fault, change, take, drop, rest } = useDraft(
    opened,
    person.nominationId,
  );
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const saving = useSaving(opened, person, { rest, onDone });
  const save = (kept: readonly DraftPhoto[]) => {
    const found = draftFaults(draft);
    setErrors(found);
    if (found.length === 0) saving.mutate({ draft, photos: kept });
  };
  return (
    <form
      className={styles.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!saving.isPending) save(photos);
      }}
    >
      <ErrorSummary title={say('Ada isian yang perlu diperbaiki')} errors={errors} />
      {isRestored ? (
        <Notice tone="attention" title={say('Isian ini belum disimpan sebagai jawaban.')}>
          <p>{say('Isian terakhir Anda dipulihkan. Periksa, lalu tekan Simpan jawaban.')}</p>
        </Notice>
      ) : null}
      <TwoAnswers says={draft.says} onSay={(says) => change({ ...draft, says })} />
      {draft.says === 'not' ? <WhyFields draft={draft} errors={errors} onChange={change} /> : null}
      {draft.says === null ? null : (
        <>
          <PhotoField photos={photos} onTake={take} onDrop={drop} />
          {fault === null ? null : <CannotStore cause={fault} />}
          {saving.error === null ? null : (
            <CannotStore cause={saving.error}>
              {photos.length === 0 ? null : (
                <Button onPress={() => save([])}>
                  {say('Simpan jawaban tanpa {photos} foto', { photos: photos.length })}
                </Button>
              )}
            </CannotStore>
          )}
          <div className={styles.save}>
            <Button type="submit" look="main" busy={saving.isPending && say('Menyimpan')}>
              {say('Simpan jawaban')}
            </Button>
          </div>
        </>
      )}
      {draft.says === null ? null : (
        <Notice tone="note" title={say('Jawaban sah setelah terkirim.')}>
          <p>
            {say('Tanpa sinyal jawaban tersimpan terkunci di perangkat ini dan dikirim otomatis.')}
          </p>
        </Notice>
      )}
    </form>
  );
}

interface TwoAnswersProps {
  readonly says: FieldDraft['says'];
  readonly onSay: (says: 'here' | 'not') => void;
}

function TwoAnswers({ says, onSay }: TwoAnswersProps) {
  const one = (value: 'here' | 'not', name: string) => (
    <button
      type="button"
      className={`${styles.big} ${says === value ? styles.chosen : ''}`}
      aria-pressed={says === value}
      onClick={() => onSay(value)}
    >
      {name}
    </button>
  );
  return (
    <fieldset className={styles.two}>
      <legend className={styles.question}>
        {say('Apakah orang ini benar tinggal di sini dan bekerja seperti tertulis?')}
      </legend>
      {one('here', say('Benar tinggal di sini'))}
      {one('not', say('Tidak'))}
    </fieldset>
  );
}

function useSaving(
  { store, pack }: Opened,
  person: PackPerson,
  { rest, onDone }: { readonly rest: () => Promise<void>; readonly onDone: () => void },
) {
  const queries = useQueryClient();
  const { me } = useOfficer();
  return useMutation({
    networkMode: 'always',
    mutationFn: async (said: {
      readonly draft: FieldDraft;
      readonly photos: readonly DraftPhoto[];
    }) => {
      const answer = answerOf(said.draft);
      if (answer === null) throw new Error('an answer was saved that lacks something');
      await rest();
      const { nominationId, baseVersion } = person;
      const photos = said.photos.map(({ id, bytes, at }) => ({ id, bytes, at }));
      await navigator.locks.request(`payung-field-write.${store.user}`, () =>
        putAnswer(store, pack, { nominationId, baseVersion, answer, photos }, new Date()),
      );
    },
    onSuccess: async () => {
      announce(say('Jawaban tersimpan di perangkat ini.'));
      await queries.invalidateQueries({ queryKey: ['lapangan'] });
      onDone();
      void send(me?.userId === store.user ? senderOf(me) : null);
    },
  });
}
