import type { RegionDetail } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { regionDetailQuery } from '../../api/central.ts';
import { formatMoment } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { standingMarks } from '../../words/standing.ts';
import { useRegionId } from '../onboarding/step.tsx';
import { Tasks } from '../onboarding/tasks.tsx';
import { centralZone } from './central-zone.ts';
import { Leaving } from './leaving.tsx';
import { RegionFacts } from './region-facts.tsx';
import { Suspension } from './suspension.tsx';

/** ms between two looks while the service opens the cards of a new region */
const foundingLook = 1_500;

/** One region as the centre sees it: its way in, how it stands, its way out. Nobody in it. */
export function CentralRegionRoom() {
  const id = useRegionId();
  const region = useQuery({
    ...regionDetailQuery(id),
    refetchInterval: ({ state }) => (isFounding(state.data) ? foundingLook : false),
  });
  return (
    <div className={room.column}>
      <p>
        <Link to="/pusat">{say('Semua daerah')}</Link>
      </p>
      <PageHead
        title={region.data?.regency.name ?? say('Daerah')}
        lead={region.data ? <Lead region={region.data} /> : undefined}
      />
      {region.error ? <FaultNotice error={region.error} /> : null}
      {region.isPending ? <Skeleton lines={8} /> : null}
      {region.data ? <Parts region={region.data} /> : null}
    </div>
  );
}

function isFounding(region: RegionDetail | undefined): boolean {
  if (region?.state !== 'provisioning') return false;
  return region.steps.some(({ step, doneAt }) => step === 'cards' && doneAt === null);
}

function Lead({ region }: { readonly region: RegionDetail }) {
  const { regency, state, since } = region;
  return (
    <span className={panel.row}>
      <Chip mark={standingMarks[state]} />
      <span>
        {say('{province}, kode {code}, sejak {since}', {
          province: regency.province,
          code: regency.code,
          since: formatMoment(since, centralZone),
        })}
      </span>
    </span>
  );
}

function Parts({ region }: { readonly region: RegionDetail }) {
  switch (region.state) {
    case 'requested':
    case 'provisioning':
      return <Tasks region={region} />;
    case 'active':
    case 'suspended':
      return (
        <>
          <Suspension region={region} />
          <RegionFacts region={region} />
        </>
      );
    case 'offboarding':
      return (
        <>
          <Leaving region={region} />
          <RegionFacts region={region} />
        </>
      );
    case 'archived':
      return <RegionFacts region={region} />;
  }
}
