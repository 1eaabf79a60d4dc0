import type { ExchangeView } from '@payung/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { branchesQuery, exchangesQuery } from '../../api/exchanges.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
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
import { WithTerms } from '../../terms/with-terms.tsx';
import { useMe, useRegion } from '../../use-region.ts';
import { spanWords } from '../../words/bills.ts';
import { exchangeKindName, sentMark } from '../../words/exchange.ts';

/** Files about people who are paid for, to the branches of the insurer. */
export function ExchangesRoom() {
  const { mayAdminister, maySeeMoney } = rightsOf(useMe());
  const files = useInfiniteQuery(exchangesQuery);
  const items = files.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={room.column}>
      <PageHead
        title={say('Berkas BPJS')}
        lead={
          <WithTerms terms={['wadah', 'kpj', 'bpu', 'rekonsiliasi']}>
            {say(
              'Pendaftaran dan pembayaran dikirim ke kantor cabang BPJS Ketenagakerjaan; hasilnya dibaca kembali per NIK dan dicocokkan.',
            )}
          </WithTerms>
        }
        actions={
          <>
            {maySeeMoney ? (
              <Link to="/berkas-bpjs/penolakan" className={buttonClass('plain')}>
                {say('Ditolak BPJS')}
              </Link>
            ) : null}
            {mayAdminister ? (
              <>
                <Link to="/berkas-bpjs/cabang" className={buttonClass('plain')}>
                  {say('Cabang dan kolom')}
                </Link>
                <Link to="/berkas-bpjs/wadah" className={buttonClass('plain')}>
                  {say('Wadah')}
                </Link>
                <Link to="/berkas-bpjs/baru" className={buttonClass('main')}>
                  {say('Buat berkas')}
                </Link>
              </>
            ) : null}
          </>
        }
      />
      {files.error ? <FaultNotice error={files.error} /> : null}
      {files.isPending ? <Skeleton lines={5} /> : null}
      {files.data && items.length === 0 ? (
        <Empty title={say('Belum ada berkas untuk BPJS.')}>
          <p>
            {mayAdminister
              ? say('Buat tagihan dahulu, lalu buat berkas pendaftaran dari daftar nominatifnya.')
              : say('Berkas tampil di sini setelah dibuat oleh dinas pengampu.')}
          </p>
        </Empty>
      ) : null}
      {items.length > 0 ? (
        <div>
          <FilesTable items={items} />
          <More
            shown={items.length}
            counted={(n) => say('{n} berkas', { n })}
            hasMore={files.hasNextPage}
            isLoading={files.isFetchingNextPage}
            onMore={() => void files.fetchNextPage()}
          />
        </div>
      ) : null}
    </div>
  );
}

const columns = [
  { name: say('Berkas') },
  { name: say('Keadaan') },
  { name: say('Bulan') },
  { name: say('Orang'), isNumber: true },
  { name: say('Wadah') },
  { name: say('Dibuat') },
];

function FilesTable({ items }: { readonly items: readonly ExchangeView[] }) {
  const { timeZone } = useRegion();
  const nameOf = useBranchName();
  return (
    <Table caption={say('Berkas untuk BPJS, terbaru di atas')} columns={columns}>
      {items.map((item) => (
        <tr key={item.id}>
          <th scope="row" className={table.wide}>
            <Link to="/berkas-bpjs/$id" params={{ id: item.id }}>
              {exchangeKindName(item.kind)}
            </Link>
            <span className={table.under}>{nameOf(item.branch)}</span>
          </th>
          <td>
            <Chip mark={sentMark(item.exports)} />
          </td>
          <td>{spanWords(item)}</td>
          <td className={table.number}>{formatNumber(item.people)}</td>
          <td className={table.nowrap}>
            {item.membershipType}
            {item.groupCode === '' ? null : <span className={table.under}>{item.groupCode}</span>}
          </td>
          <td className={table.nowrap}>{formatMoment(item.at, timeZone)}</td>
        </tr>
      ))}
    </Table>
  );
}

/** How a branch is called; its short name until the list has arrived. */
export function useBranchName(): (id: string) => string {
  const { data } = useQuery(branchesQuery);
  return (id) => data?.find(({ branch }) => branch === id)?.name ?? id;
}
