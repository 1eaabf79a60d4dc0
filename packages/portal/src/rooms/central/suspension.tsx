import type { RegionDetail } from '@payung/contract';
import { useState } from 'react';
import type { Move } from '../../api/central.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import { useMove } from './use-move.ts';

type Act = Extract<Move, 'suspend' | 'resume' | 'offboard'>;

/** letters of a reason that the region is told */
const leastReason = 5;

const words: Readonly<
  Record<Act, { title: string; effect: string; button: string; busy: string }>
> = {
  suspend: {
    title: say('Hentikan daerah ini sementara'),
    effect: say(
      'Semua penggunanya keluar paling lambat dalam 60 detik, dan daftar yang sedang diperiksa berhenti. Tidak ada data yang hilang; admin daerah membaca alasannya.',
    ),
    button: say('Hentikan sementara'),
    busy: say('Menghentikan'),
  },
  resume: {
    title: say('Buka kembali daerah ini'),
    effect: say('Semua penggunanya dapat bekerja lagi, dan daftar yang berhenti dilanjutkan.'),
    button: say('Buka kembali'),
    busy: say('Membuka'),
  },
  offboard: {
    title: say('Keluarkan daerah ini'),
    effect: say(
      'Penggunanya tidak dapat masuk lagi. Seluruh data diserahkan sebagai arsip; daerah tidak dapat dibuka kembali.',
    ),
    button: say('Keluarkan daerah'),
    busy: say('Mengeluarkan'),
  },
};

/** A region that works, or rests: stopping it, going on, letting it go. */
export function Suspension({ region }: { readonly region: RegionDetail }) {
  const [open, setOpen] = useState<Act | null>(null);
  const moving = useMove(region, () => setOpen(null));
  const isActive = region.state === 'active';
  const begin = (act: Act) => {
    moving.reset();
    setOpen(act);
  };
  return (
    <section className={panel.stack} aria-label={say('Tindakan')}>
      {isActive ? null : (
        <Notice tone="wrong" title={say('Pengguna daerah ini tidak dapat masuk')}>
          {say('Alasan:')} {region.reason ?? say('tidak tercatat')}
        </Notice>
      )}
      <div className={panel.row}>
        {isActive ? (
          <Button onPress={() => begin('suspend')}>{say('Hentikan sementara')}</Button>
        ) : (
          <Button look="main" onPress={() => begin('resume')}>
            {say('Buka kembali')}
          </Button>
        )}
        <Button onPress={() => begin('offboard')}>{say('Keluarkan daerah')}</Button>
      </div>
      {open === null ? null : (
        <ReasonDialog
          title={words[open].title}
          button={words[open].button}
          busy={moving.isPending && words[open].busy}
          error={moving.error}
          least={open === 'resume' ? null : leastReason}
          hint={say('Dibaca admin daerah. Jangan tulis nama atau NIK.')}
          onSend={(reason) =>
            moving.mutate({ what: open, ...(open === 'resume' ? {} : { more: { reason } }) })
          }
          onClose={() => setOpen(null)}
        >
          <p>
            <strong>{region.regency.name}.</strong> {words[open].effect}
          </p>
        </ReasonDialog>
      )}
    </section>
  );
}
