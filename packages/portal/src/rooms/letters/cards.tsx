import type { CardHandOverPage } from '@payung/contract';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type * as z from 'zod';
import { handOversQuery, makeHandOver } from '../../api/letters.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button, buttonClass } from '../../pieces/button.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { Select } from '../../pieces/inputs.tsx';
import { useNavigateAfterwards } from '../../pieces/navigate-afterwards.ts';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { More, Table } from '../../pieces/table.tsx';
import { rightsOf } from '../../rights.ts';
import { WithTerms } from '../../terms/with-terms.tsx';
import { useMe, useRegion } from '../../use-region.ts';
import { useOwnVillages } from '../verification/use-own-villages.ts';
import { VillageLetters } from './village-letters.tsx';

const route = getRouteApi('/inside/kartu');

/** Cards and letters of one village on their way to families. */
export function CardsRoom() {
  const { mayCarryLetters, maySeeMessages } = rightsOf(useMe());
  const villages = useOwnVillages();
  const navigate = useNavigate();
  const { desa } = route.useSearch();
  const village = desa ?? (villages.length === 1 ? villages[0]?.code : undefined);
  return (
    <div className={room.column}>
      <PageHead
        title={say('Kartu dan surat')}
        lead={
          <WithTerms terms={['kpj', 'ahli-waris', 'sptjm']}>
            {say(
              'Kartu diserahkan dengan berita acara serah terima (BAST) yang ditandatangani; surat memberi tahu keluarga siapa yang dihubungi, tanpa biaya.',
            )}
          </WithTerms>
        }
        actions={
          <>
            {maySeeMessages ? (
              <Link to="/kartu/pesan" className={buttonClass('plain')}>
                {say('Pesan singkat')}
              </Link>
            ) : null}
            <Link to="/kartu/pengaturan" className={buttonClass('plain')}>
              {say('Pengaturan surat')}
            </Link>
          </>
        }
      />
      {mayCarryLetters ? (
        <>
          <Select
            id="kartu-desa"
            label={say('Desa/kelurahan')}
            none={say('Pilih desa/kelurahan')}
            value={village ?? ''}
            options={villages.map(({ code, name }) => ({ value: code, name }))}
            onChange={(chosen) =>
              void navigate({
                to: '/kartu',
                search: chosen === '' ? {} : { desa: chosen },
                replace: true,
              })
            }
          />
          {village === undefined ? (
            <p className={panel.quiet}>
              {say('Pilih desa/kelurahan untuk melihat kartu dan suratnya.')}
            </p>
          ) : (
            <OfVillage key={village} village={village} />
          )}
        </>
      ) : (
        <Empty
          title={say(
            'Kartu dan surat diserahkan oleh desa/kelurahan, kecamatan, dan dinas pengampu.',
          )}
        />
      )}
    </div>
  );
}

function OfVillage({ village }: { readonly village: string }) {
  const handOvers = useInfiniteQuery(handOversQuery(village));
  if (handOvers.error) return <FaultNotice error={handOvers.error} />;
  if (handOvers.isPending) return <Skeleton lines={5} />;
  const items = handOvers.data.pages.flatMap((page) => page.items);
  const waiting = handOvers.data.pages[0]?.waiting ?? 0;
  return (
    <>
      <WaitingCards village={village} waiting={waiting} />
      {items.length === 0 ? (
        <Empty title={say('Belum ada BAST untuk desa/kelurahan ini.')}>
          <p>
            {waiting > 0
              ? say('Yang pertama dibuat dari kartu yang menunggu di atas.')
              : say(
                  'Kartu dapat diserahkan setelah nomor pesertanya datang dari BPJS Ketenagakerjaan.',
                )}
          </p>
        </Empty>
      ) : (
        <div>
          <HandOversTable items={items} />
          <More
            shown={items.length}
            counted={(n) => say('{n} BAST', { n })}
            hasMore={handOvers.hasNextPage}
            isLoading={handOvers.isFetchingNextPage}
            onMore={() => void handOvers.fetchNextPage()}
          />
        </div>
      )}
      <VillageLetters village={village} />
    </>
  );
}

function WaitingCards(props: { readonly village: string; readonly waiting: number }) {
  const { village, waiting } = props;
  const queries = useQueryClient();
  const navigateAfterwards = useNavigateAfterwards();
  const making = useMutation({
    mutationFn: () => makeHandOver(village),
    onMutate: navigateAfterwards,
    onSuccess: async ({ handOverId }, _asked, navigate) => {
      await queries.invalidateQueries({ queryKey: ['letters', 'hand-overs'] });
      await navigate({ to: '/kartu/$id', params: { id: handOverId } });
    },
  });
  if (waiting === 0) {
    return <Notice tone="neutral" title={say('Tidak ada kartu yang menunggu diserahkan')} />;
  }
  return (
    <Notice
      tone="attention"
      title={say('{waiting} kartu menunggu diserahkan di desa/kelurahan ini', {
        waiting: formatNumber(waiting),
      })}
    >
      <div className={panel.stack}>
        <p>{say('Satu BAST memuat paling banyak 40 orang, menurut RW, RT, dan nama.')}</p>
        {making.error ? <FaultNotice error={making.error} /> : null}
        <div>
          <Button
            look="main"
            busy={making.isPending && say('Membuat BAST')}
            onPress={() => making.mutate()}
          >
            {say('Buat BAST')}
          </Button>
        </div>
      </div>
    </Notice>
  );
}

const columns = [
  { name: say('Dibuat') },
  { name: say('Orang'), isNumber: true },
  { name: say('Diterima'), isNumber: true },
  { name: say('Kembali'), isNumber: true },
  { name: say('Belum dicatat'), isNumber: true },
];

function HandOversTable(props: { readonly items: z.infer<typeof CardHandOverPage>['items'] }) {
  const { timeZone } = useRegion();
  return (
    <Table caption={say('Serah terima kartu (BAST), terbaru di atas')} columns={columns}>
      {props.items.map((item) => (
        <tr key={item.handOverId}>
          <th scope="row" className={table.nowrap}>
            <Link to="/kartu/$id" params={{ id: item.handOverId }}>
              {formatDate(item.madeOn, timeZone)}
            </Link>
          </th>
          <td className={table.number}>{formatNumber(item.people)}</td>
          <td className={table.number}>{formatNumber(item.received)}</td>
          <td className={table.number}>{formatNumber(item.returned)}</td>
          <td className={table.number}>{formatNumber(item.open)}</td>
        </tr>
      ))}
    </Table>
  );
}
