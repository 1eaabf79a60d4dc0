import type { Me, RegionProfile } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OnDevice } from '../../field/device.ts';
import { dropBook, type OpeningBook, openBook } from '../../field/nomination-book.ts';
import type { BookRecord } from '../../field/records.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import { rightsOf } from '../../rights.ts';
import styles from './field.module.css';
import type { OpenedBook } from './field.tsx';
import { LayOutBook } from './lay-out-book.tsx';
import { Passphrase } from './passphrase.tsx';

interface BookCardsProps {
  readonly officer: { readonly me: Me | null; readonly region: RegionProfile | null };
  readonly device: readonly OnDevice[];
  readonly onWrite: (opened: OpenedBook) => void;
}

/** Where nominations are written without a line: the books on this device, and the way to one's own. */
export function BookCards({ officer: { me, region }, device, onWrite }: BookCardsProps) {
  const hasBook = device.some(({ store, book }) => store.user === me?.userId && book !== null);
  const mayLayOut = me !== null && region !== null && rightsOf(me).mayNominate && !hasBook;
  return (
    <>
      {device.map((one) =>
        one.book === null ? null : (
          <BookCard key={one.store.user} of={one} book={one.book} onWrite={onWrite} />
        ),
      )}
      {mayLayOut ? <LayOutBook me={me} region={region} onWrite={onWrite} /> : null}
    </>
  );
}

interface BookCardProps {
  readonly of: OnDevice;
  readonly book: BookRecord;
  readonly onWrite: (opened: OpenedBook) => void;
}

function BookCard({ of, book, onWrite }: BookCardProps) {
  const { user } = of.store;
  const opening = useOpening(of, onWrite);
  const said = opening.data;
  const tries = book.wrongTries;
  return (
    <section className={`${panel.panel} ${styles.stack}`} aria-labelledby={`usulan-${user}`}>
      <h2 id={`usulan-${user}`}>{say('Usulan tanpa sinyal')}</h2>
      <p>
        {of.written === 0
          ? say('Tidak ada usulan yang menunggu.')
          : say('{written} usulan belum diterima layanan. Buka untuk mengirimnya.', {
              written: formatNumber(of.written),
            })}
      </p>
      {said?.kind === 'clock-behind' ? (
        <Notice
          tone="wrong"
          title={say('Jam perangkat ini mundur, jadi usulan tidak dapat dibuka.')}
        >
          <p>{say('Atur tanggal dan jam perangkat ke otomatis, lalu muat ulang halaman ini.')}</p>
        </Notice>
      ) : null}
      <Passphrase
        id={`kunci-usulan-${user}`}
        label={say('Kata kunci usulan')}
        button={say('Buka usulan')}
        busy={opening.isPending && say('Membuka')}
        fault={faultWords(said, tries, book.timeZone)}
        onSend={(passphrase) => opening.mutate(passphrase)}
      />
      {tries === 0 ? null : <Forgotten of={of} />}
    </section>
  );
}

function faultWords(
  said: OpeningBook | undefined,
  tries: number,
  timeZone: string,
): string | undefined {
  if (said?.kind === 'wrong') {
    return say('Kata kunci salah. Tinggal {left} kali sebelum harus menunggu 15 menit.', {
      left: said.left,
    });
  }
  if (said?.kind === 'closed') {
    return say('Kata kunci salah {tries} kali. Coba lagi pukul {until}. Usulan tetap tersimpan.', {
      tries,
      until: formatMoment(new Date(said.until).toISOString(), timeZone),
    });
  }
  return undefined;
}

function useOpening({ store, clock }: OnDevice, onWrite: (opened: OpenedBook) => void) {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (passphrase: string) => openBook(store, clock.now(), passphrase),
    onSuccess: async (done) => {
      if (done.kind === 'open') onWrite({ store, book: done.book });
      await queries.invalidateQueries({ queryKey: ['lapangan'] });
    },
  });
}

/** Nobody reads what was sealed without its passphrase: what is left is to begin anew, and to know what that costs. */
function Forgotten({ of }: { readonly of: OnDevice }) {
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const dropping = useMutation({
    networkMode: 'always',
    mutationFn: () => dropBook(of.store),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['lapangan'] }),
  });
  return (
    <div>
      <Button look="quiet" onPress={() => setAsked(true)}>
        {say('Lupa kata kunci')}
      </Button>
      {isAsked ? (
        <ReasonDialog
          title={say('Hapus usulan di perangkat ini?')}
          button={say('Hapus dan mulai lagi')}
          busy={dropping.isPending && say('Menghapus')}
          error={dropping.error}
          least={null}
          onSend={() => dropping.mutate()}
          onClose={() => setAsked(false)}
        >
          <p>
            {say(
              'Tanpa kata kuncinya tidak seorang pun dapat membaca usulan ini. {written} usulan yang belum diterima layanan ikut hilang dan harus ditulis lagi.',
              { written: formatNumber(of.written) },
            )}
          </p>
        </ReasonDialog>
      ) : null}
    </div>
  );
}
