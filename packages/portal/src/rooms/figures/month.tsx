import type { CountView, MonthView } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import {
  countsQuery,
  freezeMonth,
  monthQuery,
  officialMonthsQuery,
  reportPath,
} from '../../api/figures.ts';
import { formatDate, formatMoment, formatMonth, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { Dialog, DialogActions } from '../../pieces/dialog.tsx';
import { DownloadButton } from '../../pieces/download-button.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { rightsOf } from '../../rights.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { isCode } from '../../words/problems.ts';
import { Breakdown } from './breakdown.tsx';
import { CountMonth } from './count-month.tsx';
import { figuresRoom } from './figures-room.ts';
import { MoneyTable } from './money-table.tsx';
import { lastDayOf } from './month-days.ts';
import { NamedFigures } from './named-figures.tsx';
import { SharesTable } from './shares-table.tsx';

const route = getRouteApi('/inside/angka/bulan/$id');

/** A month: its official figures beside those of today's knowledge. */
export function MonthRoom() {
  const { id: month } = route.useParams();
  const day = lastDayOf(month);
  const counts = useQuery(countsQuery);
  const official = useQuery(officialMonthsQuery);
  const frozen = official.data?.find((one) => one.month === month);
  // an official month goes on to be told as it was frozen; another one since the beginning of its year
  const since = frozen?.since ?? `${month.slice(0, 4)}-01-01`;
  const count = counts.data?.find(({ id }) => id === `${day}.since.${since}`);
  // counted anew, it is asked for anew
  const counted = count === undefined || count.isCounting ? 'none' : count.figures.known;
  const isReady = !counts.isPending && !official.isPending;
  const view = useQuery({ ...monthQuery(month, since, counted), enabled: isReady });
  const { data } = view;
  const isUncounted = isCode(view.error, 'not-found');
  return (
    <Room
      up={figuresRoom}
      title={say('Angka {month}', { month: formatMonth(month) })}
      lead={
        data ? (
          data.official === null ? (
            <Chip mark={{ shape: 'ring', word: say('Belum resmi'), tone: 'neutral' }} />
          ) : (
            <Chip mark={{ shape: 'tick', word: say('Angka resmi'), tone: 'good' }} />
          )
        ) : undefined
      }
      actions={data ? <Freeze month={month} view={data} /> : undefined}
    >
      {view.error && !isUncounted ? <FaultNotice error={view.error} /> : null}
      {view.isPending && !isUncounted ? <Skeleton lines={8} /> : null}
      {isUncounted || (data !== undefined && data.official === null) ? (
        <CountMonth day={day} since={since} count={count} />
      ) : null}
      {data ? <Figured month={month} view={data} count={count} /> : null}
    </Room>
  );
}

interface FiguredProps {
  readonly month: string;
  readonly view: MonthView;
  /** the latest count of its last day */
  readonly count: CountView | undefined;
}

function Figured({ month, view, count }: FiguredProps) {
  const { timeZone } = useRegion();
  const { official, live, digestHolds } = view;
  const shown = official ?? live;
  if (shown === null) return null;
  // an official month goes on to be told; a later count of its day has other people
  const hasRows = count?.listsPeople === true && count.figures.known === shown.figures.known;
  return (
    <>
      {digestHolds ? null : (
        <Notice tone="wrong" title={say('Angka yang tersimpan tidak sama dengan saat dibekukan')}>
          {say('Sampaikan kepada admin: segelnya tidak cocok.')}
        </Notice>
      )}
      {official === null ? null : (
        <p className={`${panel.meta} ${table.wide}`}>
          {say('Dibekukan {frozenAt}. Segel SHA-256: {digest}', {
            frozenAt: formatMoment(official.frozenAt, timeZone),
            digest: official.digest,
          })}
        </p>
      )}
      {official !== null && live !== null && differs(view) ? (
        <Notice tone="note" title={say('Catatan hari ini berbeda dari angka resmi')}>
          {say('Aktif per {day} sekarang tercatat {active} orang. Angka resmi tetap.', {
            day: formatDate(live.figures.day, timeZone),
            active: formatNumber(live.figures.total.active),
          })}
        </Notice>
      ) : null}
      <NamedFigures figures={shown.figures} hasRows={hasRows} />
      <SharesTable shares={shown.shares} />
      <div className={panel.row}>
        {(['pdf', 'xlsx'] as const).map((format) => (
          <DownloadButton
            key={format}
            path={reportPath(month, format, official === null ? 'live' : 'official')}
            fallbackName={`laporan-${month}.${format}`}
          >
            {say('Unduh laporan bulanan ({format})', { format: format.toUpperCase() })}
          </DownloadButton>
        ))}
      </div>
      <MoneyTable
        caption={say('Pagu dan realisasi sampai akhir bulan ini, rupiah')}
        items={shown.money}
      />
      <Breakdown figures={shown.figures} hasRows={hasRows} />
    </>
  );
}

function differs({ official, live }: MonthView): boolean {
  return JSON.stringify(official?.figures.total) !== JSON.stringify(live?.figures.total);
}

function Freeze({ month, view }: { readonly month: string; readonly view: MonthView }) {
  const { mayAdminister } = rightsOf(useMe());
  const [isOpen, setOpen] = useState(false);
  const queries = useQueryClient();
  const freezing = useMutation({
    mutationFn: (since: string) => freezeMonth(month, since),
    onSuccess: async () => {
      setOpen(false);
      await queries.invalidateQueries({ queryKey: ['figures'] });
    },
  });
  const { live } = view;
  if (!mayAdminister || view.official !== null || live === null) return null;
  return (
    <>
      <Button look="main" onPress={() => setOpen(true)}>
        {say('Bekukan sebagai angka resmi')}
      </Button>
      {isOpen ? (
        <Dialog
          title={say('Bekukan angka {month}?', { month: formatMonth(month) })}
          onClose={() => setOpen(false)}
        >
          <p>
            {say(
              'Angka, pembagi, dan realisasi bulan ini menjadi angka resmi. Pembayaran, perbaikan, dan SK yang dicatat kemudian tidak mengubahnya, dan tidak dapat dibatalkan.',
            )}
          </p>
          {freezing.error ? <FaultNotice error={freezing.error} /> : null}
          <DialogActions>
            <Button
              look="main"
              busy={freezing.isPending && say('Membekukan')}
              onPress={() => freezing.mutate(live.figures.since)}
            >
              {say('Bekukan sebagai angka resmi')}
            </Button>
            <Button onPress={() => setOpen(false)}>{say('Kembali')}</Button>
          </DialogActions>
        </Dialog>
      ) : null}
    </>
  );
}
