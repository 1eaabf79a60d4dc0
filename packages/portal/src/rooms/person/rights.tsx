import type { PersonProtection } from '@payung/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { download } from '../../api/download.ts';
import { erase, protectionQuery, restrict } from '../../api/protection.ts';
import { formatDate } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { showToast } from '../../pieces/toasts.ts';
import { Written } from '../../pieces/written.tsx';
import { useRegion } from '../../use-region.ts';
import { holdSentence } from '../../words/holds.ts';
import { sentenceFor } from '../../words/problems.ts';
import styles from '../onboarding/onboarding.module.css';
import { useForgetPerson } from './use-forget-person.ts';

type Act = 'restrict' | 'lift-restriction' | 'erase';

const words: Readonly<
  Record<Act, { title: string; effect: string; button: string; busy: string }>
> = {
  restrict: {
    title: say('Batasi pemakaian data'),
    effect: say(
      'Data orang ini tidak dipakai lagi sampai pembatasan dicabut; usulannya tidak dapat dilanjutkan.',
    ),
    button: say('Batasi pemakaian'),
    busy: say('Membatasi'),
  },
  'lift-restriction': {
    title: say('Cabut pembatasan'),
    effect: say('Data orang ini dapat dipakai lagi, dan usulannya dapat dilanjutkan.'),
    button: say('Cabut pembatasan'),
    busy: say('Mencabut'),
  },
  erase: {
    title: say('Hapus data orang ini'),
    effect: say(
      'Semua data pribadinya dihapus, juga dari berkas daftar yang memuatnya. Jumlah usulan tetap dihitung. Tidak dapat diurungkan.',
    ),
    button: say('Hapus data'),
    busy: say('Menghapus'),
  },
};

/** letters that the service asks of a reason */
const leastReason = 3;

/** The rights of a person over what is kept of them (UU 27/2022 art. 5-13). */
export function PersonRights({ personId }: { readonly personId: string }) {
  const protection = useQuery(protectionQuery(personId));
  return (
    <section className={panel.stack} aria-labelledby="hak-orang">
      <h2 id="hak-orang">{say('Hak atas data')}</h2>
      {protection.error ? <FaultNotice error={protection.error} /> : null}
      {protection.isPending ? <Skeleton lines={2} /> : null}
      {protection.data ? <Standing protection={protection.data} /> : null}
    </section>
  );
}

function Standing({ protection }: { readonly protection: PersonProtection }) {
  const { timeZone } = useRegion();
  const { restriction, holds, mayErase, personId } = protection;
  return (
    <>
      {restriction === null ? null : (
        <Notice tone="attention" title={say('Pemakaian data dibatasi')}>
          <Say
            text="Sejak {since}: {reason}"
            since={formatDate(restriction.since, timeZone)}
            reason={<Written>{restriction.reason}</Written>}
          />
        </Notice>
      )}
      {holds.length === 0 ? null : (
        <Notice tone="note" title={say('Data ini belum boleh dihapus')}>
          <ul className={styles.list}>
            {holds.map((hold) => (
              <li key={hold.kind}>{holdSentence(hold, timeZone)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Acts personId={personId} isRestricted={restriction !== null} mayErase={mayErase} />
    </>
  );
}

interface ActsProps {
  readonly personId: string;
  readonly isRestricted: boolean;
  readonly mayErase: boolean;
}

function Acts({ personId, isRestricted, mayErase }: ActsProps) {
  const [open, setOpen] = useState<Act | null>(null);
  const forget = useForgetPerson(personId);
  const exporting = useMutation({
    mutationFn: () => download(`/v1/persons/${personId}/export`, 'data-orang.json'),
  });
  const acting = useMutation({
    mutationFn: async (sent: { act: Act; reason: string }) => {
      if (sent.act === 'erase') await erase(personId, sent.reason);
      else await restrict(personId, sent.act, sent.reason);
    },
    onSuccess: (_, { act }) => {
      setOpen(null);
      if (act === 'restrict') offerUndo();
    },
    onSettled: forget,
  });
  const offerUndo = () =>
    showToast({
      text: say('Pemakaian data orang ini dibatasi.'),
      undo: async () => {
        try {
          await restrict(personId, 'lift-restriction', say('Diurungkan'));
          return say('Pembatasan diurungkan.');
        } catch (error) {
          return sentenceFor(error).what;
        } finally {
          await forget();
        }
      },
    });
  const begin = (act: Act) => {
    acting.reset();
    setOpen(act);
  };
  return (
    <>
      {exporting.error ? <FaultNotice error={exporting.error} /> : null}
      <div className={panel.row}>
        <Button busy={exporting.isPending && say('Menyiapkan')} onPress={() => exporting.mutate()}>
          {say('Unduh semua data orang ini')}
        </Button>
        <Button onPress={() => begin(isRestricted ? 'lift-restriction' : 'restrict')}>
          {isRestricted ? say('Cabut pembatasan') : say('Batasi pemakaian')}
        </Button>
        {mayErase ? <Button onPress={() => begin('erase')}>{say('Hapus data')}</Button> : null}
      </div>
      <p className={panel.meta}>{say('Setiap unduhan dan perubahan tercatat di jejak.')}</p>
      {open === null ? null : (
        <ReasonDialog
          title={words[open].title}
          button={words[open].button}
          busy={acting.isPending && words[open].busy}
          error={acting.error}
          least={leastReason}
          onSend={(reason) => acting.mutate({ act: open, reason })}
          onClose={() => setOpen(null)}
        >
          <p>{words[open].effect}</p>
        </ReasonDialog>
      )}
    </>
  );
}
