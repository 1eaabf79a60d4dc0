import type { PackPerson } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OnDevice } from '../../field/device.ts';
import { answersIn, lastSettled } from '../../field/outbox.ts';
import { peopleIn } from '../../field/packs.ts';
import { type Sending, senderOf } from '../../field/sender.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Notice } from '../../pieces/notice.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { Attention } from './attention.tsx';
import { Everybody } from './everybody.tsx';
import styles from './field.module.css';
import type { Opened } from './field.tsx';
import { PersonScreen } from './person-screen.tsx';
import { Progress } from './progress.tsx';
import { useOfficer } from './use-field.ts';

interface WalkProps {
  readonly opened: Opened;
  readonly device: readonly OnDevice[];
  readonly state: Sending;
  readonly onLock: () => void;
}

/** One person after the other. */
export function Walk({ opened, device, state, onLock }: WalkProps) {
  const { me } = useOfficer();
  const [at, setAt] = useState<string | null>(null);
  const { people, answers, error } = usePack(opened);
  if (error !== null) return <Unreadable />;
  if (people === undefined || answers === undefined) return <Skeleton lines={8} />;
  const own = device.find(({ store }) => store.user === opened.store.user);
  const unsent = (own?.unsent ?? []).filter(({ pack }) => pack === opened.pack.record.id);
  const settledOf = ({ nominationId }: PackPerson) =>
    own === undefined ? null : lastSettled(own, opened.pack.record.id, nominationId);
  const waiting = people.filter(({ nominationId }) => !answers.has(nominationId));
  const shown = people.find(({ nominationId }) => nominationId === at) ?? waiting[0];
  const next = (from: PackPerson) => {
    const place = people.indexOf(from);
    const later = [...people.slice(place + 1), ...people.slice(0, place)];
    setAt(later.find(({ nominationId }) => !answers.has(nominationId))?.nominationId ?? null);
  };
  return (
    <div className={styles.stack}>
      <Progress
        done={answers.size}
        total={people.length}
        unsent={unsent.length}
        state={state}
        sender={me?.userId === opened.store.user ? senderOf(me) : null}
      />
      {shown === undefined ? (
        <AllDone name={opened.pack.record.villageName} unsent={unsent.length} />
      ) : (
        <PersonScreen
          key={shown.nominationId}
          opened={opened}
          person={shown}
          place={people.indexOf(shown) + 1}
          total={people.length}
          answer={answers.get(shown.nominationId)?.answer ?? null}
          settled={settledOf(shown)}
          isBegun={own?.drafts.has(shown.nominationId) ?? false}
          onNext={() => next(shown)}
        />
      )}
      {own === undefined ? null : (
        <Attention of={own} isOwn={me?.userId === own.store.user} people={people} />
      )}
      <Everybody
        people={people}
        answers={answers}
        unsent={unsent}
        settledOf={settledOf}
        drafts={own?.drafts ?? new Set()}
        onChoose={setAt}
      />
      <div>
        <Button look="quiet" onPress={onLock}>
          {say('Kunci daftar')}
        </Button>
      </div>
    </div>
  );
}

function usePack({ store, pack }: Opened) {
  const key = ['lapangan', 'isi', pack.record.id] as const;
  // read anew from the device each time, and forgotten as soon as it is locked
  const reading = { networkMode: 'always', retry: false, gcTime: 0 } as const;
  const people = useQuery({
    ...reading,
    queryKey: [...key, 'orang'],
    queryFn: () => peopleIn(store, pack),
  });
  const answers = useQuery({
    ...reading,
    queryKey: [...key, 'jawaban'],
    queryFn: () => answersIn(store, pack),
  });
  return { people: people.data, answers: answers.data, error: people.error ?? answers.error };
}

function Unreadable() {
  return (
    <Notice tone="wrong" title={say('Isi daftar ini rusak dan tidak dapat dibaca.')} announced>
      <p>
        {say(
          'Jawaban yang sudah tersimpan tetap dikirim. Akhiri pinjamannya, lalu ambil lagi daftarnya.',
        )}
      </p>
    </Notice>
  );
}

function AllDone({ name, unsent }: { readonly name: string; readonly unsent: number }) {
  return (
    <Notice tone="good" title={say('Semua orang di {name} sudah diperiksa.', { name })} announced>
      <p>
        {unsent === 0
          ? say('Semua jawaban sudah terkirim. Kunci daftar ini, lalu kembalikan.')
          : say(
              'Jawaban menjadi sah setelah terkirim. Buka halaman ini lagi di tempat yang bersinyal.',
            )}
      </p>
    </Notice>
  );
}
