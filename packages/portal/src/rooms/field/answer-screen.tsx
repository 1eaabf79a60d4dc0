import type { PackPerson } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { draftOf, keepDraft, putAnswer } from '../../field/outbox.ts';
import { send } from '../../field/sender.ts';
import { say } from '../../language/say.ts';
import { announce } from '../../pieces/announce.ts';
import { Button } from '../../pieces/button.tsx';
import { ErrorSummary, type FieldError } from '../../pieces/error-summary.tsx';
import { Notice } from '../../pieces/notice.tsx';
import { CannotStore } from './cannot-store.tsx';
import styles from './field.module.css';
import type { Opened } from './field.tsx';
import { answerOf, draftFaults, emptyDraft, FieldDraft } from './field-draft.ts';
import { PhotoField, type TakenPhoto } from './photo-field.tsx';
import { useOfficer } from './use-field.ts';
import { WhyFields } from './why-fields.tsx';

interface AnswerScreenProps {
  readonly opened: Opened;
  readonly person: PackPerson;
  readonly onDone: () => void;
}

/** Two big answers, then what has to be said with them. */
export function AnswerScreen({ opened, person, onDone }: AnswerScreenProps) {
  const { draft, change } = useDraft(opened, person.nominationId);
  const [photos, setPhotos] = useState<readonly TakenPhoto[]>([]);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const saving = useSaving(opened, person, onDone);
  const save = (kept: readonly TakenPhoto[]) => {
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
      <TwoAnswers says={draft.says} onSay={(says) => change({ ...draft, says })} />
      {draft.says === 'not' ? <WhyFields draft={draft} errors={errors} onChange={change} /> : null}
      {draft.says === null ? null : (
        <>
          <PhotoField photos={photos} onChange={setPhotos} />
          {saving.error === null ? null : (
            <CannotStore cause={saving.error} photos={photos.length} onWithout={() => save([])} />
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

const idleMs = 400;

/** What is being written, kept sealed on the device while it is. */
function useDraft({ store, pack }: Opened, about: string) {
  const [draft, setDraft] = useState<FieldDraft>(emptyDraft);
  const [isTouched, setTouched] = useState(false);
  useEffect(() => {
    let isHere = true;
    void draftOf(store, pack, about).then((kept) => {
      const found = FieldDraft.safeParse(kept);
      if (isHere && found.success) setDraft((now) => (now === emptyDraft ? found.data : now));
    });
    return () => {
      isHere = false;
    };
  }, [store, pack, about]);
  useEffect(() => {
    if (!isTouched) return;
    // what cannot be kept now is kept with the next letter, or told when the answer is
    const keep = () => void keepDraft(store, pack, about, draft).catch(() => undefined);
    const timer = setTimeout(keep, idleMs);
    return () => clearTimeout(timer);
  }, [store, pack, about, draft, isTouched]);
  const change = (next: FieldDraft) => {
    setTouched(true);
    setDraft(next);
  };
  return { draft, change };
}

function useSaving({ store, pack }: Opened, person: PackPerson, onDone: () => void) {
  const queries = useQueryClient();
  const { me } = useOfficer();
  return useMutation({
    networkMode: 'always',
    mutationFn: async (said: {
      readonly draft: FieldDraft;
      readonly photos: readonly TakenPhoto[];
    }) => {
      const answer = answerOf(said.draft);
      if (answer === null) throw new Error('an answer was saved that lacks something');
      const { nominationId, baseVersion } = person;
      const photos = said.photos.map(({ id, bytes, at }) => ({ id, bytes, at }));
      await navigator.locks.request(`payung-field-write.${store.user}`, () =>
        putAnswer(store, pack, { nominationId, baseVersion, answer, photos }, new Date()),
      );
      await keepDraft(store, pack, nominationId, null);
    },
    onSuccess: async () => {
      announce(say('Jawaban tersimpan di perangkat ini.'));
      await queries.invalidateQueries({ queryKey: ['lapangan'] });
      onDone();
      void send(me?.userId === store.user ? store.user : null);
    },
  });
}
