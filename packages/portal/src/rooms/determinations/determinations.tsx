import type { DeterminationView } from '@payung/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { allDeterminationsQuery, determinationsQuery } from '../../api/determinations.ts';
import { formatDate, formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { buttonClass } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { Empty } from '../../pieces/empty.tsx';
import filter from '../../pieces/filter.module.css';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { More, Table } from '../../pieces/table.tsx';
import { rightsOf } from '../../rights.ts';
import { WithTerms } from '../../terms/with-terms.tsx';
import { useMe, useRegion } from '../../use-region.ts';
import {
  determinationShelfOf,
  determinationShelves,
  liesOn,
} from '../../words/determination-shelves.ts';
import { determinationMarks } from '../../words/determinations.ts';
import styles from './determinations.module.css';

const route = getRouteApi('/inside/penetapan');

/** All decisions of the region, the newest first. */
export function DeterminationsRoom() {
  const shelf = determinationShelfOf(route.useSearch().keadaan);
  const { mayAdminister, maySeePreChecks } = rightsOf(useMe());
  return (
    <div className={room.column}>
      <PageHead
        title={say('Penetapan (SK)')}
        lead={
          <WithTerms terms={['sk-penetapan', 'cek-awal', 'dasar-hukum']}>
            {say(
              'Siapa yang dilindungi ditetapkan dengan surat keputusan: konsep, telaah hukum, tanda tangan, lalu berlaku.',
            )}
          </WithTerms>
        }
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
      <Shelves chosen={shelf?.slug} />
      {shelf === undefined ? <Decisions mayDraft={mayAdminister} /> : <OnShelf shelf={shelf} />}
    </div>
  );
}

function Shelves({ chosen }: { readonly chosen: string | undefined }) {
  const shelves = [{ name: say('Semua'), slug: undefined }, ...Object.values(determinationShelves)];
  return (
    <nav aria-label={say('Saring menurut keadaan')}>
      <ul className={filter.chips}>
        {shelves.map(({ name, slug }) => (
          <li key={name}>
            <Link
              to="/penetapan"
              search={slug === undefined ? {} : { keadaan: slug }}
              className={filter.chip}
              activeOptions={{ exact: true, includeSearch: true }}
              {...(slug === chosen ? { 'aria-current': 'page' as const } : {})}
              replace
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The decisions that stand at one step: all of them, since a figure leads here. */
function OnShelf({
  shelf,
}: {
  readonly shelf: NonNullable<ReturnType<typeof determinationShelfOf>>;
}) {
  const decisions = useQuery(allDeterminationsQuery);
  if (decisions.error) return <FaultNotice error={decisions.error} />;
  if (decisions.isPending) return <Skeleton lines={6} />;
  const items = decisions.data.filter(({ state }) => liesOn(shelf, state));
  return items.length === 0 ? (
    <Empty title={say('Tidak ada SK di langkah ini.')} />
  ) : (
    <DecisionsTable items={items} />
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
        counted={(n) => say('{n} SK', { n })}
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
