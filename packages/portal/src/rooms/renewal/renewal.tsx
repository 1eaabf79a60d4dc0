import type { Renewal } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { isGathering, renewalQuery } from '../../api/cohorts.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Figures } from '../../pieces/figures.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { WithTerms } from '../../terms/with-terms.tsx';
import { useMe, useNames } from '../../use-region.ts';
import { leaveWords } from '../../words/cohorts.ts';
import { NominateRenewed } from './nominate-renewed.tsx';
import { RenewalPeopleTable } from './renewal-people.tsx';

const route = getRouteApi('/inside/perpanjangan/$id');
const up = { to: '/perpanjangan', name: say('Perpanjangan tahun') } as const;

/** One renewal, agency by agency. */
export function RenewalRoom() {
  const { id } = route.useParams();
  const renewal = useQuery(renewalQuery(id));
  const { data } = renewal;
  return (
    <Room
      up={up}
      title={
        data
          ? say('Perpanjangan {fromYear} ke {year}', { fromYear: data.fromYear, year: data.year })
          : say('Perpanjangan')
      }
      lead={
        <WithTerms terms={['masa-iur', 'tunggakan']}>
          {say('Usia dan pekerjaan diuji lagi hanya bila perlindungannya sempat terputus.')}
        </WithTerms>
      }
    >
      {renewal.error ? <FaultNotice error={renewal.error} /> : null}
      {renewal.isPending ? <Skeleton lines={6} /> : null}
      {data !== undefined && isGathering(data) ? (
        <p role="status">
          {say('Daftarnya sedang disusun. Halaman ini memeriksa sendiri sampai siap.')}
        </p>
      ) : null}
      {data?.agencies.length === 0 && !isGathering(data) ? (
        <p className={panel.panel}>
          {say('Tidak ada orang dari tahun {fromYear} untuk diperpanjang.', {
            fromYear: data.fromYear,
          })}
        </p>
      ) : null}
      {data?.agencies.map((one) => (
        <Agency key={one.agency} renewal={data} part={one} />
      ))}
    </Room>
  );
}

interface AgencyProps {
  readonly renewal: Renewal;
  readonly part: Renewal['agencies'][number];
}

function Agency({ renewal, part }: AgencyProps) {
  const { agencyName } = useNames();
  const me = useMe();
  const { mayUpload, mayWithdrawFor } = rightsOf(me);
  const mayAct = mayUpload && mayWithdrawFor(part.agency) && part.state === 'proposed';
  const leaving = Object.entries(part.leaving).filter(([, count]) => count > 0);
  const id = `perpanjang-${part.agency}`;
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby={id}>
      <h2 id={id}>{agencyName(part.agency)}</h2>
      <Figures
        figures={[
          {
            name: say('Orang tahun {fromYear}', { fromYear: renewal.fromYear }),
            value: formatNumber(part.people),
          },
          { name: say('Diperpanjang'), value: formatNumber(part.renewed) },
          ...leaving.map(([reason, count]) => ({
            name: leaveWords(reason),
            value: formatNumber(count),
          })),
          { name: say('Dikeluarkan dinas'), value: formatNumber(part.removed) },
          {
            name: say('Tempat kosong'),
            value: part.free === null ? say('Belum ada kartu kuota') : formatNumber(part.free),
          },
        ]}
      />
      {part.importId === null ? null : (
        <p>
          <Say
            text="Sudah diusulkan kembali: <link>lihat daftarnya</link>."
            link={(inside) => (
              <Link to="/daftar/$id" params={{ id: part.importId }}>
                {inside}
              </Link>
            )}
          />
        </p>
      )}
      {part.pages > 0 ? (
        <RenewalPeopleTable renewal={renewal.id} part={part} mayAct={mayAct} />
      ) : null}
      {mayAct && part.renewed > 0 ? (
        <NominateRenewed renewal={renewal.id} agency={part.agency} count={part.renewed} />
      ) : null}
    </section>
  );
}
