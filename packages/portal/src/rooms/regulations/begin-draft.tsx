import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { beginDraft, regulationsQuery, ruleDraftsQuery } from '../../api/regulations.ts';
import { say } from '../../language/say.ts';
import { Empty } from '../../pieces/empty.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { DateInput, Select } from '../../pieces/inputs.tsx';
import { useNavigateAfterwards } from '../../pieces/navigate-afterwards.ts';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { errorAt, faultsUnder } from '../../service-faults.ts';
import { dateFrom } from '../../typed-date.ts';
import { regulationName, ruleFaultSentence } from '../../words/regulations.ts';
import { regulationsRoom } from './record-regulation.tsx';

const controls = { regulation: 'perubahan-peraturan', effectiveFrom: 'perubahan-mulai' };

/** Begins a revision with the rules that hold on its first day. */
export function BeginDraftRoom() {
  const found = useQuery(regulationsQuery);
  return (
    <Room
      up={regulationsRoom}
      title={say('Mulai perubahan aturan')}
      lead={say(
        'Konsep dimulai dari aturan yang berlaku pada hari pertamanya. Tidak ada yang berubah sebelum konsep ditetapkan.',
      )}
    >
      {found.error ? <FaultNotice error={found.error} /> : null}
      {found.isPending ? <Skeleton lines={4} /> : null}
      {found.data?.regulations.length === 0 ? (
        <Empty title={say('Belum ada peraturan yang tercatat.')}>
          <p>
            <Link to="/peraturan/catat">{say('Catat peraturan yang menjadi dasar perubahan')}</Link>
          </p>
        </Empty>
      ) : null}
      {found.data && found.data.regulations.length > 0 ? (
        <BeginForm
          options={[...found.data.regulations]
            .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))
            .map((one) => ({ value: one.id, name: regulationName(one) }))}
        />
      ) : null}
    </Room>
  );
}

interface BeginFormProps {
  readonly options: readonly { readonly value: string; readonly name: string }[];
}

function BeginForm({ options }: BeginFormProps) {
  const [regulation, setRegulation] = useState('');
  const [from, setFrom] = useState('');
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const navigateAfterwards = useNavigateAfterwards();
  const queries = useQueryClient();
  const beginning = useMutation({
    mutationFn: beginDraft,
    onMutate: navigateAfterwards,
    onSuccess: async ({ id }, _asked, navigate) => {
      await queries.invalidateQueries({ queryKey: ruleDraftsQuery.queryKey });
      await navigate({ to: '/peraturan/perubahan/$id', params: { id } });
    },
  });
  const targets: Readonly<Record<string, string>> = controls;
  const refused = faultsUnder(beginning.error, ['rules-invalid', 'request-invalid']).map(
    (fault): FieldError => ({
      target: targets[fault.field] ?? null,
      text: ruleFaultSentence(fault),
    }),
  );
  const send = () => {
    const effectiveFrom = dateFrom(from);
    const found = [
      regulation === ''
        ? { target: controls.regulation, text: say('Pilih peraturan yang menjadi dasarnya.') }
        : null,
      effectiveFrom === null
        ? { target: controls.effectiveFrom, text: say('Tulis tanggal seperti 31-12-2026.') }
        : null,
    ].filter((fault) => fault !== null);
    setFaults(found);
    if (found.length === 0) beginning.mutate({ regulation, effectiveFrom });
  };
  const errors = faults.length > 0 ? faults : refused;
  return (
    <Form
      errors={errors}
      failure={refused.length > 0 ? null : beginning.error}
      button={say('Buat konsep')}
      busy={beginning.isPending && say('Membuat konsep')}
      onSend={send}
      beside={<Link to="/peraturan/catat">{say('Peraturannya belum tercatat')}</Link>}
    >
      <Select
        id={controls.regulation}
        label={say('Dasar hukum')}
        none={say('Pilih peraturan')}
        value={regulation}
        error={errorAt(errors, controls.regulation)}
        options={options}
        onChange={setRegulation}
      />
      <DateInput
        id={controls.effectiveFrom}
        label={say('Mulai berlaku')}
        value={from}
        error={errorAt(errors, controls.effectiveFrom)}
        onChange={setFrom}
      />
    </Form>
  );
}
