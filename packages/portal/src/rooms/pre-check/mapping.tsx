import type { PreCheckRecipient } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { recipientsQuery, saveRecipient } from '../../api/pre-checks.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { FileColumns } from '../../pieces/file-columns.tsx';
import { Fieldset, Form } from '../../pieces/form.tsx';
import { Pair, Select, TextInput } from '../../pieces/inputs.tsx';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { dateOptions, isFileDates } from '../../words/file-columns.ts';
import { preCheckFieldOptions } from '../../words/pre-check.ts';
import {
  answersOf,
  type Columns,
  columnsId,
  mappingControl,
  mappingFault,
  wordsOf,
} from './answer-words.ts';
import { AnswerWords } from './answer-words-fields.tsx';

/** What goes to one recipient, and how what comes back is read. */
export function Mapping({ recipient }: { readonly recipient: PreCheckRecipient }) {
  const id = recipient.recipient;
  const [name, setName] = useState(recipient.name);
  const [columns, setColumns] = useState<Columns>(recipient.columns);
  const [dates, setDates] = useState(recipient.dates);
  const [words, setWords] = useState(() => wordsOf(recipient.answers));
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: () => {
      const { kind, number } = recipient;
      const answers = answersOf(words, recipient.answers);
      return saveRecipient(id, { kind, number, name, dates, columns: [...columns], answers });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: recipientsQuery.queryKey }),
  });
  const refused: readonly FieldError[] | null = fieldFaults(saving.error, (field) =>
    mappingFault(field, id),
  );
  const errors = refused ?? [];
  const control = mappingControl(id);
  return (
    <details className={panel.panel}>
      <summary>
        <Say
          text="{recipient}, {columns} kolom"
          recipient={<strong>{recipient.name}</strong>}
          columns={recipient.columns.length}
        />
      </summary>
      <Form
        errors={errors}
        failure={refused === null ? saving.error : null}
        button={say('Simpan penerima')}
        busy={saving.isPending && say('Menyimpan')}
        onSend={() => saving.mutate()}
        beside={
          <Button
            onPress={() =>
              setColumns([...columns, { heading: '', field: 'text', otherwise: '', codes: {} }])
            }
          >
            {say('Tambah kolom')}
          </Button>
        }
      >
        {saving.isSuccess ? (
          <Notice tone="good" title={say('Penerima tersimpan')} announced />
        ) : null}
        <Pair>
          <TextInput
            id={control('name')}
            label={say('Nama penerima')}
            longest={120}
            value={name}
            error={errorAt(errors, control('name'))}
            onChange={setName}
          />
          <Select
            id={control('dates')}
            label={say('Tanggal ditulis')}
            options={dateOptions}
            value={dates}
            onChange={(value) => (isFileDates(value) ? setDates(value) : undefined)}
          />
        </Pair>
        <Fieldset title={say('Kolom yang dikirim')}>
          <FileColumns
            id={columnsId(id)}
            fields={preCheckFieldOptions}
            columns={columns}
            onChange={setColumns}
          />
        </Fieldset>
        <AnswerWords recipient={id} words={words} errors={errors} onChange={setWords} />
      </Form>
    </details>
  );
}
