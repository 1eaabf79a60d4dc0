import type { PreCheckRecipient } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { cohortsQuery } from '../../api/cohorts.ts';
import { makePreCheck, recipientsQuery } from '../../api/pre-checks.ts';
import { agenciesQuery } from '../../api/region.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { RadioGroup, Select } from '../../pieces/inputs.tsx';
import { useNavigateAfterwards } from '../../pieces/navigate-afterwards.ts';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { errorAt } from '../../service-faults.ts';
import { useRegion } from '../../use-region.ts';
import { peopleOptions, stageOptions } from '../../words/pre-check.ts';
import { isCode } from '../../words/problems.ts';

export const preCheckRoom = { to: '/cek-awal', name: say('Cek awal sebelum SK') } as const;

/** Chooses who is asked about, and whom. */
export function NewPreCheckRoom() {
  const recipients = useQuery(recipientsQuery);
  return (
    <Room
      up={preCheckRoom}
      title={say('Berkas cek awal baru')}
      lead={say(
        'Pilih penerima dan orangnya. Berkasnya kemudian diunduh dan dikirim sendiri oleh kantor Anda.',
      )}
    >
      {recipients.error ? <FaultNotice error={recipients.error} /> : null}
      {recipients.isPending ? <Skeleton lines={6} /> : null}
      {recipients.data ? <FileForm recipients={recipients.data} /> : null}
    </Room>
  );
}

type People = Parameters<typeof makePreCheck>[0]['people'];

const controls = { which: 'cek-yang-mana' };
const nobodyFault = {
  target: 'cek-orang',
  text: say('Tidak ada orang yang dapat ditanyakan dalam pilihan ini. Pilih orang yang lain.'),
};
const whichFault = { target: controls.which, text: say('Pilih yang mana.') };

function FileForm({ recipients }: { readonly recipients: readonly PreCheckRecipient[] }) {
  const [recipient, setRecipient] = useState<string>(recipients[0]?.recipient ?? '');
  const [of, setOf] = useState('all');
  const [which, setWhich] = useState('');
  const [stage, setStage] = useState('before-decision');
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const choices = useChoices(of);
  const queries = useQueryClient();
  const navigateAfterwards = useNavigateAfterwards();
  const making = useMutation({
    mutationFn: (people: People) =>
      makePreCheck({
        recipient,
        people,
        stage: stage === 'after-decision' ? 'after-decision' : 'before-decision',
      }),
    onMutate: navigateAfterwards,
    onSuccess: async ({ id }, _asked, navigate) => {
      await queries.invalidateQueries({ queryKey: ['pre-checks', 'list'] });
      await navigate({ to: '/cek-awal/$id', params: { id } });
    },
  });
  const isEmpty = isCode(making.error, 'state-forbids');
  const send = () => {
    const people = peopleOf(of, which);
    setFaults(people === null ? [whichFault] : []);
    if (people !== null) making.mutate(people);
  };
  return (
    <Form
      errors={isEmpty ? [nobodyFault] : faults}
      failure={isEmpty ? null : making.error}
      button={say('Susun berkas')}
      busy={making.isPending && say('Menyusun')}
      onSend={send}
    >
      <Select
        id="cek-penerima"
        label={say('Penerima')}
        options={recipients.map((one) => ({ value: one.recipient, name: one.name }))}
        value={recipient}
        onChange={setRecipient}
      />
      <Select
        id="cek-orang"
        label={say('Orang')}
        options={peopleOptions}
        value={of}
        onChange={(next) => {
          setOf(next);
          setWhich('');
        }}
      />
      {choices === null ? null : (
        <Select
          id={controls.which}
          label={choices.label}
          none={say('Pilih')}
          options={choices.options}
          value={which}
          error={errorAt(faults, controls.which)}
          onChange={setWhich}
        />
      )}
      <RadioGroup
        id="cek-tahap"
        label={say('Tahap')}
        options={stageOptions}
        value={stage}
        onChange={setStage}
      />
    </Form>
  );
}

function peopleOf(of: string, which: string): People | null {
  if (of === 'all') return { of: 'all' };
  if (which === '') return null;
  switch (of) {
    case 'agency':
      return { of, agency: which };
    case 'village':
      return { of, village: which };
    case 'cohort':
    case 'ready':
      return { of, cohort: which };
    default:
      return null;
  }
}

function useChoices(of: string) {
  const { villages } = useRegion();
  const agencies = useQuery(agenciesQuery).data ?? [];
  const cohorts = useQuery(cohortsQuery).data ?? [];
  const named = (all: readonly { readonly id: string; readonly name: string }[]) =>
    all.map(({ id, name }) => ({ value: id, name }));
  switch (of) {
    case 'agency':
      return { label: say('Dinas'), options: named(agencies) };
    case 'village':
      return {
        label: say('Desa/kelurahan'),
        options: villages.map(({ code, name }) => ({ value: code, name })),
      };
    case 'cohort':
    case 'ready':
      return { label: say('Kelompok perlindungan'), options: named(cohorts) };
    default:
      return null;
  }
}
