import type { Home, Me, Quota } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { homeQuery } from '../../api/home.ts';
import { quotasQuery } from '../../api/region.ts';
import { formatDate } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { buttonClass } from '../../pieces/button.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import { PanelSkeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { useFirstDayCard } from '../first-day/lazy-card.tsx';
import { NoLists } from '../lists/lists.tsx';
import { ListsTable } from '../lists/lists-table.tsx';
import styles from './home.module.css';
import { lateWords } from './late-words.ts';
import { NothingWaits } from './nothing-waits.tsx';
import { QuotaCard } from './quota-card.tsx';
import { useSharedSoon } from './use-shared-soon.ts';
import { changeWords, waitingWords } from './work.ts';
import { ChangedBlock, LateBlock, WaitingBlock } from './work-blocks.tsx';

/** Work first: what waits, what is late, what changed. Figures after. All at once, so that nothing moves. */
export function HomeRoom() {
  const region = useRegion();
  const me = useMe();
  const rights = rightsOf(me);
  const home = useQuery(homeQuery);
  const quotas = useQuery(quotasQuery);
  useSharedSoon(!home.isPending);
  const FirstDayCard = useFirstDayCard(region.isDemo);
  // one main button on the page: what waits, or else what one does next
  const isIdle = home.data?.waiting.length === 0;
  const firstDay = formatDate(region.firstDayOfCover, region.timeZone);
  return (
    <>
      <PageHead
        title={say('Beranda')}
        lead={say(
          '{programmeName} tahun {schemeYear}: perlindungan mulai {firstDay}, usia {minAge} sampai {maxAgeExclusive} tahun pada hari itu.',
          {
            programmeName: region.programmeName,
            schemeYear: region.schemeYear,
            firstDay,
            minAge: region.minAge,
            maxAgeExclusive: region.maxAgeExclusive - 1,
          },
        )}
        actions={
          rights.mayNominate ? <Actions isFirst={isIdle} mayUpload={rights.mayUpload} /> : null
        }
      />
      <div className={styles.blocks}>
        {home.isPending || quotas.isPending || FirstDayCard === null ? (
          <PanelSkeleton panels={3} lines={3} />
        ) : (
          <>
            {home.error === null ? null : <FaultNotice error={home.error} />}
            {home.data === undefined ? null : (
              <OwnWork me={me} home={home.data}>
                <FirstDayCard />
              </OwnWork>
            )}
            {rights.seesAreaOnly ? <AreaNote /> : null}
            <Quotas quotas={quotas.data ?? []} error={quotas.error} />
          </>
        )}
      </div>
    </>
  );
}

interface OwnWorkProps {
  readonly me: Me;
  readonly home: Home;
  /** comes after the work itself, before what is only to be read */
  readonly children: ReactNode;
}

function OwnWork({ me, home, children }: OwnWorkProps) {
  const { timeZone } = useRegion();
  const { verifiesAt, maySeeLists, mayUpload } = rightsOf(me);
  const waiting = home.waiting.map((one) => waitingWords(one, verifiesAt));
  return (
    <>
      {waiting.length > 0 ? <WaitingBlock waiting={waiting} /> : <NothingWaits me={me} />}
      <LateBlock late={home.late.map((one) => lateWords(one, timeZone))} />
      {children}
      <ChangedBlock changes={home.changes.map(changeWords)} />
      {maySeeLists ? <LatestLists lists={home.lists} mayUpload={mayUpload} /> : null}
    </>
  );
}

interface ActionsProps {
  readonly isFirst: boolean;
  readonly mayUpload: boolean;
}

function Actions({ isFirst, mayUpload }: ActionsProps) {
  return (
    <>
      <Link to="/usulkan" className={buttonClass(isFirst && !mayUpload ? 'main' : 'plain')}>
        {say('Usulkan satu orang')}
      </Link>
      {mayUpload ? (
        <Link to="/unggah" className={buttonClass(isFirst ? 'main' : 'plain')}>
          {say('Unggah daftar')}
        </Link>
      ) : null}
    </>
  );
}

/** Village and district officers have no lists; what they have is the people of their area. */
function AreaNote() {
  return (
    <p className={panel.quiet}>
      <Say
        text="Anda melihat orang yang tinggal di wilayah Anda, diusulkan oleh dinas mana pun. <link>Lihat calon peserta</link>"
        link={(inside) => <Link to="/calon">{inside}</Link>}
      />
    </p>
  );
}

interface LatestListsProps {
  readonly lists: Home['lists'];
  readonly mayUpload: boolean;
}

function LatestLists({ lists, mayUpload }: LatestListsProps) {
  return (
    <section className={styles.block} aria-labelledby="daftar-terakhir">
      <h2 id="daftar-terakhir">{say('Daftar terakhir')}</h2>
      {lists.length === 0 ? (
        <NoLists mayUpload={mayUpload} />
      ) : (
        <>
          <ListsTable caption={say('Daftar, terbaru di atas')} items={lists} />
          <Link to="/daftar">{say('Lihat semua daftar')}</Link>
        </>
      )}
    </section>
  );
}

interface QuotasProps {
  readonly quotas: readonly Quota[];
  readonly error: unknown;
}

function Quotas({ quotas, error }: QuotasProps) {
  return (
    <section className={styles.block} aria-labelledby="kartu-kuota">
      <h2 id="kartu-kuota">{say('Kartu kuota')}</h2>
      {error ? <FaultNotice error={error} /> : null}
      {!error && quotas.length === 0 ? (
        <Empty title={say('Kuota tahun ini belum ditetapkan.')} />
      ) : null}
      {quotas.map((quota) => (
        <QuotaCard key={quota.id} quota={quota}>
          <Link to="/kuota/$id" params={{ id: quota.id }}>
            {say('Lihat perubahan terakhir')}
          </Link>
        </QuotaCard>
      ))}
    </section>
  );
}
