import type { RegionSummary } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { centralHomeQuery, regionsQuery } from '../../api/central.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { buttonClass } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { standingMarks } from '../../words/standing.ts';
import { useCentralFirstDayCard } from '../first-day/lazy-card.tsx';
import { CentralChanges } from './central-changes.tsx';
import { CentralWaiting } from './central-waiting.tsx';
import { centralZone } from './central-zone.ts';

const columns = [
  { name: say('Daerah') },
  { name: say('Provinsi') },
  { name: say('Keadaan') },
  { name: say('Sejak') },
];

/** Where a central admin begins: what waits first, then every region on board or under way. */
export function CentralRoom() {
  const regions = useQuery(regionsQuery);
  const home = useQuery(centralHomeQuery);
  const FirstDayCard = useCentralFirstDayCard(true);
  const isPending = regions.isPending || home.isPending || FirstDayCard === null;
  // one main button on the page: what waits, or else a new region
  const look = home.data?.items.length === 0 ? 'main' : 'plain';
  return (
    <div className={room.column}>
      <PageHead
        title={say('Daerah')}
        lead={say(
          'Daerah yang memakai Payung, dan yang sedang disiapkan. Data orang tidak terlihat dari sini.',
        )}
        actions={
          <Link to="/pusat/daerah/baru" className={buttonClass(look)}>
            {say('Daftarkan daerah')}
          </Link>
        }
      />
      {regions.error ? <FaultNotice error={regions.error} /> : null}
      {home.error ? <FaultNotice error={home.error} /> : null}
      {isPending ? <Skeleton lines={8} /> : null}
      {!isPending && regions.data && home.data ? (
        <>
          <CentralWaiting work={home.data.items} />
          <FirstDayCard />
          <CentralChanges changes={home.data.changes} />
        </>
      ) : null}
      {regions.data?.length === 0 ? (
        <Empty title={say('Belum ada daerah yang terdaftar.')}>
          <p>
            <Say
              text="<link>Daftarkan daerah pertama</link> setelah surat permohonannya diterima."
              link={(inside) => <Link to="/pusat/daerah/baru">{inside}</Link>}
            />
          </p>
        </Empty>
      ) : null}
      {regions.data && regions.data.length > 0 && !isPending ? (
        <Regions regions={regions.data} />
      ) : null}
    </div>
  );
}

function Regions({ regions }: { readonly regions: readonly RegionSummary[] }) {
  return (
    <Table
      caption={say('{regions} daerah, menurut kode', { regions: formatNumber(regions.length) })}
      columns={columns}
    >
      {regions.map((region) => (
        <tr key={region.id}>
          <th scope="row" className={table.wide}>
            <Link to="/pusat/daerah/$id" params={{ id: region.id }}>
              {region.regency.name}
            </Link>
            <span className={table.under}>{say('kode {code}', { code: region.regency.code })}</span>
          </th>
          <td>{region.regency.province}</td>
          <td>
            <Chip mark={standingMarks[region.state]} />
          </td>
          <td className={table.nowrap}>{formatDate(region.since, centralZone, 'short')}</td>
        </tr>
      ))}
    </Table>
  );
}
