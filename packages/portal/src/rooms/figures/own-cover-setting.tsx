import type { OwnCoverSetting } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ownCoverSettingQuery, settleOwnCover } from '../../api/figures.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import { factNames } from '../../words/own-cover.ts';
import { OwnCoverDialog } from './own-cover-dialog.tsx';

const open = { shape: 'tick', word: say('Dibuka'), tone: 'good' } as const;
const shut = { shape: 'ring', word: say('Tidak dibuka'), tone: 'neutral' } as const;

/** Whether workers may ask by themselves if they are covered. */
export function OwnCoverPanel() {
  const { mayAdminister } = rightsOf(useMe());
  const found = useQuery(ownCoverSettingQuery);
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="cek-mandiri">
      <div className={`${panel.row} ${panel.between}`}>
        <h2 id="cek-mandiri">{say('Cek perlindungan oleh pekerja')}</h2>
        {found.data ? <Chip mark={found.data.isOpen ? open : shut} /> : null}
      </div>
      {found.error ? <FaultNotice error={found.error} /> : null}
      {found.isPending ? <Skeleton lines={2} /> : null}
      {found.data ? <Told setting={found.data} /> : null}
      {found.data && mayAdminister ? <Change setting={found.data} /> : null}
    </section>
  );
}

interface OfSetting {
  readonly setting: OwnCoverSetting;
}

function Told({ setting: { isOpen, fact, address } }: OfSetting) {
  const whole = new URL(`${address}/cek`, window.location.origin).href;
  if (!isOpen) {
    return (
      <p className={panel.quiet}>
        {say(
          'Bila dibuka, pekerja dapat memeriksa sendiri apakah ia terlindungi dan sampai kapan, dengan NIK dan satu data lain. Nama tidak pernah ditampilkan.',
        )}
      </p>
    );
  }
  return (
    <>
      <p>
        {say('Data kedua yang ditanyakan: {factName}. Satu NIK dapat dicoba lima kali sehari.', {
          factName: factNames[fact],
        })}
      </p>
      <p className={panel.meta}>
        <Say text="Halaman untuk umum: {whole}" whole={<a href={whole}>{whole}</a>} />
      </p>
    </>
  );
}

function Change({ setting }: OfSetting) {
  const [isAsked, setAsked] = useState(false);
  const queries = useQueryClient();
  const closing = useMutation({
    mutationFn: () => {
      const { fact, office, version } = setting;
      if (office === null) throw new Error('nothing was settled yet');
      return settleOwnCover({ isOpen: false, fact, office, version });
    },
    onSuccess: (told) => queries.setQueryData(ownCoverSettingQuery.queryKey, told),
    onError: () => queries.invalidateQueries({ queryKey: ownCoverSettingQuery.queryKey }),
  });
  return (
    <div className={panel.row}>
      <Button onPress={() => setAsked(true)}>
        {setting.isOpen ? say('Ubah cek perlindungan') : say('Buka cek perlindungan')}
      </Button>
      {setting.isOpen ? (
        <Button busy={closing.isPending && say('Menutup')} onPress={() => closing.mutate()}>
          {say('Tutup cek perlindungan')}
        </Button>
      ) : null}
      {closing.error ? <FaultNotice error={closing.error} /> : null}
      {isAsked ? <OwnCoverDialog setting={setting} onClose={() => setAsked(false)} /> : null}
    </div>
  );
}
