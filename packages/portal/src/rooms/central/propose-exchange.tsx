import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { deskExchangesQuery, proposeExchange } from '../../api/across.ts';
import { regionsQuery } from '../../api/central.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { Pair, Select, TextArea } from '../../pieces/inputs.tsx';
import { errorAt } from '../../service-faults.ts';

const controls = { one: 'banding-satu', other: 'banding-dua', reason: 'banding-alasan' } as const;
/** letters that the service asks of a reason */
const leastReason = 10;
const nothing = { one: '', other: '', reason: '' };

/** Two regions that may then start a comparison of similar records. */
export function ProposeExchange() {
  const [draft, setDraft] = useState(nothing);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const regions = useQuery(regionsQuery).data ?? [];
  const queries = useQueryClient();
  const proposing = useMutation({
    mutationFn: proposeExchange,
    onSuccess: async () => {
      setDraft(nothing);
      await queries.invalidateQueries({ queryKey: deskExchangesQuery.queryKey });
    },
  });
  const options = regions
    .filter(({ state }) => state === 'active')
    .map(({ id, regency }) => ({ value: id, name: regency.name }));
  const send = () => {
    const found = faultsOf(draft);
    setFaults(found);
    if (found.length > 0) return;
    const { one, other, reason } = draft;
    proposing.mutate({ regionIds: [one, other], reason: reason.trim() });
  };
  return (
    <Form
      errors={faults}
      failure={proposing.error}
      button={say('Usulkan pembandingan')}
      busy={proposing.isPending && say('Mengusulkan')}
      onSend={send}
    >
      <Pair>
        <Select
          id={controls.one}
          label={say('Daerah pertama')}
          none={say('Pilih daerah')}
          value={draft.one}
          error={errorAt(faults, controls.one)}
          options={options}
          onChange={(one) => setDraft({ ...draft, one })}
        />
        <Select
          id={controls.other}
          label={say('Daerah kedua')}
          none={say('Pilih daerah')}
          value={draft.other}
          error={errorAt(faults, controls.other)}
          options={options}
          onChange={(other) => setDraft({ ...draft, other })}
        />
      </Pair>
      <TextArea
        id={controls.reason}
        label={say('Alasan')}
        hint={say('Dibaca kedua admin daerah. Jangan tulis nama atau NIK.')}
        longest={400}
        value={draft.reason}
        error={errorAt(faults, controls.reason)}
        onChange={(reason) => setDraft({ ...draft, reason })}
      />
    </Form>
  );
}

function faultsOf({ one, other, reason }: typeof nothing): FieldError[] {
  return [
    one === '' ? { target: controls.one, text: say('Pilih daerah pertama.') } : null,
    other === '' ? { target: controls.other, text: say('Pilih daerah kedua.') } : null,
    one !== '' && one === other
      ? { target: controls.other, text: say('Pilih daerah yang berbeda dari daerah pertama.') }
      : null,
    reason.trim().length < leastReason
      ? {
          target: controls.reason,
          text: say('Isi alasannya, paling sedikit {leastReason} huruf.', { leastReason }),
        }
      : null,
  ].filter((fault) => fault !== null);
}
