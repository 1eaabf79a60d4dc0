import type { ClaimSummary } from '@payung/contract';
import type { ClaimState } from '@payung/domain';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { claimsQuery } from '../../api/claims.ts';
import { formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { buttonClass } from '../../pieces/button.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { Figures } from '../../pieces/figures.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { setParts } from '../../pieces/work-list/set-parts.ts';
import { TableBar } from '../../pieces/work-list/table-bar.tsx';
import { useListSettings } from '../../pieces/work-list/use-list-settings.ts';
import { rightsOf } from '../../rights.ts';
import { serviceNow } from '../../service-clock.ts';
import { WithTerms } from '../../terms/with-terms.tsx';
import { today } from '../../today.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { byUrgency, isLate, isUntold } from '../../words/claim-clocks.ts';
import { claimOfSlug } from '../../words/slugs.ts';
import { Filters, type OfYear } from './claims-filters.tsx';
import { ClaimsTable, claimColumns } from './claims-table.tsx';
import { Decides } from './decides.tsx';

const route = getRouteApi('/inside/klaim');

/** Claims of a year: what is late first, then what is due next. */
export function ClaimsRoom() {
  const { mayHandleClaims, mayCarryLetters, maySeeMessages, mayAdminister } = rightsOf(useMe());
  const { timeZone } = useRegion();
  const thisYear = Number(today(timeZone, serviceNow()).slice(0, 4));
  const { tahun = thisYear, keadaan } = route.useSearch();
  const ofYear = tahun === thisYear ? {} : { tahun };
  const claims = useQuery(claimsQuery(tahun));
  return (
    <div className={room.column}>
      <PageHead
        title={say('Klaim')}
        lead={
          <WithTerms terms={['klaim', 'jkk', 'jkm', 'ahli-waris', 'santunan', 'beasiswa']}>
            {say(
              'Keluarga peserta yang meninggal, mengalami kecelakaan kerja, atau cacat, dari kabar pertama sampai dibayar.',
            )}
          </WithTerms>
        }
        actions={
          <>
            {mayHandleClaims ? (
              <>
                <Link to="/klaim/kabar-duka" className={buttonClass('main')}>
                  {say('Catat kabar duka')}
                </Link>
                <Link to="/klaim/buka" className={buttonClass('plain')}>
                  {say('Cari peserta')}
                </Link>
              </>
            ) : null}
            <Link to="/klaim/perkiraan" className={buttonClass('plain')}>
              {say('Hitung perkiraan')}
            </Link>
            {mayCarryLetters ? (
              <Link to="/kartu" className={buttonClass('plain')}>
                {say('Kartu dan surat')}
              </Link>
            ) : maySeeMessages ? (
              <Link to="/kartu/pesan" className={buttonClass('plain')}>
                {say('Pesan singkat')}
              </Link>
            ) : null}
            {mayAdminister ? (
              <Link to="/klaim/hari-libur" className={buttonClass('plain')}>
                {say('Hari libur')}
              </Link>
            ) : null}
          </>
        }
      />
      <Decides />
      {tahun === thisYear ? <LateBefore year={thisYear - 1} /> : null}
      {claims.error ? <FaultNotice error={claims.error} /> : null}
      {claims.isPending ? <Skeleton lines={6} /> : null}
      {claims.data ? (
        <>
          <Sums items={claims.data.items} granted={claims.data.granted} paid={claims.data.paid} />
          <Filters items={claims.data.items} year={tahun} thisYear={thisYear} ofYear={ofYear} />
          <Listed
            items={claims.data.items}
            state={claimOfSlug(keadaan)}
            ofYear={ofYear}
            mayHandle={mayHandleClaims}
          />
        </>
      ) : null}
    </div>
  );
}

/** A claim is listed in the year in which it was opened: what is late of the year before is not to be overlooked. */
function LateBefore({ year }: { readonly year: number }) {
  const late = useQuery(claimsQuery(year)).data?.items.filter(isLate).length ?? 0;
  if (late === 0) return null;
  return (
    <Notice
      tone="attention"
      title={say('{late} klaim dari tahun {year} lewat batas waktu', {
        late: formatNumber(late),
        year,
      })}
    >
      <Link to="/klaim" search={{ tahun: year }}>
        {say('Lihat klaim tahun {year}', { year })}
      </Link>
    </Notice>
  );
}

function Sums(props: {
  readonly items: readonly ClaimSummary[];
  readonly granted: number;
  readonly paid: number;
}) {
  const { items, granted, paid } = props;
  return (
    <Figures
      figures={[
        { name: say('Lewat batas waktu'), value: formatNumber(items.filter(isLate).length) },
        {
          name: say('Keluarga belum diberi tahu'),
          value: formatNumber(items.filter(isUntold).length),
        },
        { name: say('Disetujui BPJS'), value: formatRupiah(granted) },
        { name: say('Dibayar BPJS'), value: formatRupiah(paid) },
      ]}
    />
  );
}

interface ListedProps {
  readonly items: readonly ClaimSummary[];
  readonly state: ClaimState | undefined;
  readonly ofYear: OfYear;
  readonly mayHandle: boolean;
}

function Listed({ items, state, ofYear, mayHandle }: ListedProps) {
  const kept = useListSettings('klaim');
  const navigate = useNavigate();
  const search = setParts(route.useSearch());
  const shown = byUrgency(items.filter((item) => state === undefined || item.state === state));
  return (
    <div>
      {items.length > 0 || Object.keys(search).length > 0 ? (
        <TableBar
          list="klaim"
          kept={kept}
          columns={claimColumns}
          views={{
            search,
            onChoose: (view) => void navigate({ to: '/klaim', search: view, replace: true }),
          }}
        />
      ) : null}
      {shown.length > 0 ? (
        <ClaimsTable items={shown} hidden={kept.settings.hidden} />
      ) : (
        <NoneShown hasOthers={items.length > 0} ofYear={ofYear} mayHandle={mayHandle} />
      )}
    </div>
  );
}

interface NoneShownProps extends Pick<ListedProps, 'ofYear' | 'mayHandle'> {
  /** claims of the year in other states */
  readonly hasOthers: boolean;
}

function NoneShown({ hasOthers, ofYear, mayHandle }: NoneShownProps) {
  if (hasOthers) {
    return (
      <Empty title={say('Tidak ada klaim dengan keadaan ini.')}>
        <p>
          <Link to="/klaim" search={ofYear}>
            {say('Hapus saringan')}
          </Link>
        </p>
      </Empty>
    );
  }
  return (
    <Empty title={say('Belum ada klaim pada tahun ini.')}>
      <p>
        {mayHandle ? (
          <Say
            text="Bila ada warga meninggal, <link>catat kabar dukanya</link>: kepesertaannya dicari, dan klaimnya dibuka."
            link={(inside) => <Link to="/klaim/kabar-duka">{inside}</Link>}
          />
        ) : (
          say('Klaim tampil di sini setelah dibuka oleh desa/kelurahan atau dinas pengampu.')
        )}
      </p>
    </Empty>
  );
}
