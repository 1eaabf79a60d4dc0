import type { OwnRegions } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiFault } from '../../api/request.ts';
import { ownRegionsQuery } from '../../api/sign-in.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { currentPlace, renewSession } from '../../session.ts';
import { leave } from '../../sign-in/leave.ts';
import { kindOfRegion } from '../../words/region-kind.ts';
import { Brand } from '../sign-in/sign-in.tsx';
import styles from './regions.module.css';

/** Whoever has several regions chooses the one to act in; this tab alone moves. */
export function RegionsRoom() {
  // who was let out of one comes here at once
  const regions = useQuery({ ...ownRegionsQuery, refetchOnMount: 'always' });
  return (
    <main className={styles.page}>
      <Brand />
      <PageHead
        title={say('Pilih daerah')}
        lead={say(
          'Anda bekerja di satu daerah pada satu waktu. Jendela lain tetap di daerahnya masing-masing.',
        )}
      />
      {regions.error ? <FaultNotice error={regions.error} /> : null}
      {regions.isPending ? <Skeleton lines={3} /> : null}
      {regions.data?.length === 0 ? <NoRegions /> : null}
      {regions.data && regions.data.length > 0 ? <Choices regions={regions.data} /> : null}
      <div>
        <Button look="quiet" onPress={() => void leave()}>
          {say('Keluar')}
        </Button>
      </div>
    </main>
  );
}

function Choices({ regions }: { readonly regions: OwnRegions['items'] }) {
  const { choose, chosen, fault } = useChoice();
  const here = currentPlace();
  return (
    <>
      {fault === 'over' ? (
        <Notice tone="attention" title={say('Anda tidak bekerja lagi di daerah itu.')} announced>
          {say('Pilih daerah lain, atau hubungi admin daerah itu.')}
        </Notice>
      ) : null}
      {fault === 'unreachable' ? (
        <FaultNotice error={new ApiFault({ kind: 'unreachable' })} />
      ) : null}
      <ul className={`${panel.panel} ${panel.flush}`}>
        {regions.map((region) => (
          <li key={region.tenant}>
            <button type="button" className={styles.choice} onClick={() => choose(region.tenant)}>
              <span>
                <strong>{region.name}</strong>
                <span className={styles.kind}>
                  {say('{region}, kode {regencyCode}', {
                    region: kindOfRegion(region.name),
                    regencyCode: region.regencyCode,
                  })}
                </span>
              </span>
              <span className={styles.role}>
                {chosen === region.tenant
                  ? say('Membuka')
                  : here?.kind === 'region' && here.id === region.tenant
                    ? say('Sedang dibuka')
                    : say('Buka')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function useChoice() {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string | null>(null);
  const [fault, setFault] = useState<'over' | 'unreachable' | null>(null);
  const choose = async (region: string) => {
    // one renewal after the other would lead to the last, wherever one is by then
    if (chosen !== null) return;
    setChosen(region);
    setFault(null);
    const renewal = await renewSession({ region });
    if (renewal === 'done') {
      await navigate({ to: '/', replace: true });
      return;
    }
    setChosen(null);
    setFault(renewal);
  };
  return { choose: (region: string) => void choose(region), chosen, fault };
}

function NoRegions() {
  return (
    <Empty title={say('Akun ini belum bekerja di daerah mana pun.')}>
      <p>
        {say(
          'Minta admin daerah mengundang Anda dengan alamat e-mail akun ini. Bila daerahnya sedang dihentikan sementara, tunggu sampai dibuka lagi.',
        )}
      </p>
    </Empty>
  );
}
