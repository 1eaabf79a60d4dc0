import type { VerificationCounts } from '@payung/contract';
import { type VerificationLevel, verificationLevels } from '@payung/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { sheetCountsQuery, verificationSettingQuery } from '../../api/verification.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useRegion } from '../../use-region.ts';
import { levelWords } from '../../words/verification.ts';
import { Parts } from './parts.tsx';
import styles from './verification.module.css';

type Counts = VerificationCounts['total'];

/** How many wait where and since when, village by village. */
export function CountsRoom() {
  const counts = useQuery(sheetCountsQuery);
  return (
    <div className={room.column}>
      <PageHead
        title={say('Verifikasi per desa/kelurahan')}
        lead={say('Berapa orang menunggu pada tiap tingkat, dan sejak kapan.')}
      />
      <Parts />
      {counts.error ? <FaultNotice error={counts.error} /> : null}
      {counts.isPending ? <Skeleton lines={8} /> : null}
      {counts.data ? <CountsTable counts={counts.data} /> : null}
    </div>
  );
}

function CountsTable({ counts }: { readonly counts: VerificationCounts }) {
  const { total } = counts;
  const villages = counts.villages.filter((one) => sumOf(one) > 0);
  const steps = useQuery(verificationSettingQuery).data?.setting.steps ?? [];
  // a level that was left out since is shown while somebody still waits there
  const levels = verificationLevels.filter(
    (level) =>
      steps.some((step) => step.level === level) ||
      total.levels.some((one) => one.level === level && one.waiting > 0),
  );
  if (villages.length === 0) {
    return (
      <Empty title={say('Belum ada yang diperiksa.')}>
        <p>
          {say(
            'Angkanya muncul setelah ada usulan yang mendapat tempat dan tingkat verifikasi diatur.',
          )}
        </p>
      </Empty>
    );
  }
  const columns = [
    { name: say('Desa/kelurahan') },
    ...levels.map((level) => ({ name: levelWords[level].at, isNumber: true })),
    { name: say('Lewat batas'), isNumber: true },
    { name: say('Menunggu sejak') },
    { name: say('Dikembalikan'), isNumber: true },
    { name: say('Ditolak'), isNumber: true },
    { name: say('Selesai'), isNumber: true },
  ];
  return (
    <Table
      caption={say('Orang yang menunggu menurut tingkatnya, di {villages} desa/kelurahan', {
        villages: formatNumber(villages.length),
      })}
      columns={columns}
    >
      <tr>
        <th scope="row">{say('Jumlah')}</th>
        <Cells counts={total} levels={levels} />
      </tr>
      {villages.map((one) => (
        <tr key={one.village ?? 'tanpa'}>
          <th scope="row">
            {one.village === null ? (
              say('Desa belum diketahui')
            ) : (
              <Link to="/verifikasi" search={{ desa: one.village }}>
                {one.villageName}
              </Link>
            )}
          </th>
          <Cells counts={one} levels={levels} />
        </tr>
      ))}
    </Table>
  );
}

interface CellsProps {
  readonly counts: Counts;
  readonly levels: readonly VerificationLevel[];
}

function Cells({ counts, levels }: CellsProps) {
  const { timeZone } = useRegion();
  const overdue = counts.levels.reduce((sum, one) => sum + one.overdue, 0);
  const oldest = counts.levels
    .flatMap((one) => (one.oldest === null ? [] : [one.oldest]))
    .sort()
    .at(0);
  const waitingAt = (level: VerificationLevel) =>
    counts.levels.find((one) => one.level === level)?.waiting ?? 0;
  return (
    <>
      {levels.map((level) => (
        <td key={level} className={table.number}>
          {formatNumber(waitingAt(level))}
        </td>
      ))}
      <td className={table.number}>
        {overdue === 0 ? '0' : <strong className={styles.late}>{formatNumber(overdue)}</strong>}
      </td>
      <td className={table.nowrap}>
        {oldest === undefined ? '–' : formatDate(oldest, timeZone, 'short')}
      </td>
      <td className={table.number}>{formatNumber(counts.returned)}</td>
      <td className={table.number}>{formatNumber(counts.refused)}</td>
      <td className={table.number}>{formatNumber(counts.ready)}</td>
    </>
  );
}

function sumOf({ levels, returned, refused, ready }: Counts): number {
  return levels.reduce((sum, { waiting }) => sum + waiting, returned + refused + ready);
}
