import type { BillView } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { billsQuery } from '../../api/bills.ts';
import { formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { buttonClass } from '../../pieces/button.tsx';
import { Empty } from '../../pieces/empty.tsx';
import filter from '../../pieces/filter.module.css';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { setParts } from '../../pieces/work-list/set-parts.ts';
import { TableBar } from '../../pieces/work-list/table-bar.tsx';
import { useListSettings } from '../../pieces/work-list/use-list-settings.ts';
import { rightsOf } from '../../rights.ts';
import { WithTerms } from '../../terms/with-terms.tsx';
import { useMe } from '../../use-region.ts';
import { type BillShelf, billShelfOf, billShelves } from '../../words/bills.ts';
import { BillsTable, billColumns } from './bills-table.tsx';
import { Ceilings } from './ceilings.tsx';
import { WaitingBills } from './waiting-bills.tsx';

const route = getRouteApi('/inside/tagihan');

/** Every bill by where it stands: what waits, what runs out, and what is left of each source. */
export function BillsRoom() {
  const { mayBill } = rightsOf(useMe());
  const shelf = billShelfOf(route.useSearch().keadaan);
  const bills = useQuery(billsQuery);
  return (
    <div className={room.column}>
      <PageHead
        title={say('Tagihan iuran')}
        lead={
          <WithTerms terms={['kode-iuran', 'spp', 'spm', 'sp2d', 'sumber-dana']}>
            {bills.data === undefined
              ? say('Iuran dari daftar sampai bukti bayar.')
              : leadOf(bills.data)}
          </WithTerms>
        }
        actions={
          <>
            <Link to="/berkas-bpjs/penolakan" className={buttonClass('plain')}>
              {say('Ditolak BPJS')}
            </Link>
            {mayBill ? (
              <Link to="/tagihan/baru" className={buttonClass('main')}>
                {say('Buat tagihan')}
              </Link>
            ) : null}
          </>
        }
      />
      {bills.error ? <FaultNotice error={bills.error} /> : null}
      {bills.isPending ? <Skeleton lines={6} /> : null}
      {bills.data ? (
        <>
          <WaitingBills bills={bills.data} />
          <Shelves bills={bills.data} chosen={shelf} />
          <Shown bills={bills.data} shelf={shelf} mayBill={mayBill} />
          <Ceilings bills={bills.data} />
        </>
      ) : null}
    </div>
  );
}

function leadOf(bills: readonly BillView[]): string {
  const open = bills.filter(({ state }) => billShelves.open.states.includes(state));
  const rupiah = open.reduce((sum, one) => sum + one.rupiah, 0);
  return open.length === 0
    ? say('Tidak ada tagihan yang sedang berjalan.')
    : say('{open} tagihan sedang berjalan, seluruhnya {rupiah}.', {
        open: formatNumber(open.length),
        rupiah: formatRupiah(rupiah),
      });
}

function Shelves({ bills, chosen }: { bills: readonly BillView[]; chosen: BillShelf }) {
  return (
    <nav aria-label={say('Saring menurut keadaan')}>
      <ul className={filter.chips}>
        {(['open', 'paid', 'stopped'] as const).map((shelf) => {
          const { name, slug, states } = billShelves[shelf];
          const count = bills.filter(({ state }) => states.includes(state)).length;
          return (
            <li key={shelf}>
              <Link
                to="/tagihan"
                search={slug === undefined ? {} : { keadaan: slug }}
                className={filter.chip}
                activeOptions={{ exact: true, includeSearch: true }}
                {...(shelf === chosen ? { 'aria-current': 'page' } : {})}
                replace
              >
                {name} <span className={filter.count}>{formatNumber(count)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

interface ShownProps {
  readonly bills: readonly BillView[];
  readonly shelf: BillShelf;
  readonly mayBill: boolean;
}

function Shown({ bills, shelf, mayBill }: ShownProps) {
  const kept = useListSettings('tagihan');
  const navigate = useNavigate();
  const search = setParts(route.useSearch());
  const { states, name } = billShelves[shelf];
  const items = bills.filter(({ state }) => states.includes(state));
  if (bills.length > 0) {
    return (
      <div>
        <TableBar
          list="tagihan"
          kept={kept}
          columns={billColumns}
          views={{
            search,
            onChoose: (view) => void navigate({ to: '/tagihan', search: view, replace: true }),
          }}
        />
        {items.length > 0 ? (
          <BillsTable
            caption={say('Tagihan {name}', { name: name.toLowerCase() })}
            items={items}
            hidden={kept.settings.hidden}
          />
        ) : (
          <p className={panel.quiet}>{say('Tidak ada tagihan di sini.')}</p>
        )}
      </div>
    );
  }
  return (
    <Empty title={say('Belum ada tagihan.')}>
      <p>
        {mayBill
          ? say(
              'Setelah SK berlaku, buat tagihan untuk bulan pertama: daftar nominatifnya disusun dari semua orang dalam SK.',
            )
          : say('Tagihan tampil di sini setelah dibuat oleh bendahara atau dinas pengampu.')}
      </p>
    </Empty>
  );
}
