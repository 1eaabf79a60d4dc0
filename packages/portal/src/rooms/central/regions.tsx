import type { RegionSummary } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { regionsQuery } from '../../api/central.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { buttonClass } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { standingMarks } from '../../words/standing.ts';
import { centralZone } from './central-zone.ts';

const columns = [
  { name: say('Daerah') },
  { name: say('Provinsi') },
  { name: say('Keadaan') },
  { name: say('Sejak') },
];

/** Every region on board or under way. */
export function CentralRoom() {
  const regions = useQuery(regionsQuery);
  return (
    <>
      <PageHead
        title={say('Daerah')}
        lead={say(
          'Daerah yang memakai Payung, dan yang sedang disiapkan. Data orang tidak terlihat dari sini.',
        )}
        actions={
          <Link to="/pusat/daerah/baru" className={buttonClass('main')}>
            {say('Daftarkan daerah')}
          </Link>
        }
      />
      {regions.error ? <FaultNotice error={regions.error} /> : null}
      {regions.isPending ? <Skeleton lines={8} /> : null}
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
      {regions.data && regions.data.length > 0 ? <Regions regions={regions.data} /> : null}
    </>
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
