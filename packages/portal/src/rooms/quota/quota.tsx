import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { quotaQuery } from '../../api/region.ts';
import { say } from '../../language/say.ts';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { More } from '../../pieces/table.tsx';
import { WithTerms } from '../../terms/with-terms.tsx';
import { QuotaCard } from '../home/quota-card.tsx';
import { Movements } from './movements.tsx';

const route = getRouteApi('/inside/kuota/$id');

/** One kartu kuota with its movements, from which its sums follow: the latest first, and all of them when asked for. */
export function QuotaRoom() {
  const { id } = route.useParams();
  const quota = useInfiniteQuery(quotaQuery(id));
  const pages = quota.data?.pages ?? [];
  const [card] = pages;
  const movements = pages.flatMap((page) => page.movements);
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
      {card === undefined ? null : (
        <div className={panel.stack}>
          <QuotaCard quota={card} level={2} />
          {movements.length === 0 ? (
            <Empty title={say('Belum ada perubahan di kartu ini.')} />
          ) : (
            <div>
              <Movements movements={movements} hasMore={quota.hasNextPage} />
              <More
                shown={movements.length}
                counted={(n) => say('{n} perubahan', { n })}
                hasMore={quota.hasNextPage}
                isLoading={quota.isFetchingNextPage}
                onMore={() => void quota.fetchNextPage()}
              />
            </div>
          )}
        </div>
      )}
    </>
  );
}
