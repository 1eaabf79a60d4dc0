import type { Me, RegionProfile } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { noticeQuery } from '../../api/protection.ts';
import { agenciesQuery, occupationsQuery } from '../../api/region.ts';
import { renewChoices } from '../../field/nomination-book.ts';
import {
  type NominationDraft,
  type NominationHere,
  nominationDrafts,
  nominationsHere,
  nominationsSent,
} from '../../field/nominations.ts';
import type { Choices } from '../../field/records.ts';
import { type Sender, type Sending, send } from '../../field/sender.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Notice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { choicesFor } from '../propose/choices.ts';
import styles from './field.module.css';
import type { OpenedBook } from './field.tsx';
import { nominationsWaitingWords } from './field-words.ts';
import {
  BegunNominations,
  RefusedNominations,
  SentNominations,
  WaitingNominations,
} from './nomination-lists.tsx';
import { WriteNomination } from './write-nomination.tsx';

interface NominationBookProps {
  readonly opened: OpenedBook;
  readonly officer: { readonly me: Me | null; readonly region: RegionProfile | null };
  readonly sender: Sender | null;
  readonly state: Sending;
  readonly onLock: () => void;
}

/** Nominations that were written on this device: what waits, what the service refused, and what it took. */
export function NominationBook({ opened, officer, sender, state, onLock }: NominationBookProps) {
  const choices = useChoices(opened, officer);
  const { here, sent, drafts, error } = useBook(opened);
  // what stands in the form
  const [written, setWritten] = useState<NominationDraft | null>(null);
  if (error !== null) return <Unreadable />;
  if (here === undefined || sent === undefined || drafts === undefined) {
    return <Skeleton lines={6} />;
  }
  if (written !== null) {
    return (
      <WriteNomination
        opened={opened}
        choices={choices}
        begun={written}
        problem={here.find(({ id }) => id === written.inPlaceOf)?.problem ?? null}
        onDone={() => {
          setWritten(null);
          void send(sender);
        }}
        onBack={() => setWritten(null)}
      />
    );
  }
  const waiting = here.filter(({ problem }) => problem === null);
  const refused = here.filter(({ problem }) => problem !== null);
  const begin = (inPlaceOf: string | null, typed: unknown) =>
    setWritten({ id: crypto.randomUUID(), typed, inPlaceOf });
  const correct = ({ id, typed }: NominationHere) => {
    const begun = drafts.find(({ inPlaceOf }) => inPlaceOf === id);
    if (begun === undefined) begin(id, typed);
    else setWritten(begun);
  };
  return (
    <div className={styles.stack}>
      <PageHead title={say('Usulan tanpa sinyal')} />
      <WrongPlace opened={opened} officer={officer} sender={sender} />
      <p role="status">{nominationsWaitingWords(state, waiting.length, sender !== null)}</p>
      <div className={styles.choices}>
        <Button look="main" onPress={() => begin(null, null)}>
          {say('Tulis usulan')}
        </Button>
        {waiting.length > 0 && sender?.book ? (
          <Button busy={state === 'now' && say('Mengirim')} onPress={() => void send(sender)}>
            {say('Kirim sekarang')}
          </Button>
        ) : null}
      </div>
      <BegunNominations drafts={drafts} onContinue={setWritten} />
      <RefusedNominations
        opened={opened}
        choices={choices}
        refused={refused}
        onCorrect={correct}
        onAgain={() => void send(sender)}
      />
      <WaitingNominations choices={choices} waiting={waiting} timeZone={timeZoneOf(opened)} />
      <SentNominations
        opened={opened}
        choices={choices}
        sent={sent}
        timeZone={timeZoneOf(opened)}
      />
      <div>
        <Button look="quiet" onPress={onLock}>
          {say('Kunci usulan')}
        </Button>
      </div>
    </div>
  );
}

const timeZoneOf = ({ book }: OpenedBook) => book.record.timeZone;

/** Somebody is signed in, and yet nothing of this book can be sent by them. */
function WrongPlace({
  opened,
  officer: { me },
  sender,
}: Pick<NominationBookProps, 'opened' | 'officer' | 'sender'>) {
  if (me === null || sender?.book) return null;
  const isOther = opened.store.user !== me.userId;
  return (
    <Notice
      tone="attention"
      title={
        isOther
          ? say('Usulan ini milik akun lain.')
          : say('Usulan ini ditulis untuk daerah atau peran Anda yang lain.')
      }
    >
      <p>
        {say('Usulan tetap tersimpan. Masuk dengan akun, daerah, dan peran itu untuk mengirimnya.')}
      </p>
    </Notice>
  );
}

/** What one chooses from: as the region says now where there is a line, else as it was known last. */
function useChoices(
  { store, book }: OpenedBook,
  { me, region }: NominationBookProps['officer'],
): Choices {
  const isOwn = me?.userId === store.user && me.region.regencyCode === book.record.regency;
  const agencies = useQuery({ ...agenciesQuery, enabled: isOwn }).data;
  const occupations = useQuery({ ...occupationsQuery, enabled: isOwn }).data;
  const notice = useQuery({ ...noticeQuery, enabled: isOwn }).data;
  const now =
    isOwn &&
    region !== null &&
    agencies !== undefined &&
    occupations !== undefined &&
    notice !== undefined
      ? choicesFor(me, region, agencies, occupations, notice.version)
      : null;
  const text = JSON.stringify(now);
  useEffect(() => {
    // a device without room keeps the old ones, and the service judges anyway
    if (now !== null) void renewChoices(store, now).catch(() => undefined);
  }, [text]);
  return now ?? book.record.choices;
}

function useBook({ store, book }: OpenedBook) {
  const key = ['lapangan', 'usulan', store.user] as const;
  // read anew from the device each time, and forgotten as soon as it is locked
  const reading = { networkMode: 'always', retry: false, gcTime: 0 } as const;
  const here = useQuery({
    ...reading,
    queryKey: [...key, 'menunggu'],
    queryFn: () => nominationsHere(store, book),
  });
  const sent = useQuery({
    ...reading,
    queryKey: [...key, 'terkirim'],
    queryFn: () => nominationsSent(store, book),
  });
  const drafts = useQuery({
    ...reading,
    queryKey: [...key, 'isian'],
    queryFn: () => nominationDrafts(store, book),
  });
  return {
    here: here.data,
    sent: sent.data,
    drafts: drafts.data,
    error: here.error ?? sent.error ?? drafts.error,
  };
}

function Unreadable() {
  return (
    <Notice
      tone="wrong"
      title={say('Usulan di perangkat ini rusak dan tidak dapat dibaca.')}
      announced
    >
      <p>
        {say(
          'Muat ulang halaman ini. Bila tetap begitu, tulis lagi usulannya di Usulkan satu orang.',
        )}
      </p>
    </Notice>
  );
}
