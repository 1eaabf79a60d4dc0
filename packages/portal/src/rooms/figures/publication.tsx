import type { PublicationView } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { publicationQuery, settlePublication } from '../../api/figures.ts';
import { formatMonth } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { Dialog, DialogActions } from '../../pieces/dialog.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';

/** Whether everybody may read the official months; a region is silent until its admin says otherwise. */
export function Publication() {
  const { mayAdminister } = rightsOf(useMe());
  const found = useQuery(publicationQuery);
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="angka-umum">
      <div className={`${panel.row} ${panel.between}`}>
        <h2 id="angka-umum">{say('Angka untuk umum')}</h2>
        {found.data ? <Chip mark={found.data.isOpen ? open : shut} /> : null}
      </div>
      {found.error ? <FaultNotice error={found.error} /> : null}
      {found.isPending ? <Skeleton lines={2} /> : null}
      {found.data ? <Told publication={found.data} /> : null}
      {found.data && mayAdminister ? <Settle publication={found.data} /> : null}
    </section>
  );
}

const open = { shape: 'tick', word: say('Dibuka'), tone: 'good' } as const;
const shut = { shape: 'ring', word: say('Tidak dibuka'), tone: 'neutral' } as const;

interface OfPublication {
  readonly publication: PublicationView;
}

function Told({ publication: { isOpen, months, address } }: OfPublication) {
  const whole = new URL(address, window.location.origin).href;
  if (!isOpen) {
    return (
      <p className={panel.quiet}>
        {say(
          'Belum ada yang dapat dibaca umum. Bila dibuka, hanya angka resmi bulanan yang tampil, tanpa nama dan NIK; jumlah yang kecil tidak ditampilkan.',
        )}
      </p>
    );
  }
  return (
    <>
      <p>
        {months.length === 0
          ? say('Belum ada bulan yang resmi. Bulan yang dibekukan langsung dapat dibaca umum.')
          : say('Dapat dibaca umum: {months}. Bulan yang dibekukan kemudian menyusul sendiri.', {
              months: months.map(formatMonth).join(', '),
            })}
      </p>
      <p className={panel.meta}>
        <Say
          text="Alamat untuk aplikasi dan portal data: {whole}"
          whole={<a href={whole}>{whole}</a>}
        />
      </p>
    </>
  );
}

function Settle({ publication: { isOpen, version } }: OfPublication) {
  const [isAsked, setAsked] = useState(false);
  const queries = useQueryClient();
  const settling = useMutation({
    mutationFn: () => settlePublication({ isOpen: !isOpen, version }),
    onSuccess: (told) => {
      queries.setQueryData(publicationQuery.queryKey, told);
      setAsked(false);
    },
    // somebody else may have settled it meanwhile
    onError: () => queries.invalidateQueries({ queryKey: publicationQuery.queryKey }),
  });
  const { name, effect } = isOpen ? closing : opening;
  return (
    <div>
      <Button onPress={() => setAsked(true)}>{name}</Button>
      {isAsked ? (
        <Dialog title={`${name}?`} onClose={() => setAsked(false)}>
          <p>{effect}</p>
          {settling.error ? <FaultNotice error={settling.error} /> : null}
          <DialogActions>
            <Button
              look="main"
              busy={settling.isPending && say('Menyimpan')}
              onPress={() => settling.mutate()}
            >
              {name}
            </Button>
            <Button onPress={() => setAsked(false)}>{say('Kembali')}</Button>
          </DialogActions>
        </Dialog>
      ) : null}
    </div>
  );
}

const opening = {
  name: say('Buka untuk umum'),
  effect: say(
    'Siapa pun dapat membaca angka resmi bulanan daerah ini tanpa masuk. Nama dan NIK tidak ikut, dan jumlah yang kecil tidak ditampilkan.',
  ),
};
const closing = {
  name: say('Tutup dari umum'),
  effect: say(
    'Semua angka yang sudah dibuka ditarik. Yang sudah disalin orang lain tidak dapat ditarik kembali.',
  ),
};
