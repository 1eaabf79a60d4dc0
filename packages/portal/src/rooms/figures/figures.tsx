import type { CountView } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { countsQuery, denominatorsQuery } from '../../api/figures.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button, buttonClass } from '../../pieces/button.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { WithTerms } from '../../terms/with-terms.tsx';
import { useMe, useRegion } from '../../use-region.ts';
import { Breakdown } from './breakdown.tsx';
import { CountDialog } from './count-dialog.tsx';
import { Denominators } from './denominators.tsx';
import { Months } from './months.tsx';
import { NamedFigures } from './named-figures.tsx';
import { OwnCoverPanel } from './own-cover-setting.tsx';
import { Publication } from './publication.tsx';
import { sharesOn } from './shares.ts';
import { SharesTable } from './shares-table.tsx';

/** Figures of the region, each with its name, its day and what it is counted of. */
export function FiguresRoom() {
  const { mayCount, mayCheckPayments } = rightsOf(useMe());
  const [isAsking, setAsking] = useState(false);
  return (
    <div className={room.column}>
      <PageHead
        title={say('Angka dan laporan')}
        lead={
          <WithTerms terms={['cakupan', 'pagu', 'realisasi']}>
            {say(
              'Setiap angka punya nama, tanggal, dan sumber pembaginya. Angka resmi bulanan tidak berubah lagi.',
            )}
          </WithTerms>
        }
        actions={
          <>
            <Link to="/angka/rencana" className={buttonClass('plain')}>
              {say('Rencana cakupan')}
            </Link>
            <Link to="/angka/dana" className={buttonClass('plain')}>
              {say('Pagu dan realisasi')}
            </Link>
            {mayCheckPayments ? (
              <Link to="/uji-bayar" className={buttonClass('plain')}>
                {say('Uji bayar')}
              </Link>
            ) : null}
            {mayCount ? (
              <Button look="main" onPress={() => setAsking(true)}>
                {say('Hitung untuk satu tanggal')}
              </Button>
            ) : null}
          </>
        }
      />
      <Latest mayCount={mayCount} />
      <Months />
      <Denominators />
      <Publication />
      <OwnCoverPanel />
      {isAsking ? <CountDialog onClose={() => setAsking(false)} /> : null}
    </div>
  );
}

function Latest({ mayCount }: { readonly mayCount: boolean }) {
  const { timeZone } = useRegion();
  const counts = useQuery(countsQuery);
  if (counts.error) return <FaultNotice error={counts.error} />;
  if (counts.isPending) return <Skeleton lines={6} />;
  const running = counts.data.find(({ isCounting }) => isCounting);
  const latest = counts.data.find(({ isCounting }) => !isCounting);
  return (
    <>
      {running === undefined ? null : (
        <Notice
          tone="note"
          title={say('Sedang menghitung untuk {day}', {
            day: formatDate(running.figures.day, timeZone),
          })}
        >
          {say('{people} orang sudah dihitung. Halaman ini diperbarui sendiri.', {
            people: formatNumber(running.people),
          })}
        </Notice>
      )}
      {latest === undefined ? (
        running === undefined ? (
          <Empty title={say('Belum ada hitungan.')}>
            <p>
              {mayCount
                ? say(
                    'Tekan Hitung untuk satu tanggal. Sesudah ada SK yang berlaku, akhir bulan dihitung sendiri setiap bulan.',
                  )
                : say('Angka tampil di sini setelah dihitung oleh dinas pengampu atau bendahara.')}
            </p>
          </Empty>
        ) : null
      ) : (
        <Counted count={latest} />
      )}
    </>
  );
}

function Counted({ count: { figures, listsPeople } }: { readonly count: CountView }) {
  const { timeZone } = useRegion();
  const cited = useQuery(denominatorsQuery).data ?? [];
  return (
    <section className={panel.stack} aria-labelledby="hitungan-terakhir">
      <h2 id="hitungan-terakhir">
        {say('Keadaan {day}', { day: formatDate(figures.day, timeZone) })}
      </h2>
      <NamedFigures figures={figures} hasRows={listsPeople} />
      <SharesTable shares={sharesOn(figures, cited)} />
      <Breakdown figures={figures} hasRows={listsPeople} />
    </section>
  );
}
