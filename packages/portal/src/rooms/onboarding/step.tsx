import type { RegionDetail } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Preparation, prepare, regionDetailQuery } from '../../api/central.ts';
import { say } from '../../language/say.ts';
import { useNavigateAfterwards } from '../../pieces/navigate-afterwards.ts';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';

interface StepProps {
  readonly title: string;
  readonly lead: string;
  readonly children: (region: RegionDetail) => ReactNode;
}

/** One page of the preparation of a region. What is saved on it is kept by the service at once. */
export function Step({ title, lead, children }: StepProps) {
  const id = useRegionId();
  const region = useQuery(regionDetailQuery(id));
  return (
    <div className={room.column}>
      <p>
        <Link to="/pusat/daerah/$id" params={{ id }}>
          {say('Kembali ke')} {region.data?.regency.name ?? say('daerah ini')}
        </Link>
      </p>
      <PageHead title={title} lead={lead} />
      {region.error ? <FaultNotice error={region.error} /> : null}
      {region.isPending ? <Skeleton lines={6} /> : null}
      {region.data ? children(region.data) : null}
    </div>
  );
}

/** The region of the address. */
export function useRegionId(): string {
  const { id } = useParams({ strict: false });
  return id ?? '';
}

/** Saves one part and returns to the list of steps. The version that was looked at goes along. */
export function usePrepare(region: RegionDetail, what: Preparation) {
  return usePrepareFrom(region, what, (part: object) => part);
}

/**
 * The same for a part that is made of what was chosen only as it is saved: the form is busy meanwhile.
 * @param partOf null for what is none; the service then names what is missing
 */
export function usePrepareFrom<Chosen>(
  region: RegionDetail,
  what: Preparation,
  partOf: (chosen: Chosen) => object | Promise<object | null>,
) {
  const queries = useQueryClient();
  const navigateAfterwards = useNavigateAfterwards();
  const { id, version } = region;
  return useMutation({
    mutationFn: async (chosen: Chosen) => prepare(id, what, { ...(await partOf(chosen)), version }),
    onMutate: navigateAfterwards,
    onSuccess: async (changed, _asked, navigate) => {
      queries.setQueryData(regionDetailQuery(id).queryKey, changed);
      await queries.invalidateQueries({ queryKey: ['central', 'regions'] });
      await navigate({ to: '/pusat/daerah/$id', params: { id } });
    },
  });
}
