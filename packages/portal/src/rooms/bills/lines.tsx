import type { BillLineView, BillView } from '@payung/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type * as z from 'zod';
import { billLinesQuery, paymentListPath, releaseOne } from '../../api/bills.ts';
import { formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { DownloadButton } from '../../pieces/download-button.tsx';
import { NikCell } from '../../pieces/nik-ending.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { More, Table } from '../../pieces/table.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useNames } from '../../use-region.ts';
import { spanWords } from '../../words/bills.ts';
import { useBillAct } from './use-bill.ts';

type Line = z.infer<typeof BillLineView>;

/** Everybody who is paid for, as lists show them. */
export function Lines({ bill }: { readonly bill: BillView }) {
  const { mayBill } = rightsOf(useMe());
  const [isOpen, setOpen] = useState(bill.people <= fewPeople);
  const [leaving, setLeaving] = useState<Line | null>(null);
  return (
    <section className={panel.stack} aria-labelledby="nominatif">
      <h2 id="nominatif">{say('Daftar nominatif')}</h2>
      {mayBill ? (
        <div className={panel.row}>
          <DownloadButton
            path={paymentListPath(bill.id, 'pdf')}
            fallbackName="daftar-nominatif.pdf"
          >
            {say('Unduh daftar (PDF)')}
          </DownloadButton>
          <DownloadButton
            path={paymentListPath(bill.id, 'csv')}
            fallbackName="daftar-nominatif.csv"
          >
            {say('Unduh daftar (CSV)')}
          </DownloadButton>
          <p className={panel.meta}>{say('Memuat NIK utuh. Pengunduhannya tercatat.')}</p>
        </div>
      ) : null}
      {isOpen ? (
        <List bill={bill} onRelease={mayBill && bill.state === 'listed' ? setLeaving : null} />
      ) : (
        <div>
          <Button onPress={() => setOpen(true)}>
            {say('Tampilkan {people} orang', { people: formatNumber(bill.people) })}
          </Button>
        </div>
      )}
      {leaving === null ? null : (
        <ReleaseDialog bill={bill} line={leaving} onClose={() => setLeaving(null)} />
      )}
    </section>
  );
}

/** people up to whom the list is shown at once */
const fewPeople = 200;

const columns = [
  { name: say('No.'), isNumber: true },
  { name: say('Nama') },
  { name: 'NIK' },
  { name: say('Desa/kelurahan') },
  { name: say('Dinas pengusul') },
  { name: say('Bulan') },
  { name: say('Iuran'), isNumber: true },
];
const withAct = [...columns, { name: say('Tindakan') }];

interface ListProps {
  readonly bill: BillView;
  readonly onRelease: ((line: Line) => void) | null;
}

function List({ bill, onRelease }: ListProps) {
  const lines = useInfiniteQuery(billLinesQuery(bill.id));
  const { agencyName } = useNames();
  if (lines.error) return <FaultNotice error={lines.error} />;
  if (lines.isPending) return <Skeleton lines={8} />;
  const items = lines.data.pages.flatMap((page) => page.items);
  return (
    <div>
      <Table
        caption={say('Orang yang dibayar iurannya')}
        columns={onRelease === null ? columns : withAct}
      >
        {items.map((item) => (
          <tr key={item.nominationId}>
            <td className={table.number}>{formatNumber(item.no)}</td>
            <th scope="row" className={table.wide}>
              <Who line={item} />
            </th>
            <NikCell ending={item.person?.nationalIdEnd ?? null} />
            <td>{item.person?.villageName ?? '–'}</td>
            <td>{agencyName(item.agency)}</td>
            <td>{spanWords(item)}</td>
            <td className={table.number}>{formatRupiah(item.rupiah)}</td>
            {onRelease === null ? null : (
              <td>
                {item.released ? null : (
                  <Button look="quiet" onPress={() => onRelease(item)}>
                    <Say
                      text="Keluarkan{person}"
                      person={
                        <span className={panel.hidden}>
                          {' '}
                          {item.person?.name ?? say('nomor {no}', { no: item.no })}
                        </span>
                      }
                    />
                  </Button>
                )}
              </td>
            )}
          </tr>
        ))}
      </Table>
      <More
        shown={items.length}
        counted={(n) => say('{n} orang', { n })}
        hasMore={lines.hasNextPage}
        isLoading={lines.isFetchingNextPage}
        onMore={() => void lines.fetchNextPage()}
      />
    </div>
  );
}

function Who({ line }: { readonly line: Line }) {
  return (
    <>
      {line.person === null ? (
        say('Datanya sudah dihapus')
      ) : (
        <Link to="/orang/$id" params={{ id: line.personId }}>
          <bdi>{line.person.name}</bdi>
        </Link>
      )}
      {line.released ? (
        <span className={table.under}>{say('Dikeluarkan dari tagihan ini')}</span>
      ) : null}
    </>
  );
}

interface ReleaseDialogProps {
  readonly bill: BillView;
  readonly line: Line;
  readonly onClose: () => void;
}

function ReleaseDialog({ bill, line, onClose }: ReleaseDialogProps) {
  const { version } = bill;
  const releasing = useBillAct(
    bill.id,
    () => releaseOne(bill.id, { version, nomination: line.nominationId }),
    onClose,
  );
  return (
    <ReasonDialog
      title={say('Keluarkan satu orang')}
      button={say('Keluarkan dari tagihan')}
      busy={releasing.isPending && say('Mengeluarkan')}
      error={releasing.error}
      least={null}
      onSend={() => releasing.mutate(undefined)}
      onClose={onClose}
    >
      <p>
        <Say
          text="Iuran {person} sebesar {rupiah} tidak ikut dibayar, dan bulannya bebas untuk tagihan lain."
          person={<bdi>{line.person?.name ?? say('nomor {no}', { no: line.no })}</bdi>}
          rupiah={formatRupiah(line.rupiah)}
        />
      </p>
    </ReasonDialog>
  );
}
