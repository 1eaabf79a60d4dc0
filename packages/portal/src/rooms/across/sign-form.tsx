import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { agreementQuery, signAgreement } from '../../api/across.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { DateInput, TextInput } from '../../pieces/inputs.tsx';
import { serviceNow } from '../../service-clock.ts';
import { errorAt } from '../../service-faults.ts';
import { today } from '../../today.ts';
import { dateFrom } from '../../typed-date.ts';
import { useRegion } from '../../use-region.ts';

const controls = {
  number: 'perjanjian-nomor',
  date: 'perjanjian-tanggal',
  signatory: 'perjanjian-pejabat',
} as const;

/** Records the signed document; from then on the region takes part. */
export function SignForm({ version }: { readonly version: number }) {
  const { timeZone } = useRegion();
  const [draft, setDraft] = useState({ number: '', date: '', signatory: '' });
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const signing = useMutation({
    mutationFn: signAgreement,
    onSuccess: (agreement) => queries.setQueryData(agreementQuery.queryKey, agreement),
    onError: () => queries.invalidateQueries({ queryKey: agreementQuery.queryKey }),
  });
  const send = () => {
    const date = dateFrom(draft.date);
    const found = faultsOf(draft, date, today(timeZone, serviceNow()));
    setFaults(found);
    if (found.length > 0 || date === null) return;
    const { number, signatory } = draft;
    signing.mutate({ number: number.trim(), date, signatory: signatory.trim(), version });
  };
  return (
    <Form
      errors={faults}
      failure={signing.error}
      button={say('Catat perjanjian')}
      busy={signing.isPending && say('Menyimpan')}
      onSend={send}
    >
      <TextInput
        id={controls.number}
        label={say('Nomor perjanjian')}
        longest={100}
        value={draft.number}
        error={errorAt(faults, controls.number)}
        onChange={(number) => setDraft({ ...draft, number })}
      />
      <DateInput
        id={controls.date}
        label={say('Tanggal ditandatangani')}
        value={draft.date}
        error={errorAt(faults, controls.date)}
        onChange={(date) => setDraft({ ...draft, date })}
      />
      <TextInput
        id={controls.signatory}
        label={say('Pejabat yang menandatangani')}
        longest={200}
        value={draft.signatory}
        error={errorAt(faults, controls.signatory)}
        onChange={(signatory) => setDraft({ ...draft, signatory })}
      />
    </Form>
  );
}

/** @param now calendar date of today: nothing is signed in the future */
function faultsOf(
  draft: { readonly number: string; readonly signatory: string },
  date: string | null,
  now: string,
): FieldError[] {
  return [
    draft.number.trim() === ''
      ? { target: controls.number, text: say('Isi nomor perjanjiannya.') }
      : null,
    date === null
      ? { target: controls.date, text: say('Isi tanggalnya, misalnya 31-12-2026.') }
      : null,
    date !== null && date > now
      ? { target: controls.date, text: say('Tanggalnya belum tiba; isi tanggal penandatanganan.') }
      : null,
    draft.signatory.trim() === ''
      ? { target: controls.signatory, text: say('Isi nama atau jabatan penanda tangan.') }
      : null,
  ].filter((fault) => fault !== null);
}
