import type { PreCheckRecipient, PreCheckRequirement } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { requirementQuery, saveRequirement } from '../../api/pre-checks.ts';
import { say } from '../../language/say.ts';
import { Form } from '../../pieces/form.tsx';
import { CheckGroup, TextInput } from '../../pieces/inputs.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { wholeNumber } from '../../whole-number.ts';

/** Whom the region has to ask before a decision, and how old an answer may be. */
export function Requirement(props: { readonly recipients: readonly PreCheckRecipient[] }) {
  const requirement = useQuery(requirementQuery);
  if (requirement.error) return <FaultNotice error={requirement.error} />;
  if (requirement.data === undefined) return null;
  return (
    <RequirementForm
      key={requirement.data.version}
      kept={requirement.data}
      recipients={props.recipients}
    />
  );
}

const usualDays = 90;
const control = 'wajib-hari';
const daysFault = { target: control, text: say('Isi umur jawaban, 1 sampai 730 hari.') };

interface RequirementFormProps {
  readonly kept: PreCheckRequirement;
  readonly recipients: readonly PreCheckRecipient[];
}

function RequirementForm({ kept, recipients }: RequirementFormProps) {
  const [chosen, setChosen] = useState<readonly string[]>(
    kept.required.map(({ recipient }) => recipient),
  );
  const [days, setDays] = useState(String(kept.required[0]?.maxAgeDays ?? usualDays));
  const [isWrong, setWrong] = useState(false);
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: (maxAgeDays: number) =>
      saveRequirement({
        version: kept.version,
        required: chosen.map((recipient) => ({ recipient, maxAgeDays })),
      }),
    onSuccess: (told) => queries.setQueryData(requirementQuery.queryKey, told),
  });
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="wajib-cek">
      <h2 id="wajib-cek">{say('Wajib sebelum SK')}</h2>
      {kept.required.length === 0 ? (
        <Notice tone="neutral" title={say('Belum ada cek awal yang wajib')}>
          {say('Orang dapat ditetapkan tanpa ditanyakan dahulu.')}
        </Notice>
      ) : null}
      <Form
        errors={isWrong ? [daysFault] : []}
        failure={saving.error}
        button={say('Simpan kewajiban')}
        busy={saving.isPending && say('Menyimpan')}
        onSend={() => {
          const count = wholeNumber(days);
          const isIn = typeof count === 'number' && count >= 1 && count <= 730;
          setWrong(!isIn);
          if (isIn) saving.mutate(count);
        }}
      >
        <CheckGroup
          id="wajib-penerima"
          label={say('Yang harus menjawab')}
          options={recipients.map(({ recipient, name }) => ({ value: recipient, name }))}
          chosen={chosen}
          onChange={setChosen}
        />
        <TextInput
          id={control}
          label={say('Jawaban paling lama (hari)')}
          look="short"
          kind="digits"
          longest={3}
          value={days}
          error={isWrong ? daysFault.text : undefined}
          onChange={setDays}
        />
      </Form>
    </section>
  );
}
