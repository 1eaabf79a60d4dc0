import type { ClaimSummary } from '@payung/contract';
import { claimStates } from '@payung/domain';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { claimsQuery } from '../../api/claims.ts';
import { formatNumber, formatRupiah } from '../../format.ts';
import { buttonClass } from '../../pieces/button.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { Figures } from '../../pieces/figures.tsx';
import filter from '../../pieces/filter.module.css';
import { Select } from '../../pieces/inputs.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import room from '../../pieces/room.module.css';
import { Shape } from '../../pieces/shape.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { today } from '../../today.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { byUrgency, isLate } from '../../words/claim-clocks.ts';
import { claimStateMarks } from '../../words/claims.ts';
import { ClaimsTable } from './claims-table.tsx';
import { Decides } from './decides.tsx';

const route = getRouteApi('/inside/klaim');

/** Claims of a year: what is late first, then what is due next. */
export function ClaimsRoom() {
  const { mayHandleClaims, mayCarryLetters, mayAdminister } = rightsOf(useMe());
  const { timeZone } = useRegion();
  const thisYear = Number(today(timeZone, Date.now()).slice(0, 4));
  const { tahun = thisYear, keadaan } = route.useSearch();
  const claims = useQuery(claimsQuery(tahun));
  return (
    <div className={room.column}>
      <PageHead
        title="Klaim"
        lead="Keluarga peserta yang meninggal, mengalami kecelakaan kerja, atau cacat, dari kabar pertama sampai dibayar."
        actions={
          <>
            <Link to="/klaim/perkiraan" className={buttonClass('plain')}>
              Hitung perkiraan
            </Link>
            {mayCarryLetters ? (
              <Link to="/kartu" className={buttonClass('plain')}>
                Kartu dan surat
              </Link>
            ) : null}
            {mayAdminister ? (
              <Link to="/klaim/hari-libur" className={buttonClass('plain')}>
                Hari libur
              </Link>
            ) : null}
            {mayHandleClaims ? (
              <>
                <Link to="/klaim/buka" className={buttonClass('plain')}>
                  Cari peserta
                </Link>
                <Link to="/klaim/kabar-duka" className={buttonClass('main')}>
                  Catat kabar duka
                </Link>
              </>
            ) : null}
          </>
        }
      />
      <Decides />
      {claims.error ? <FaultNotice error={claims.error} /> : null}
      {claims.isPending ? <Skeleton lines={6} /> : null}
      {claims.data ? (
        <>
          <Sums items={claims.data.items} granted={claims.data.granted} paid={claims.data.paid} />
          <Filters items={claims.data.items} year={tahun} thisYear={thisYear} />
          <Listed items={claims.data.items} state={keadaan} mayHandle={mayHandleClaims} />
        </>
      ) : null}
    </div>
  );
}

function Sums(props: {
  readonly items: readonly ClaimSummary[];
  readonly granted: number;
  readonly paid: number;
}) {
  const { items, granted, paid } = props;
  const live = items.filter(({ state }) => state !== 'withdrawn');
  return (
    <Figures
      figures={[
        { name: 'Lewat batas waktu', value: formatNumber(items.filter(isLate).length) },
        {
          name: 'Keluarga belum diberi tahu',
          value: formatNumber(live.filter(({ familyToTell }) => familyToTell).length),
        },
        { name: 'Disetujui BPJS', value: formatRupiah(granted) },
        { name: 'Dibayar BPJS', value: formatRupiah(paid) },
      ]}
    />
  );
}

interface FiltersProps {
  readonly items: readonly ClaimSummary[];
  readonly year: number;
  readonly thisYear: number;
}

function Filters({ items, year, thisYear }: FiltersProps) {
  const navigate = useNavigate();
  const ofYear = year === thisYear ? {} : { tahun: year };
  const countOf = (state: string) => items.filter((item) => item.state === state).length;
  return (
    <>
      <Select
        id="klaim-tahun"
        label="Dibuka pada tahun"
        look="short"
        value={String(year)}
        options={[0, 1, 2, 3, 4, 5].map((ago) => ({
          value: String(thisYear - ago),
          name: String(thisYear - ago),
        }))}
        onChange={(value) =>
          void navigate({ to: '/klaim', search: { tahun: Number(value) }, replace: true })
        }
      />
      <nav aria-label="Saring menurut keadaan">
        <ul className={filter.chips}>
          <li>
            <Link
              to="/klaim"
              search={ofYear}
              className={filter.chip}
              activeOptions={{ exact: true, includeSearch: true }}
              replace
              resetScroll={false}
            >
              Semua <span className={filter.count}>{formatNumber(items.length)}</span>
            </Link>
          </li>
          {claimStates
            .filter((state) => countOf(state) > 0)
            .map((state) => (
              <li key={state}>
                <Link
                  to="/klaim"
                  search={{ ...ofYear, keadaan: state }}
                  className={filter.chip}
                  activeOptions={{ exact: true, includeSearch: true }}
                  replace
                  resetScroll={false}
                >
                  <Shape shape={claimStateMarks[state].shape} />
                  {claimStateMarks[state].word}{' '}
                  <span className={filter.count}>{formatNumber(countOf(state))}</span>
                </Link>
              </li>
            ))}
        </ul>
      </nav>
    </>
  );
}

interface ListedProps {
  readonly items: readonly ClaimSummary[];
  readonly state: string | undefined;
  readonly mayHandle: boolean;
}

function Listed({ items, state, mayHandle }: ListedProps) {
  const shown = byUrgency(items.filter((item) => state === undefined || item.state === state));
  if (shown.length > 0) return <ClaimsTable items={shown} />;
  if (items.length > 0) {
    return (
      <Empty title="Tidak ada klaim dengan keadaan ini.">
        <p>
          <Link to="/klaim" search={{}}>
            Hapus saringan
          </Link>
        </p>
      </Empty>
    );
  }
  return (
    <Empty title="Belum ada klaim pada tahun ini.">
      <p>
        {mayHandle ? (
          <>
            Bila ada warga meninggal, <Link to="/klaim/kabar-duka">catat kabar dukanya</Link>:
            kepesertaannya dicari, dan klaimnya dibuka.
          </>
        ) : (
          'Klaim tampil di sini setelah dibuka oleh desa/kelurahan atau dinas pengampu.'
        )}
      </p>
    </Empty>
  );
}
