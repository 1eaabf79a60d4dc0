import type { CohortDetail } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { closeCohort, cohortQuery } from '../../api/cohorts.ts';
import { formatMonth, formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button, buttonClass } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { Figures } from '../../pieces/figures.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useNames } from '../../use-region.ts';
import { cohortKindName, cohortMarks, noteWords } from '../../words/cohorts.ts';
import { ChangeCohort } from './change-cohort.tsx';
import { CountsTable } from './counts-table.tsx';
import { programRoom } from './new-cohort.tsx';

const route = getRouteApi('/inside/program/kelompok/$id');

/** One cohort: its months, its money and how far both are used. */
export function CohortRoom() {
  const { id } = route.useParams();
  const cohort = useQuery(cohortQuery(id));
  const { data } = cohort;
  return (
    <Room
      up={programRoom}
      title={data?.name ?? say('Kelompok perlindungan')}
      tabTitle={say('Kelompok perlindungan')}
      lead={
        data ? (
          <span className={panel.row}>
            <Chip mark={cohortMarks[data.state]} />
            <span>
              {say('{cohortKind}, {months} bulan sejak {firstMonth}, tahun program {year}', {
                cohortKind: cohortKindName(data.kind),
                months: formatNumber(data.months),
                firstMonth: formatMonth(data.firstMonth),
                year: data.year,
              })}
            </span>
          </span>
        ) : undefined
      }
    >
      {cohort.error ? <FaultNotice error={cohort.error} /> : null}
      {cohort.isPending ? <Skeleton lines={8} /> : null}
      {data ? <Cohort cohort={data} /> : null}
    </Room>
  );
}

function Cohort({ cohort }: { readonly cohort: CohortDetail }) {
  const { occupationName, villageName } = useNames();
  const { figures } = cohort;
  return (
    <>
      {cohort.notes.map((note) => {
        const { title, text, isWarning } = noteWords(note);
        return (
          <Notice key={note.code} tone={isWarning ? 'attention' : 'neutral'} title={title}>
            {text}
          </Notice>
        );
      })}
      <Figures
        figures={[
          {
            name: say('Orang ditetapkan'),
            value: `${formatNumber(cohort.determinedPeople)}${ofCeiling(cohort.placeCeiling, formatNumber)}`,
          },
          { name: say('Orang-bulan'), value: formatNumber(figures.personMonths) },
          {
            name: say('Terpakai'),
            value: `${formatRupiah(cohort.committed)}${ofCeiling(cohort.budgetCeiling, formatRupiah)}`,
          },
          {
            name: say('Rencana'),
            value: cohort.planned === null ? say('Tidak dibatasi') : formatRupiah(cohort.planned),
          },
          { name: say('Iuran per orang per bulan'), value: formatRupiah(cohort.tariff) },
        ]}
      />
      <Acts cohort={cohort} />
      {figures.people === 0 ? (
        <p className={panel.quiet}>
          {say('Belum ada orang yang ditetapkan. Orangnya masuk melalui SK penetapan.')}
        </p>
      ) : (
        <>
          <CountsTable
            title={say('Menurut pekerjaan')}
            row={say('Pekerjaan')}
            counts={figures.byOccupation}
            nameOf={occupationName}
          />
          <CountsTable
            title={say('Menurut desa/kelurahan')}
            row={say('Desa/kelurahan')}
            counts={figures.byVillage}
            nameOf={(code) => (code === 'none' ? say('Belum jelas') : villageName(code))}
          />
          <CountsTable
            title={say('Menurut bulan')}
            row={say('Bulan')}
            counts={figures.byMonth}
            nameOf={formatMonth}
            inOrder
          />
        </>
      )}
    </>
  );
}

function ofCeiling(ceiling: number | null, format: (figure: number) => string): string {
  return ceiling === null ? '' : say(' dari {ceiling}', { ceiling: format(ceiling) });
}

function Acts({ cohort }: { readonly cohort: CohortDetail }) {
  const { mayAdminister } = rightsOf(useMe());
  const [open, setOpen] = useState<'change' | 'close' | null>(null);
  const queries = useQueryClient();
  const closing = useMutation({
    mutationFn: () => closeCohort(cohort.id, cohort.version),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['programme'] });
      setOpen(null);
    },
  });
  if (!mayAdminister || cohort.state === 'closed') return null;
  return (
    <div className={panel.row}>
      <Link to="/penetapan/baru" search={{ kelompok: cohort.id }} className={buttonClass('main')}>
        {say('Buat konsep SK')}
      </Link>
      <Button onPress={() => setOpen('change')}>{say('Ubah nama, kuota, atau pagu')}</Button>
      <Button onPress={() => setOpen('close')}>{say('Tutup kelompok')}</Button>
      {open === 'change' ? <ChangeCohort cohort={cohort} onClose={() => setOpen(null)} /> : null}
      {open === 'close' ? (
        <ReasonDialog
          title={say('Tutup kelompok')}
          button={say('Tutup kelompok')}
          busy={closing.isPending && say('Menutup')}
          error={closing.error}
          least={null}
          onSend={() => closing.mutate()}
          onClose={() => setOpen(null)}
        >
          <p>
            {say(
              'Tidak ada orang baru yang dapat ditetapkan untuk kelompok ini, dan sisa dananya kembali ke sumber dana. Yang sudah ditetapkan tetap dilindungi. Kelompok tidak dapat dibuka lagi.',
            )}
          </p>
        </ReasonDialog>
      ) : null}
    </div>
  );
}
