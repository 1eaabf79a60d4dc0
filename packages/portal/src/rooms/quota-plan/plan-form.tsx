import type { QuotaPlanDetail } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { draftPlan, plansQuery, statisticsQuery } from '../../api/quota-plan.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Empty } from '../../pieces/empty.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { Pair, Select, TextInput } from '../../pieces/inputs.tsx';
import { useNavigateAfterwards } from '../../pieces/navigate-afterwards.ts';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { errorAt } from '../../service-faults.ts';
import { useRegion } from '../../use-region.ts';
import { FormulaFields } from './formula-fields.tsx';
import { type PlanText, planControls, planFrom, planRefusals } from './plan-draft.ts';
import { quotaPlanRoom } from './statistics.tsx';
import { useHasFormula } from './use-has-formula.ts';

const route = getRouteApi('/inside/rencana-kuota/baru');

/** Shares a year's places out among the villages; nothing follows before the plan is adopted. */
export function PlanFormRoom() {
  const statistics = useQuery(statisticsQuery);
  const hasFormula = useHasFormula();
  return (
    <Room
      up={quotaPlanRoom}
      title={say('Buat rencana kuota')}
      lead={say(
        'Hasil untuk setiap desa/kelurahan dapat diperiksa dahulu. Tidak ada yang berubah sebelum rencana ditetapkan.',
      )}
    >
      {statistics.error ? <FaultNotice error={statistics.error} /> : null}
      {statistics.isPending ? <Skeleton lines={5} /> : null}
      {statistics.data?.length === 0 ? (
        <Empty title={say('Belum ada statistik desa/kelurahan.')}>
          <p>
            <Link to="/rencana-kuota/statistik">
              {say('Unggah statistik desa/kelurahan dahulu')}
            </Link>
          </p>
        </Empty>
      ) : null}
      {statistics.data && statistics.data.length > 0 && hasFormula !== null ? (
        <PlanForm
          hasFormula={hasFormula}
          options={[...statistics.data].reverse().map(({ id, year, source, population }) => ({
            value: id,
            name: say('{year}: {source} ({population} penduduk, nomor {id})', {
              year,
              source,
              population: formatNumber(population),
              id,
            }),
          }))}
        />
      ) : null}
    </Room>
  );
}

interface PlanFormProps {
  readonly options: readonly { readonly value: string; readonly name: string }[];
  /** whether the rules in force today say how to share out */
  readonly hasFormula: boolean;
}

function PlanForm({ options, hasFormula }: PlanFormProps) {
  const { schemeYear } = useRegion();
  const { tahun = schemeYear } = route.useSearch();
  const [text, setText] = useState<PlanText>({
    year: String(tahun),
    total: '',
    budget: '',
    statistics: options[0]?.value ?? '',
    legalBasis: '',
    by: hasFormula ? 'rules' : 'own',
    weights: { equal: '0', dataset: '0', population: '70', extremePoor: '30' },
  });
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const drafting = useDraft();
  const refused = planRefusals(drafting.error);
  const errors = faults.length > 0 ? faults : refused;
  const set = (change: Partial<PlanText>) => setText({ ...text, ...change });
  const send = () => {
    const read = planFrom(text);
    setFaults(read.ok ? [] : read.faults);
    if (read.ok) drafting.mutate(read.request);
  };
  return (
    <Form
      errors={errors}
      failure={refused.length > 0 ? null : drafting.error}
      button={say('Hitung pembagian')}
      busy={drafting.isPending && say('Menghitung')}
      onSend={send}
    >
      <Pair>
        <TextInput
          id={planControls.year}
          label={say('Tahun')}
          kind="digits"
          longest={4}
          value={text.year}
          error={errorAt(errors, planControls.year)}
          onChange={(year) => set({ year })}
        />
        <TextInput
          id={planControls.total}
          label={say('Kuota seluruhnya (orang)')}
          kind="digits"
          longest={12}
          value={text.total}
          error={errorAt(errors, planControls.total)}
          onChange={(total) => set({ total })}
        />
      </Pair>
      <TextInput
        id={planControls.budget}
        label={say('Pagu seluruhnya (rupiah)')}
        hint={say('Kosong: hanya dibatasi sumber dananya.')}
        kind="digits"
        look="short"
        longest={20}
        value={text.budget}
        error={errorAt(errors, planControls.budget)}
        onChange={(budget) => set({ budget })}
      />
      <TextInput
        id={planControls.legalBasis}
        label={say('Dasar hukum')}
        hint={say('Peraturan atau SK yang memberi kuota ini.')}
        value={text.legalBasis}
        error={errorAt(errors, planControls.legalBasis)}
        onChange={(legalBasis) => set({ legalBasis })}
      />
      <Select
        id={planControls.statistics}
        label={say('Statistik desa/kelurahan')}
        value={text.statistics}
        error={errorAt(errors, planControls.statistics)}
        options={options}
        onChange={(statistics) => set({ statistics })}
      />
      <FormulaFields text={text} hasFormula={hasFormula} errors={errors} set={set} />
    </Form>
  );
}

function useDraft() {
  const navigateAfterwards = useNavigateAfterwards();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: draftPlan,
    onMutate: navigateAfterwards,
    onSuccess: async ({ id }: QuotaPlanDetail, _asked, navigate) => {
      await queries.invalidateQueries({ queryKey: plansQuery.queryKey });
      await queries.invalidateQueries({ queryKey: statisticsQuery.queryKey });
      await navigate({ to: '/rencana-kuota/rencana/$id', params: { id } });
    },
  });
}
