import type { ExchangeBranch } from '@payung/contract';
import type { ExchangeColumn, ExchangeKind } from '@payung/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { branchesQuery, saveBranch } from '../../api/exchanges.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { FileColumns } from '../../pieces/file-columns.tsx';
import { Fieldset, Form } from '../../pieces/form.tsx';
import { Pair, Select, TextInput } from '../../pieces/inputs.tsx';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { exchangeKindName } from '../../words/exchange.ts';
import { dateOptions, exchangeFieldOptions, isFileDates } from '../../words/file-columns.ts';
import { changedWords, joinWords } from '../../words-between-commas.ts';
import {
  branchControl,
  branchFault,
  branchResults,
  columnsId,
  resultText,
} from './branch-draft.ts';
import { ResultWords } from './result-words.tsx';

/** What goes to one branch about people who are paid for, and how what comes back is read. */
export function BranchForm({ branch: of }: { readonly branch: ExchangeBranch }) {
  const id = of.branch;
  const [name, setName] = useState(of.name);
  const [alsoCalled, setAlsoCalled] = useState(joinWords(of.alsoCalled));
  const [registration, setRegistration] = useState<readonly ExchangeColumn[]>(of.registration);
  const [payment, setPayment] = useState<readonly ExchangeColumn[]>(of.payment);
  const [dates, setDates] = useState(of.dates);
  const [text, setText] = useState(() => resultText(of.results));
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: () =>
      saveBranch(id, {
        number: of.number,
        name: name.trim(),
        alsoCalled: changedWords(alsoCalled, of.alsoCalled),
        registration: [...registration],
        payment: [...payment],
        dates,
        results: branchResults(text, of.results),
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: branchesQuery.queryKey }),
  });
  const refused = fieldFaults(saving.error, (field) => branchFault(field, id));
  const errors = refused ?? [];
  const at = (field: string) => ({
    id: branchControl(id, field),
    error: errorAt(errors, branchControl(id, field)),
  });
  return (
    <details className={panel.panel}>
      <summary>
        <Say
          text="{of}, {registration} kolom pendaftaran, {payment} kolom pembayaran"
          of={<strong>{of.name}</strong>}
          registration={formatNumber(of.registration.length)}
          payment={formatNumber(of.payment.length)}
        />
      </summary>
      <Form
        errors={errors}
        failure={refused === null ? saving.error : null}
        button={say('Simpan kantor cabang')}
        busy={saving.isPending && say('Menyimpan')}
        onSend={() => saving.mutate()}
      >
        {saving.isSuccess ? (
          <Notice tone="good" title={say('Kantor cabang tersimpan')} announced />
        ) : null}
        <Pair>
          <TextInput
            {...at('name')}
            label={say('Nama')}
            longest={120}
            value={name}
            onChange={setName}
          />
          <Select
            {...at('dates')}
            label={say('Tanggal ditulis')}
            options={dateOptions}
            value={dates}
            onChange={(value) => (isFileDates(value) ? setDates(value) : undefined)}
          />
        </Pair>
        <TextInput
          {...at('alsoCalled')}
          label={say('Nama atau kode lain dalam hasilnya')}
          hint={say('Pisahkan dengan koma.')}
          longest={2_000}
          value={alsoCalled}
          onChange={setAlsoCalled}
        />
        <Columns id={id} kind="registration" columns={registration} onChange={setRegistration} />
        <Columns id={id} kind="payment" columns={payment} onChange={setPayment} />
        <ResultWords branch={id} text={text} errors={errors} onChange={setText} />
      </Form>
    </details>
  );
}

interface ColumnsProps {
  readonly id: string;
  readonly kind: ExchangeKind;
  readonly columns: readonly ExchangeColumn[];
  readonly onChange: (columns: readonly ExchangeColumn[]) => void;
}

const another = { heading: '', field: 'text', otherwise: '', codes: {} } as const;

function Columns({ id, kind, columns, onChange }: ColumnsProps) {
  return (
    <details>
      <summary>
        {say('Kolom {exchangeKind} ({columns})', {
          exchangeKind: exchangeKindName(kind).toLowerCase(),
          columns: formatNumber(columns.length),
        })}
      </summary>
      <Fieldset
        title={say('Kolom {exchangeKind}', { exchangeKind: exchangeKindName(kind).toLowerCase() })}
      >
        <FileColumns
          id={columnsId(id, kind)}
          fields={exchangeFieldOptions}
          columns={columns}
          onChange={onChange}
        />
        <div>
          <Button onPress={() => onChange([...columns, another])}>{say('Tambah kolom')}</Button>
        </div>
      </Fieldset>
    </details>
  );
}
