import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { OnDevice } from '../../field/device.ts';
import { endPack } from '../../field/line.ts';
import { mayOpen } from '../../field/loan-clock.ts';
import { closePack, mostTries, unlockPack } from '../../field/packs.ts';
import type { PackRecord } from '../../field/records.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import styles from './field.module.css';
import type { Opened } from './field.tsx';
import { Passphrase } from './passphrase.tsx';

interface PackCardProps {
  readonly of: OnDevice;
  readonly record: PackRecord;
  /** who is signed in */
  readonly user: string | null;
  readonly onOpen: (opened: Opened) => void;
}

/** One list on this device: until when, and the way into it. */
export function PackCard({ of, record, user, onOpen }: PackCardProps) {
  const { villageName, people, expiresAt, timeZone } = record;
  return (
    <section className={`${panel.panel} ${styles.stack}`} aria-labelledby={`daftar-${record.id}`}>
      <h2 id={`daftar-${record.id}`}>{villageName}</h2>
      <p>
        {say('{people} orang, dapat dikerjakan sampai {expiresAt}.', {
          people: formatNumber(people),
          expiresAt: formatMoment(expiresAt, timeZone),
        })}
      </p>
      {record.closed === null ? (
        <Unlock of={of} record={record} onOpen={onOpen} />
      ) : (
        <Closed why={record.closed} />
      )}
      {user === of.store.user && record.closed === null ? (
        <HandBack of={of} record={record} />
      ) : null}
    </section>
  );
}

function Closed({ why }: { readonly why: NonNullable<PackRecord['closed']> }): ReactNode {
  switch (why) {
    case 'wrong-passphrases':
      return (
        <Notice
          tone="attention"
          title={say('Isi daftar ini dihapus sesudah lima kata kunci yang salah.')}
        >
          <p>{say('Jawaban yang belum terkirim tetap aman dan dikirim begitu Anda masuk.')}</p>
        </Notice>
      );
    case 'ended':
      return (
        <Notice
          tone="attention"
          title={say('Pinjaman daftar ini sudah diakhiri, jadi isinya dihapus.')}
        >
          <p>{say('Jawaban yang dibuat sebelumnya tetap dikirim.')}</p>
        </Notice>
      );
    case 'expired':
      return (
        <Notice
          tone="attention"
          title={say('Waktu pinjaman daftar ini habis, jadi isinya dihapus.')}
        >
          <p>
            {say(
              'Jawaban yang dibuat sebelumnya tetap dikirim. Ambil lagi daftarnya untuk sisanya.',
            )}
          </p>
        </Notice>
      );
    case 'handed-back':
      return <p>{say('Daftar ini sudah dikembalikan.')}</p>;
  }
}

function Unlock({ of, record, onOpen }: Omit<PackCardProps, 'user'>) {
  const queries = useQueryClient();
  const time = mayOpen(record, of.clock.now());
  const [left, setLeft] = useState<number | null>(null);
  const unlocking = useMutation({
    networkMode: 'always',
    mutationFn: (passphrase: string) => unlockPack(of.store, record.id, passphrase),
    onSuccess: async (done) => {
      if (done.kind === 'open') onOpen({ store: of.store, pack: done.pack });
      if (done.kind === 'wrong') setLeft(done.left);
      await queries.invalidateQueries({ queryKey: ['lapangan'] });
    },
  });
  if (time === 'clock-behind') {
    return (
      <Notice tone="wrong" title={say('Jam perangkat ini mundur, jadi daftar tidak dapat dibuka.')}>
        <p>{say('Atur tanggal dan jam perangkat ke otomatis, lalu muat ulang halaman ini.')}</p>
      </Notice>
    );
  }
  if (time === 'expired') return <Closed why="expired" />;
  const tries = left ?? mostTries - record.wrongTries;
  return (
    <Passphrase
      id={`kunci-${record.id}`}
      label={say('Kata kunci daftar ini')}
      button={say('Buka daftar')}
      busy={unlocking.isPending && say('Membuka')}
      fault={
        tries < mostTries
          ? say(
              'Kata kunci salah. Tinggal {tries} kali sebelum isi daftar dihapus dari perangkat ini.',
              { tries },
            )
          : undefined
      }
      onSend={(passphrase) => unlocking.mutate(passphrase)}
    />
  );
}

/** Brings the list back; what waits to be sent goes first. */
function HandBack({ of, record }: Pick<PackCardProps, 'of' | 'record'>) {
  const queries = useQueryClient();
  const waits = of.unsent.filter(({ pack }) => pack === record.id).length;
  const [isAsked, setAsked] = useState(false);
  const ending = useMutation({
    mutationFn: async () => {
      await endPack(record.id, 'handed-back');
      await closePack(of.store, record.id, 'handed-back');
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['lapangan'] }),
  });
  if (isAsked && waits > 0) {
    return (
      <Notice
        tone="attention"
        title={say('{waits} jawaban belum terkirim.', { waits: formatNumber(waits) })}
        announced
      >
        <p>{say('Kirim dahulu jawabannya, lalu kembalikan daftarnya.')}</p>
      </Notice>
    );
  }
  return (
    <>
      {ending.error === null ? null : <FaultNotice error={ending.error} />}
      <p>
        <Button
          look="quiet"
          busy={ending.isPending && say('Mengembalikan')}
          onPress={() => (waits > 0 ? setAsked(true) : ending.mutate())}
        >
          {say('Kembalikan daftar')}
        </Button>
      </p>
    </>
  );
}
