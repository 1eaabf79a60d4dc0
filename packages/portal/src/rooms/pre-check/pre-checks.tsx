import type { PreCheck } from '@payung/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { preChecksQuery, recipientsQuery } from '../../api/pre-checks.ts';
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
import { chosenName, preCheckMarks } from '../../words/pre-check.ts';

/** Files that went to the insurer's branch or the population registry. */
export function PreChecksRoom() {
  const { mayAdminister } = rightsOf(useMe());
  const files = useInfiniteQuery(preChecksQuery);
  const items = files.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={room.column}>
      <PageHead
        title={say('Cek awal sebelum SK')}
        lead={
          <WithTerms terms={['cek-awal', 'dukcapil']}>
            {say(
              'Sebelum ditetapkan, orangnya ditanyakan ke BPJS Ketenagakerjaan dan Dukcapil: NIK ditemukan, belum menjadi peserta, masih hidup.',
            )}
          </WithTerms>
        }
        actions={
          mayAdminister ? (
            <>
              <Link to="/cek-awal/penerima" className={buttonClass('plain')}>
                {say('Penerima dan kolom')}
              </Link>
              <Link to="/cek-awal/penolakan" className={buttonClass('plain')}>
                {say('Yang ditolak')}
              </Link>
              <Link to="/cek-awal/baru" className={buttonClass('main')}>
                {say('Buat berkas')}
              </Link>
            </>
          ) : null
        }
      />
      {files.error ? <FaultNotice error={files.error} /> : null}
      {files.isPending ? <Skeleton lines={5} /> : null}
      {files.data && items.length === 0 ? (
        <Empty title={say('Belum ada berkas cek awal.')}>
          <p>
            {mayAdminister
              ? say(
                  'Buat berkas untuk orang yang akan ditetapkan, kirim ke penerimanya, lalu unggah jawabannya di sini.',
                )
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
  { name: say('Penerima') },
  { name: say('Keadaan') },
  { name: say('Orang'), isNumber: true },
  { name: say('Isi') },
  { name: say('Dibuat') },
];

function FilesTable({ items }: { readonly items: readonly PreCheck[] }) {
  const { timeZone } = useRegion();
  const nameOf = useRecipientName();
  return (
    <Table caption={say('Berkas cek awal, terbaru di atas')} columns={columns}>
      {items.map((item) => (
        <tr key={item.id}>
          <th scope="row" className={table.wide}>
            <Link to="/cek-awal/$id" params={{ id: item.id }}>
              {nameOf(item.recipient)}
            </Link>
          </th>
          <td>
            <Chip mark={preCheckMarks[item.state]} />
          </td>
          <td className={table.number}>{formatNumber(item.people)}</td>
          <td>
            {chosenName(item.chosen.of)}
            <span className={table.under}>
              {item.stage === 'before-decision' ? say('sebelum SK') : say('sesudah SK')}
            </span>
          </td>
          <td className={table.nowrap}>{formatMoment(item.at, timeZone)}</td>
        </tr>
      ))}
    </Table>
  );
}

/** How a recipient is called; its short name until the list has arrived. */
export function useRecipientName(): (id: string) => string {
  const { data } = useQuery(recipientsQuery);
  return (id) => data?.find(({ recipient }) => recipient === id)?.name ?? id;
}
