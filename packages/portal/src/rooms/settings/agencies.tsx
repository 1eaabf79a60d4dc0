import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { agenciesQuery, occupationsQuery } from '../../api/region.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room, settingsRoom } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { WithTerms } from '../../terms/with-terms.tsx';
import styles from '../onboarding/onboarding.module.css';
import { AgencyDialog, newAgency } from './agency-dialog.tsx';

/** Agencies of the region, and the occupations that each looks after. */
export function AgenciesRoom() {
  const agencies = useQuery(agenciesQuery);
  const occupations = useQuery(occupationsQuery);
  const [open, setOpen] = useState<string | null>(null);
  const failed = agencies.error ?? occupations.error;
  return (
    <Room
      up={settingsRoom}
      title={say('Dinas')}
      lead={
        <WithTerms terms={['opd']}>
          {say('Setiap dinas mengusulkan pekerja di bidangnya.')}
        </WithTerms>
      }
      actions={
        <Button look="main" onPress={() => setOpen(newAgency.id)}>
          {say('Tambah dinas')}
        </Button>
      }
    >
      {failed ? <FaultNotice error={failed} /> : null}
      {agencies.isPending ? <Skeleton lines={5} /> : null}
      <ul className={`${panel.panel} ${panel.flush}`}>
        {agencies.data?.map((agency) => (
          <li key={agency.id} className={styles.task}>
            <span>
              {agency.isLead ? (
                <Say text="{name} (pengampu)" name={<strong>{agency.name}</strong>} />
              ) : (
                <strong>{agency.name}</strong>
              )}
              <span className={styles.under}>
                {occupations.data
                  ?.filter(({ code }) => agency.occupations.includes(code))
                  .map(({ name }) => name)
                  .join(', ') || say('Belum ada pekerjaan')}
              </span>
            </span>
            <Button onPress={() => setOpen(agency.id)}>
              <Say
                text="Ubah{agency}"
                agency={<span className={panel.hidden}> {agency.name}</span>}
              />
            </Button>
          </li>
        ))}
      </ul>
      {open === null ? null : (
        <AgencyDialog
          agency={agencies.data?.find(({ id }) => id === open) ?? newAgency}
          used={agencies.data?.map(({ id }) => id) ?? []}
          occupations={occupations.data ?? []}
          onClose={() => setOpen(null)}
        />
      )}
    </Room>
  );
}
