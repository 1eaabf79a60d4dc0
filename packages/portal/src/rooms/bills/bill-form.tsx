import type { BillView, CohortView, FundingSourceView } from '@payung/contract';
import { ContributionMonth, type ContributionRules, monthsFrom } from '@payung/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { makeBill } from '../../api/bills.ts';
import { formatMonth } from '../../format.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { DateInput, Pair, Select, TextInput } from '../../pieces/inputs.tsx';
import { useNavigateAfterwards } from '../../pieces/navigate-afterwards.ts';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { type KeptKey, keyFor, requestKey } from '../../request-key.ts';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { useToday } from '../../use-today.ts';
import { spanWords } from '../../words/bills.ts';
import { type BillDraft, billControl, billFault, type ReadBill, readBill } from './bill-draft.ts';
import { type BillProposal, billProposal } from './bill-proposal.ts';
import { BillSource } from './bill-source.tsx';
import { monthsLeft } from './bill-sums.ts';

interface BillFormProps {
  readonly cohorts: readonly CohortView[];
  readonly bills: readonly BillView[];
  readonly funding: readonly FundingSourceView[];
  readonly rules: ContributionRules;
}

export function BillForm({ cohorts, bills, funding, rules }: BillFormProps) {
  const today = useToday();
  const proposalFor = (one: CohortView | undefined): BillProposal | null =>
    one === undefined ? null : billProposal(one, bills, { today, rules });
  const [draft, setDraft] = useState<BillDraft>(() =>
    draftFor(cohorts[0], proposalFor(cohorts[0])),
  );
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const making = useMaking();
  const refused = fieldFaults(making.error, billFault);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const cohort = cohorts.find(({ id }) => id === draft.cohort);
  const at = (field: keyof BillDraft) => ({
    id: billControl(field),
    value: draft[field],
    error: errorAt(errors, billControl(field)),
    onChange: (value: string) => setDraft((before) => ({ ...before, [field]: value })),
  });
  return (
    <Form
      errors={errors}
      failure={refused === null ? making.error : null}
      button={say('Buat tagihan')}
      busy={making.isPending && say('Membuat tagihan')}
      onSend={() => {
        const read = readBill(draft);
        setFaults('errors' in read ? read.errors : []);
        if ('bill' in read) making.mutate(read.bill);
      }}
    >
      <Select
        {...at('cohort')}
        label={say('Kelompok perlindungan')}
        options={cohorts.map((one) => ({
          value: one.id,
          name: `${one.name}, ${spanWords(one)}`,
        }))}
        onChange={(id) => {
          const next = cohorts.find((one) => one.id === id) ?? cohorts[0];
          setDraft(draftFor(next, proposalFor(next)));
        }}
      />
      {cohort === undefined ? null : (
        <>
          <BillSource cohort={cohort} bills={bills} funding={funding} />
          <Late proposal={proposalFor(cohort)} />
          <Pair>
            <Select
              {...at('firstMonth')}
              label={say('Bulan pertama')}
              none={say('Pilih bulan')}
              options={monthsFrom(cohort.firstMonth, cohort.months).map((month) => ({
                value: month,
                name: formatMonth(month),
              }))}
            />
            <Select
              {...at('months')}
              label={say('Jumlah bulan')}
              options={counts(cohort, draft.firstMonth).map((count) => ({
                value: count,
                name: count,
              }))}
            />
          </Pair>
        </>
      )}
      <details className={panel.panel}>
        <summary>{say('Koreksi iuran lanjutan (bila kantor wilayah BPJS mengizinkan)')}</summary>
        <div className={panel.stack}>
          <p className={panel.quiet}>
            {say('Dengan surat ini bulan sebelum perlindungan terputus tetap dihitung.')}
          </p>
          <TextInput {...at('letter')} label={say('Nomor surat')} longest={80} />
          <DateInput {...at('letterDate')} label={say('Tanggal surat')} />
        </div>
      </details>
    </Form>
  );
}

/** Why the bill does not begin with the first month that nobody billed. */
function Late({ proposal }: { readonly proposal: BillProposal | null }) {
  if (proposal === null || proposal.late.length === 0) return null;
  const months = proposal.late.map(formatMonth).join(', ');
  return (
    <Notice tone="neutral" title={say('Yang sudah lewat tidak diusulkan: {months}', { months })}>
      <p>
        {say(
          'Bila dibayar sekarang, bulan itu tidak lagi melindungi siapa pun. Dengan surat koreksi kantor wilayah BPJS, peserta yang pernah lunas tetap dapat dihitung.',
        )}
      </p>
    </Notice>
  );
}

function draftFor(cohort: CohortView | undefined, proposal: BillProposal | null): BillDraft {
  const none = { letter: '', letterDate: '' };
  if (cohort === undefined) return { cohort: '', firstMonth: '', months: '1', ...none };
  return {
    cohort: cohort.id,
    firstMonth: proposal?.month ?? '',
    months: '1',
    ...none,
  };
}

function counts(cohort: CohortView, from: string): string[] {
  const month = ContributionMonth.safeParse(from);
  const most = month.success ? Math.max(1, monthsLeft(cohort, month.data)) : 1;
  return Array.from({ length: most }, (_, i) => String(i + 1));
}

function useMaking() {
  const queries = useQueryClient();
  const navigateAfterwards = useNavigateAfterwards();
  const kept = useRef<KeptKey | null>(null);
  return useMutation({
    mutationFn: (bill: ReadBill) => {
      kept.current = keyFor(JSON.stringify(bill), kept.current, requestKey);
      return makeBill(bill, kept.current.key);
    },
    onMutate: navigateAfterwards,
    onSuccess: async ({ id }, _asked, navigate) => {
      await queries.invalidateQueries({ queryKey: ['bills'] });
      await navigate({ to: '/tagihan/$id', params: { id } });
    },
  });
}
