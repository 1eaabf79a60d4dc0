import type { RegionDetail } from '@payung/contract';
import { useState } from 'react';
import { formatDate } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import { Written } from '../../pieces/written.tsx';
import styles from '../onboarding/onboarding.module.css';
import { centralZone } from './central-zone.ts';
import { useMove } from './use-move.ts';

/** Lawsuits, audits and claims for which nothing of the region may be erased. */
export function Holds({ region }: { readonly region: RegionDetail }) {
  const [isOpen, setOpen] = useState(false);
  const moving = useMove(region, () => setOpen(false));
  const lifting = useMove(region);
  return (
    <section className={panel.stack} aria-labelledby="tahan">
      <h2 id="tahan">{say('Penahanan penghapusan')}</h2>
      {region.holds.length === 0 ? (
        <p className={panel.quiet}>
          {say('Tidak ada perkara, audit, atau klaim yang menahan penghapusan.')}
        </p>
      ) : null}
      {lifting.error ? <FaultNotice error={lifting.error} /> : null}
      {region.holds.length > 0 ? (
        <ul className={`${panel.panel} ${panel.flush}`}>
          {region.holds.map((hold) => (
            <li key={hold.id} className={styles.task}>
              <span>
                <Written>{hold.reason}</Written>
                <span className={styles.under}>
                  {say('Sejak {since}', { since: formatDate(hold.since, centralZone) })}
                  {hold.liftedAt === null
                    ? ''
                    : say(', dicabut {liftedAt}', {
                        liftedAt: formatDate(hold.liftedAt, centralZone),
                      })}
                </span>
              </span>
              {hold.liftedAt === null ? (
                <Button
                  busy={lifting.isPending && say('Mencabut')}
                  onPress={() => lifting.mutate({ what: `holds/${hold.id}/lift` })}
                >
                  {say('Cabut')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {region.state === 'archived' ? null : (
        <div>
          <Button onPress={() => setOpen(true)}>{say('Tahan penghapusan')}</Button>
        </div>
      )}
      {isOpen ? (
        <ReasonDialog
          title={say('Tahan penghapusan')}
          button={say('Tahan penghapusan')}
          busy={moving.isPending && say('Menyimpan')}
          error={moving.error}
          least={5}
          hint={say('Misalnya nomor perkara atau surat audit. Jangan tulis nama atau NIK.')}
          onSend={(reason) => moving.mutate({ what: 'holds', more: { reason } })}
          onClose={() => setOpen(false)}
        >
          <p>
            {say('Selama ditahan, data {regency} tidak dihapus dan daerah tidak diarsipkan.', {
              regency: region.regency.name,
            })}
          </p>
        </ReasonDialog>
      ) : null}
    </section>
  );
}
