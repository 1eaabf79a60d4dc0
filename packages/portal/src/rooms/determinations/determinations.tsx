import type { DeterminationView } from '@payung/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { determinationsQuery } from '../../api/determinations.ts';
import { formatDate, formatNumber, formatRupiah } from '../../format.ts';
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
import { More, Table } from '../../pieces/table.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { determinationMarks } from '../../words/determinations.ts';
import styles from './determinations.module.css';

/** All decisions of the region, the newest first. */
export function DeterminationsRoom() {
  const { mayAdminister, maySeePreChecks } = rightsOf(useMe());
  return (
    <div className={room.column}>
      <PageHead
        title={say('Penetapan (SK)')}
        lead={say(
          'Siapa yang dilindungi ditetapkan dengan surat keputusan: konsep, telaah hukum, tanda tangan, lalu berlaku.',
        )}
        actions={
          <>
            {maySeePreChecks ? (
              <Link to="/cek-awal" className={buttonClass('plain')}>
                {say('Cek awal sebelum SK')}
              </Link>
            ) : null}
            {mayAdminister ? (
              <Link to="/penetapan/baru" className={buttonClass('main')}>
                {say('Buat konsep SK')}
              </Link>
            ) : null}
          </>
        }
      />
      <Decisions mayDraft={mayAdminister} />
    </div>
  );
}

function Decisions({ mayDraft }: { readonly mayDraft: boolean }) {
  const decisions = useInfiniteQuery(determinationsQuery);
  const items = decisions.data?.pages.flatMap((page) => page.items) ?? [];
  if (decisions.error) return <FaultNotice error={decisions.error} />;
  if (decisions.isPending) return <Skeleton lines={6} />;
  if (items.length === 0) return <Nothing mayDraft={mayDraft} />;
  return (
    <div>
      <DecisionsTable items={items} />
      <More
        shown={items.length}
        noun="SK"
        hasMore={decisions.hasNextPage}
        isLoading={decisions.isFetchingNextPage}
        onMore={() => void decisions.fetchNextPage()}
      />
    </div>
  );
}

function Nothing({ mayDraft }: { readonly mayDraft: boolean }) {
  return (
    <Empty title={say('Belum ada SK penetapan.')}>
      <p>
        {mayDraft ? (
          <Say
            text="<link>Buat konsep SK</link> untuk satu kelompok perlindungan. Orang yang sudah siap dikumpulkan, dan yang belum siap disebut beserta sebabnya."
            link={(inside) => <Link to="/penetapan/baru">{inside}</Link>}
          />
        ) : (
          say('SK tampil di sini setelah dibuat oleh dinas pengampu.')
        )}
      </p>
    </Empty>
  );
}

const columns = [
  { name: 'SK' },
  { name: say('Keadaan') },
  { name: say('Orang'), isNumber: true },
  { name: say('Rupiah'), isNumber: true },
  { name: say('Dibuat') },
];

function DecisionsTable({ items }: { readonly items: readonly DeterminationView[] }) {
  const { timeZone } = useRegion();
  return (
    <Table caption={say('SK penetapan, terbaru di atas')} columns={columns}>
      {items.map((item) => (
        <tr key={item.id}>
          <th scope="row" className={table.wide}>
            <Link to="/penetapan/$id" params={{ id: item.id }}>
              <bdi>
                {item.signed === null
                  ? item.title
                  : say('Nomor {number}', { number: item.signed.number })}
              </bdi>
            </Link>
            <span className={styles.under}>
              {item.kind === 'amendment' ? say('SK perubahan · ') : ''}
              {item.signed === null
                ? say('tahun {year}', { year: item.year })
                : `${item.title}, ${formatDate(item.signed.date, timeZone)}`}
            </span>
          </th>
          <td>
            <Chip mark={determinationMarks[item.state]} />
          </td>
          <td className={table.number}>
            {formatNumber(item.totals.people)}
            {item.totals.strikes === 0 ? null : (
              <span className={table.under}>
                {say('{strikes} dicoret', { strikes: formatNumber(item.totals.strikes) })}
              </span>
            )}
          </td>
          <td className={table.number}>{formatRupiah(item.totals.rupiah)}</td>
          <td className={table.nowrap}>{formatDate(item.createdAt, timeZone, 'short')}</td>
        </tr>
      ))}
    </Table>
  );
}
