import type { PublicRegionView } from '@payung/contract';
import type { TallyGroup } from '@payung/domain';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import type * as z from 'zod';
import { wearAccent } from '../../accent.ts';
import {
  publicLogo,
  publicMonthQuery,
  publicOwnCoverQuery,
  publicRegionQuery,
} from '../../api/public.ts';
import { BarRows } from '../../charts/bar-rows.tsx';
import { Chart } from '../../charts/chart.tsx';
import type { ChartFigures } from '../../charts/figures.ts';
import { MonthLines } from '../../charts/month-lines.tsx';
import { TileMap } from '../../charts/tile-map.tsx';
import { formatDate, formatMonth, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { buttonClass } from '../../pieces/button.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { groupNames } from '../../words/figures.ts';
import { isCode } from '../../words/problems.ts';
import styles from './public.module.css';
import { monthFigures, monthFinding, partFigures, partFinding } from './public-figures.ts';
import { PublicFrame } from './public-frame.tsx';
import { SharesTold } from './shares-told.tsx';

const route = getRouteApi('/publik/$daerah');
type Region = z.infer<typeof PublicRegionView>;

/** What a region tells everybody: official months, with small numbers kept back. */
export function PublicRegionRoom() {
  const { daerah } = route.useParams();
  const region = useQuery(publicRegionQuery(daerah));
  const isSilent = isCode(region.error, 'not-found');
  return (
    <PublicFrame>
      {isSilent ? <Silent daerah={daerah} /> : null}
      {region.error && !isSilent ? <FaultNotice error={region.error} /> : null}
      {region.isPending ? <Skeleton lines={8} /> : null}
      {region.data ? <Told daerah={daerah} region={region.data} /> : null}
    </PublicFrame>
  );
}

/** A region that tells nothing, and an address that is none: the same page. The check may be open all the same. */
function Silent({ daerah }: { readonly daerah: string }) {
  const check = useQuery(publicOwnCoverQuery(daerah));
  return (
    <div className={room.column}>
      <PageHead
        title={check.data?.region.name ?? say('Angka untuk umum')}
        lead={say('Belum ada angka yang dibuka untuk umum di alamat ini.')}
      />
      {check.data ? <CheckLink daerah={daerah} /> : null}
    </div>
  );
}

function CheckLink({ daerah }: { readonly daerah: string }) {
  return (
    <p>
      <Link to="/publik/$daerah/cek" params={{ daerah }} className={buttonClass('main')}>
        {say('Periksa perlindungan saya')}
      </Link>
    </p>
  );
}

interface ToldProps {
  readonly daerah: string;
  readonly region: Region;
}

function Told({ daerah, region }: ToldProps) {
  useEffect(() => wearAccent(region.accent), [region.accent]);
  const check = useQuery(publicOwnCoverQuery(daerah));
  const months = [...region.months].sort((a, b) => (a.month > b.month ? -1 : 1));
  const [newest] = months;
  const figures = monthFigures(region);
  const title = say('Pekerja rentan yang terlindungi, menurut bulan');
  return (
    <div className={room.column}>
      {region.hasLogo ? <img className={styles.arms} src={publicLogo(daerah)} alt="" /> : null}
      <PageHead title={region.name} lead={region.programme} />
      {newest === undefined ? null : (
        <section className={`${panel.panel} ${panel.stack}`} aria-label={say('Angka terbaru')}>
          <p className={styles.figure}>
            {newest.active === null ? say('Kurang dari 5') : formatNumber(newest.active)}
          </p>
          <p>
            {say(
              'orang terlindungi jaminan kecelakaan kerja dan kematian BPJS Ketenagakerjaan, per {day}.',
              { day: formatDate(newest.day, 'UTC') },
            )}
          </p>
        </section>
      )}
      {check.data ? <CheckLink daerah={daerah} /> : null}
      {figures.rows.filter(({ values }) => (values[0] ?? null) !== null).length > 1 ? (
        <Chart
          title={title}
          finding={monthFinding(figures)}
          asOf={say('Angka resmi pada hari terakhir setiap bulan.')}
          figures={figures}
          fileName="terlindungi-menurut-bulan"
        >
          <MonthLines
            figures={figures}
            label={title}
            shortName={(key) => formatMonth(key).slice(0, 3)}
          />
        </Chart>
      ) : null}
      {newest === undefined ? null : <Shares daerah={daerah} month={newest.month} />}
      <Parts daerah={daerah} months={months.map(({ month }) => month)} groups={shown} />
    </div>
  );
}

const shown: readonly TallyGroup[] = ['village', 'agency', 'occupation', 'sex', 'age'];

interface SharesProps {
  readonly daerah: string;
  readonly month: string;
}

function Shares({ daerah, month }: SharesProps) {
  const { data } = useQuery(publicMonthQuery(daerah, month));
  return data === undefined ? null : <SharesTold shares={data.shares} />;
}

interface PartsProps {
  readonly daerah: string;
  /** newest first */
  readonly months: readonly string[];
  readonly groups: readonly TallyGroup[];
}

/** Each group as of the newest month that tells it: one that moved by fewer than five people is told of an earlier one. */
function Parts({ daerah, months: [month, ...earlier], groups }: PartsProps) {
  const { data, error } = useQuery({
    ...publicMonthQuery(daerah, month ?? ''),
    enabled: month !== undefined,
  });
  if (month === undefined || groups.length === 0) return null;
  if (error !== null) return <FaultNotice error={error} />;
  if (data === undefined) return <Skeleton lines={6} />;
  const told = groups.flatMap((group) => {
    const figures = partFigures(data, group);
    return figures === null ? [] : [{ group, figures }];
  });
  const untold = groups.filter((group) => !told.some((one) => one.group === group));
  const asOf = say(
    'Angka resmi per {day}. Jumlah di bawah 5 orang, atau yang berubah kurang dari 5 orang, digabung atau tidak ditampilkan.',
    { day: formatDate(data.day, 'UTC') },
  );
  return (
    <>
      {told.length === 0 ? null : (
        <div className={styles.grid}>
          {told.map((one) => (
            <Part key={one.group} {...one} asOf={asOf} month={month} />
          ))}
        </div>
      )}
      <Parts daerah={daerah} months={earlier} groups={untold} />
    </>
  );
}

interface PartProps {
  readonly group: TallyGroup;
  readonly figures: ChartFigures;
  readonly asOf: string;
  readonly month: string;
}

function Part({ group, figures, asOf, month }: PartProps) {
  const title = say('Terlindungi menurut {groupName}', {
    groupName: groupNames[group].toLowerCase(),
  });
  return (
    <div className={group === 'village' ? styles.whole : undefined}>
      <Chart
        title={title}
        finding={partFinding(figures)}
        asOf={asOf}
        figures={figures}
        fileName={`terlindungi-${group}-${month}`}
      >
        {group === 'village' ? (
          <TileMap figures={figures} label={title} />
        ) : (
          <BarRows figures={figures} label={title} />
        )}
      </Chart>
    </div>
  );
}
