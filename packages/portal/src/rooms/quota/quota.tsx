import type { QuotaDetail } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { quotaQuery } from '../../api/region.ts';
import { say } from '../../language/say.ts';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { WithTerms } from '../../terms/with-terms.tsx';
import { QuotaCard } from '../home/quota-card.tsx';
import { Movements } from './movements.tsx';

const route = getRouteApi('/inside/kuota/$id');

/** One kartu kuota with its latest movements, from which its sums follow. */
export function QuotaRoom() {
  const { id } = route.useParams();
  const quota = useQuery(quotaQuery(id));
  return (
    <>
      <PageHead
        title={say('Kartu kuota')}
        lead={
          <WithTerms terms={['kuota', 'cadangan', 'usulan']}>
            {say('Kuota menghitung orang, bukan rupiah.')}
          </WithTerms>
        }
      />
      {quota.error ? <FaultNotice error={quota.error} /> : null}
      {quota.isPending ? <Skeleton lines={8} /> : null}
      {quota.data ? <Card quota={quota.data} /> : null}
    </>
  );
}

function Card({ quota }: { readonly quota: QuotaDetail }) {
  return (
    <div className={panel.stack}>
      <QuotaCard quota={quota} level={2} />
      {quota.movements.length === 0 ? (
        <Empty title={say('Belum ada perubahan di kartu ini.')} />
      ) : (
        <Movements movements={quota.movements} />
      )}
    </div>
  );
}
