import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Plan, type PlanAsked, planCoverage } from '../../api/figures.ts';
import { formatDate, formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Figures } from '../../pieces/figures.tsx';
import { Fieldset, Form } from '../../pieces/form.tsx';
import { Pair, RadioGroup, TextInput } from '../../pieces/inputs.tsx';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { WithTerms } from '../../terms/with-terms.tsx';
import { useRegion } from '../../use-region.ts';
import { denominatorOptions, shareNames } from '../../words/figures.ts';
import { isCode } from '../../words/problems.ts';
import { figuresRoom } from './figures-room.ts';
import { emptyPlan, type PlanDraft, planControls, planFault, readPlan } from './plan-draft.ts';
import { formatShare } from './shares.ts';

/** Places and rupiah to reach a share, and whether a budget pays for those who are covered now. */
export function PlannerRoom() {
  const [draft, setDraft] = useState(emptyPlan);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const planning = useMutation({ mutationFn: planCoverage });
  const refused = fieldFaults(planning.error, planFault);
  const isUnknown = isCode(planning.error, 'not-found');
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const send = () => {
    const read = readPlan(draft);
    setFaults('errors' in read ? read.errors : []);
    if ('asked' in read) planning.mutate(read.asked);
  };
  return (
    <Room
      up={figuresRoom}
      title={say('Rencana cakupan')}
      lead={
        <WithTerms terms={['cakupan', 'iuran']}>
          {say(
            'Berapa orang dan rupiah lagi untuk mencapai satu cakupan. Tidak ada yang disimpan.',
          )}
        </WithTerms>
      }
    >
      {isUnknown ? (
        <Notice
          tone="attention"
          title={say('Jumlah pekerja atau yang terlindungi belum diketahui')}
          announced
        >
          {say(
            'Isi kedua jumlah itu di bawah, atau catat pembagi dan hitung orangnya di Angka dan laporan.',
          )}
        </Notice>
      ) : null}
      <Form
        errors={errors}
        failure={refused === null && !isUnknown ? planning.error : null}
        button={say('Hitung rencana')}
        busy={planning.isPending && say('Menghitung')}
        onSend={send}
      >
        <PlanFields draft={draft} errors={errors} onChange={setDraft} />
      </Form>
      {planning.data && planning.variables ? (
        <Planned plan={planning.data} asked={planning.variables} />
      ) : null}
    </Room>
  );
}

interface PlanFieldsProps {
  readonly draft: PlanDraft;
  readonly errors: readonly FieldError[];
  readonly onChange: (draft: PlanDraft) => void;
}

function PlanFields({ draft, errors, onChange }: PlanFieldsProps) {
  const at = (field: keyof PlanDraft) => ({
    id: planControls[field],
    value: draft[field],
    error: errorAt(errors, planControls[field]),
    onChange: (value: string) => onChange({ ...draft, [field]: value }),
  });
  return (
    <>
      <RadioGroup {...at('kind')} label={say('Cakupan dari')} options={denominatorOptions} />
      <Pair>
        <TextInput
          {...at('goal')}
          label={say('Sasaran (%)')}
          hint={say('Misalnya 40.')}
          longest={6}
        />
        <TextInput
          {...at('tariff')}
          label={say('Iuran per orang per bulan')}
          kind="digits"
          longest={14}
        />
        <TextInput {...at('months')} label={say('Jumlah bulan')} kind="digits" longest={2} />
      </Pair>
      <Fieldset
        title={say('Jumlah yang diketahui')}
        hint={say('Yang dikosongkan diambil dari hitungan dan pembagi terakhir.')}
      >
        <Pair>
          <TextInput
            {...at('covered')}
            label={say('Terlindungi sekarang')}
            kind="digits"
            longest={12}
          />
          <TextInput {...at('of')} label={say('Pekerja seluruhnya')} kind="digits" longest={12} />
        </Pair>
        <TextInput
          {...at('budget')}
          label={say('Anggaran yang disebut (rupiah)')}
          hint={say('Diperiksa apakah cocok dengan jumlah orang dan iurannya.')}
          kind="digits"
          longest={22}
        />
      </Fieldset>
    </>
  );
}

function Planned({ plan, asked }: { readonly plan: Plan; readonly asked: PlanAsked }) {
  const { timeZone } = useRegion();
  const kind = denominatorOptions.find(({ value }) => value === asked.kind)?.value;
  const name = kind === undefined ? say('Cakupan') : shareNames[kind];
  const { denominator, budget } = plan;
  return (
    <section className={panel.stack} aria-labelledby="hasil-rencana">
      <h2 id="hasil-rencana">
        {plan.more === 0
          ? say('Sasaran sudah tercapai')
          : say('Perlu {more} orang lagi, {rupiah}', {
              more: formatNumber(plan.more),
              rupiah: formatRupiah(plan.rupiah),
            })}
      </h2>
      <Figures
        figures={[
          { name: say('{name} sekarang', { name }), value: formatShare(plan.share) },
          {
            name: say('Terlindungi sekarang'),
            value: say('{covered} orang', { covered: formatNumber(plan.covered) }),
          },
          {
            name: say('Untuk {goal}', { goal: formatShare(asked.goal) }),
            value: say('{people} orang', { people: formatNumber(plan.people) }),
          },
          { name: say('Tambahan'), value: say('{more} orang', { more: formatNumber(plan.more) }) },
          {
            name: say('Iuran tambahan {months} bulan', { months: asked.months }),
            value: formatRupiah(plan.rupiah),
          },
        ]}
      />
      <p className={panel.meta}>
        {denominator === null
          ? say('Pembagi diisi sendiri, tanpa sumber.')
          : say('Pembagi: {people} orang, {source}, {date}.', {
              people: formatNumber(denominator.people),
              source: denominator.source,
              date: formatDate(denominator.date, timeZone),
            })}{' '}
        {plan.countedOn === null
          ? say('Jumlah terlindungi diisi sendiri.')
          : say('Terlindungi menurut hitungan {countedOn}.', {
              countedOn: formatDate(plan.countedOn, timeZone),
            })}
      </p>
      {budget === null ? null : (
        <Notice
          tone={budget.reconciles ? 'good' : 'attention'}
          title={
            budget.reconciles
              ? say('Anggaran cocok dengan jumlah orang dan iurannya')
              : say('Anggaran tidak cocok dengan jumlah orang dan iurannya')
          }
        >
          <p>
            {say('Biaya yang seharusnya {cost}; selisih {difference}.', {
              cost: formatRupiah(budget.cost),
              difference: formatRupiah(budget.difference),
            })}
            {budget.perMonth === null
              ? ''
              : say(' Anggaran itu setara {perMonth} per orang per bulan.', {
                  perMonth: formatRupiah(budget.perMonth),
                })}
          </p>
        </Notice>
      )}
    </section>
  );
}
