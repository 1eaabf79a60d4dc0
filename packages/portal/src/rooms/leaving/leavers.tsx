import type { LeaverView } from '@payung/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { leaversQuery } from '../../api/leaving.ts';
import { formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { buttonClass } from '../../pieces/button.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { Figures } from '../../pieces/figures.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { More } from '../../pieces/table.tsx';
import { rightsOf } from '../../rights.ts';
import { WithTerms } from '../../terms/with-terms.tsx';
import { useMe } from '../../use-region.ts';
import { LeaverActs } from './leaver-acts.tsx';
import { LeaversTable } from './leavers-table.tsx';

/** Who left, what became of the place, and the money that is unused. */
export function LeaversRoom() {
  const { maySeeMoney, maySeeLists } = rightsOf(useMe());
  const leavers = useInfiniteQuery(leaversQuery);
  const items = leavers.data?.pages.flatMap((page) => page.items) ?? [];
  const isEmpty = leavers.data !== undefined && items.length === 0 && !leavers.hasNextPage;
  return (
    <div className={room.column}>
      <PageHead
        title={say('Peserta yang keluar')}
        lead={
          <WithTerms terms={['penggantian', 'masa-tenggang']}>
            {say(
              'Meninggal, pindah, menjadi penerima upah, mengundurkan diri, atau ganda. Tempatnya diganti, atau iurannya dikembalikan ke kas daerah.',
            )}
          </WithTerms>
        }
        actions={
          <>
            {maySeeLists ? (
              <Link to="/hemat-ganda" className={buttonClass('plain')}>
                {say('Hemat dari data ganda')}
              </Link>
            ) : null}
            {maySeeMoney ? (
              <Link to="/pengembalian" className={buttonClass('plain')}>
                {say('Pengembalian iuran')}
              </Link>
            ) : null}
          </>
        }
      />
      {leavers.error ? <FaultNotice error={leavers.error} /> : null}
      {leavers.isPending ? <Skeleton lines={6} /> : null}
      {isEmpty ? (
        <Empty title={say('Belum ada peserta yang dicatat keluar.')}>
          <p>
            <Say
              text={
                'Buka orangnya di <link>Calon peserta</link>, lalu pilih "Catat keluar dari program".'
              }
              link={(inside) => <Link to="/calon">{inside}</Link>}
            />
          </p>
        </Empty>
      ) : null}
      {leavers.data && !isEmpty ? (
        <>
          <Leavers items={items} isWhole={!leavers.hasNextPage} />
          <More
            shown={items.length}
            counted={(n) => say('{n} orang', { n })}
            hasMore={leavers.hasNextPage}
            isLoading={leavers.isFetchingNextPage}
            onMore={() => void leavers.fetchNextPage()}
          />
        </>
      ) : null}
    </div>
  );
}

interface LeaversProps {
  readonly items: readonly LeaverView[];
  /** false while further pages are not loaded: figures of a part would be taken for those of all */
  readonly isWhole: boolean;
}

function Leavers({ items, isWhole }: LeaversProps) {
  const { mayAdminister, mayBill } = rightsOf(useMe());
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const mayChoose = mayAdminister || mayBill;
  const still = items.filter(({ nominationId }) => chosen.includes(nominationId));
  const vacant = items.filter(({ replacement }) => replacement === null).length;
  const unused = items.reduce((sum, { unusedRupiah }) => sum + unusedRupiah, 0);
  return (
    <div className={panel.stack}>
      {isWhole ? (
        <Figures
          figures={[
            { name: say('Keluar'), value: formatNumber(items.length) },
            { name: say('Tempat belum diganti'), value: formatNumber(vacant) },
            {
              name: say('Menunggu bukti'),
              value: formatNumber(items.filter(({ proven }) => !proven).length),
            },
            { name: say('Iuran tidak terpakai'), value: formatRupiah(unused) },
          ]}
        />
      ) : null}
      {mayChoose ? <LeaverActs chosen={still} onDone={() => setChosen([])} /> : null}
      <LeaversTable items={items} chosen={mayChoose ? chosen : null} onChoose={setChosen} />
    </div>
  );
}
