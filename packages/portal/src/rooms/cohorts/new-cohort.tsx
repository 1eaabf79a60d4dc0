import type { FundingSourceView, ProgrammeYears } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { fundingQuery, makeCohort, programmeYearsQuery } from '../../api/cohorts.ts';
import { agenciesQuery } from '../../api/region.ts';
import { formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Empty } from '../../pieces/empty.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { CheckGroup, Pair, RadioGroup, Select, TextInput } from '../../pieces/inputs.tsx';
import { useNavigateAfterwards } from '../../pieces/navigate-afterwards.ts';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { type KeptKey, keyFor, requestKey } from '../../request-key.ts';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { WithTerms } from '../../terms/with-terms.tsx';
import { cohortKindOptions } from '../../words/cohorts.ts';
import {
  type CohortDraft,
  type CohortSent,
  cohortControl,
  cohortFault,
  readCohort,
} from './cohort-draft.ts';

export const programRoom = { to: '/program', name: say('Program dan dana') } as const;

/** A new cohort: months, money, and how many it may take. */
export function NewCohortRoom() {
  const years = useQuery(programmeYearsQuery);
  const funding = useQuery(fundingQuery);
  const failed = years.error ?? funding.error;
  return (
    <Room
      up={programRoom}
      title={say('Kelompok perlindungan baru')}
      lead={
        <WithTerms terms={['rutin-insidentil', 'sumber-dana', 'iuran']}>
          {say('Orang di dalamnya dilindungi pada bulan yang sama, dari satu sumber dana.')}
        </WithTerms>
      }
    >
      {failed ? <FaultNotice error={failed} /> : null}
      {years.isPending || funding.isPending ? <Skeleton lines={8} /> : null}
      {funding.data?.length === 0 ? (
        <Empty title={say('Belum ada sumber dana.')}>
          <p>
            <Say
              text="Catat dahulu di <link>Sumber dana</link>."
              link={(inside) => <Link to="/program/dana">{inside}</Link>}
            />
          </p>
        </Empty>
      ) : null}
      {years.data && funding.data && funding.data.length > 0 ? (
        <CohortForm years={years.data} funding={funding.data} />
      ) : null}
    </Room>
  );
}

interface CohortFormProps {
  readonly years: ProgrammeYears;
  readonly funding: readonly FundingSourceView[];
}

function CohortForm({ years, funding }: CohortFormProps) {
  const [draft, setDraft] = useState<CohortDraft>({
    name: '',
    kind: 'ROUTINE',
    year: String(years.nominatesFor),
    firstMonth: '',
    months: '12',
    funding: '',
    tariff: '',
    placeCeiling: '',
    budgetCeiling: '',
  });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const agencies = useQuery(agenciesQuery).data ?? [];
  const making = useMaking();
  const refused = fieldFaults(making.error, cohortFault);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const at = (field: keyof CohortDraft) => ({
    id: cohortControl(field),
    value: draft[field],
    error: errorAt(errors, cohortControl(field)),
    onChange: (value: string) => setDraft((before) => ({ ...before, [field]: value })),
  });
  return (
    <Form
      errors={errors}
      failure={refused === null ? making.error : null}
      button={say('Buat kelompok')}
      busy={making.isPending && say('Membuat kelompok')}
      onSend={() => {
        const read = readCohort(draft, chosen);
        setFaults('errors' in read ? read.errors : []);
        if ('cohort' in read) making.mutate(read.cohort);
      }}
    >
      <TextInput {...at('name')} label={say('Nama kelompok')} longest={120} />
      <RadioGroup {...at('kind')} label={say('Jenis')} options={cohortKindOptions} />
      <Pair>
        <Select
          {...at('year')}
          label={say('Tahun program')}
          options={years.items.map(({ year }) => ({ value: String(year), name: String(year) }))}
        />
        <TextInput
          {...at('firstMonth')}
          label={say('Bulan pertama')}
          hint={say('Misalnya 10-2026.')}
          longest={7}
        />
        <TextInput {...at('months')} label={say('Jumlah bulan')} kind="digits" longest={2} />
      </Pair>
      <Select
        {...at('funding')}
        label={say('Sumber dana')}
        none={say('Pilih sumber dana')}
        options={funding
          .filter(({ budgetYear }) => String(budgetYear) === draft.year)
          .map(({ id, name, free }) => ({
            value: id,
            name: say('{name}, sisa {free}', { name, free: formatRupiah(free) }),
          }))}
      />
      <TextInput
        {...at('tariff')}
        label={say('Iuran per orang per bulan (rupiah)')}
        hint={say('Kosongkan untuk memakai aturan yang berlaku.')}
        kind="digits"
        longest={14}
      />
      <Pair>
        <TextInput
          {...at('placeCeiling')}
          label={say('Kuota (orang)')}
          hint={say('Kosongkan bila tidak dibatasi.')}
          kind="digits"
          longest={14}
        />
        <TextInput
          {...at('budgetCeiling')}
          label={say('Pagu (rupiah)')}
          hint={say('Kosongkan bila tidak dibatasi.')}
          kind="digits"
          longest={22}
        />
      </Pair>
      <CheckGroup
        id={cohortControl('agencies')}
        label={say('Dinas pengusul')}
        hint={say('Kosongkan untuk semua dinas.')}
        error={errorAt(errors, cohortControl('agencies'))}
        options={agencies.map(({ id, name }) => ({ value: id, name }))}
        chosen={chosen}
        isLong={agencies.length > 6}
        onChange={setChosen}
      />
    </Form>
  );
}

function useMaking() {
  const queries = useQueryClient();
  const navigateAfterwards = useNavigateAfterwards();
  const kept = useRef<KeptKey | null>(null);
  return useMutation({
    mutationFn: (cohort: CohortSent) => {
      kept.current = keyFor(JSON.stringify(cohort), kept.current, requestKey);
      return makeCohort(cohort, kept.current.key);
    },
    onMutate: navigateAfterwards,
    onSuccess: async ({ id }, _asked, navigate) => {
      await queries.invalidateQueries({ queryKey: ['programme'] });
      await navigate({ to: '/program/kelompok/$id', params: { id } });
    },
  });
}
