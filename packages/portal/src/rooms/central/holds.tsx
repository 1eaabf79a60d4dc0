import type { RegionDetail } from '@payung/contract';
import { useState } from 'react';
import { formatDate } from '../../format.ts';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
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
      <h2 id="tahan">Penahanan penghapusan</h2>
      {region.holds.length === 0 ? (
        <p className={panel.quiet}>
          Tidak ada perkara, audit, atau klaim yang menahan penghapusan.
        </p>
      ) : null}
      {lifting.error ? <FaultNotice error={lifting.error} /> : null}
      {region.holds.length > 0 ? (
        <ul className={`${panel.panel} ${panel.flush}`}>
          {region.holds.map((hold) => (
            <li key={hold.id} className={styles.task}>
              <span>
                {hold.reason}
                <span className={styles.under}>
                  Sejak {formatDate(hold.since, centralZone)}
                  {hold.liftedAt === null
                    ? ''
                    : `, dicabut ${formatDate(hold.liftedAt, centralZone)}`}
                </span>
              </span>
              {hold.liftedAt === null ? (
                <Button
                  busy={lifting.isPending && 'Mencabut'}
                  onPress={() => lifting.mutate({ what: `holds/${hold.id}/lift` })}
                >
                  Cabut
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {region.state === 'archived' ? null : (
        <div>
          <Button onPress={() => setOpen(true)}>Tahan penghapusan</Button>
        </div>
      )}
      {isOpen ? (
        <ReasonDialog
          title="Tahan penghapusan"
          button="Tahan penghapusan"
          busy={moving.isPending && 'Menyimpan'}
          error={moving.error}
          least={5}
          hint="Misalnya nomor perkara atau surat audit. Jangan tulis nama atau NIK."
          onSend={(reason) => moving.mutate({ what: 'holds', more: { reason } })}
          onClose={() => setOpen(false)}
        >
          <p>
            Selama ditahan, data {region.regency.name} tidak dihapus dan daerah tidak diarsipkan.
          </p>
        </ReasonDialog>
      ) : null}
    </section>
  );
}
