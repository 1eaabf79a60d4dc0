import type { PreCheckRecipient } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { recipientsQuery, saveRecipient } from '../../api/pre-checks.ts';
import { Button } from '../../pieces/button.tsx';
import { Form } from '../../pieces/form.tsx';
import { Select, TextInput } from '../../pieces/inputs.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { fieldFaults } from '../../service-faults.ts';
import { fieldOptions, isPreCheckField } from '../../words/pre-check.ts';
import { preCheckRoom } from './new-pre-check.tsx';
import styles from './pre-check.module.css';
import { Requirement } from './requirement.tsx';

/** Who is asked, in which columns, and whether the region has to ask. */
export function RecipientsRoom() {
  const recipients = useQuery(recipientsQuery);
  return (
    <Room
      up={preCheckRoom}
      title="Penerima dan kolom"
      lead="Setiap kantor cabang meminta kolomnya sendiri. Berkas yang sudah dibuat tetap dengan kolomnya."
    >
      {recipients.error ? <FaultNotice error={recipients.error} /> : null}
      {recipients.isPending ? <Skeleton lines={6} /> : null}
      {recipients.data ? <Requirement recipients={recipients.data} /> : null}
      {recipients.data?.map((one) => (
        <Mapping key={`${one.recipient} ${one.number}`} recipient={one} />
      ))}
    </Room>
  );
}

type Column = PreCheckRecipient['columns'][number];

function Mapping({ recipient }: { readonly recipient: PreCheckRecipient }) {
  const [columns, setColumns] = useState<readonly Column[]>(recipient.columns);
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: () => {
      const { recipient: id, ...said } = recipient;
      return saveRecipient(id, { ...said, columns: [...columns] });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: recipientsQuery.queryKey }),
  });
  const refused = fieldFaults(saving.error, (field) => columnFault(field, recipient.recipient));
  const change = (at: number, next: Partial<Column>) =>
    setColumns(columns.map((one, i) => (i === at ? { ...one, ...next } : one)));
  return (
    <details className={panel.panel}>
      <summary>
        <strong>{recipient.name}</strong>, {recipient.columns.length} kolom
      </summary>
      <Form
        errors={refused ?? []}
        failure={refused === null ? saving.error : null}
        button="Simpan kolom"
        busy={saving.isPending && 'Menyimpan'}
        onSend={() => saving.mutate()}
        beside={
          <Button
            onPress={() =>
              setColumns([...columns, { heading: '', field: 'text', otherwise: '', codes: {} }])
            }
          >
            Tambah kolom
          </Button>
        }
      >
        {saving.isSuccess ? <Notice tone="good" title="Kolom tersimpan" announced /> : null}
        <div className={styles.columns}>
          {columns.map((column, at) => (
            <div key={at} className={styles.column}>
              <TextInput
                id={headingId(recipient.recipient, at)}
                label={`Judul kolom ${at + 1}`}
                longest={80}
                value={column.heading}
                onChange={(heading) => change(at, { heading })}
              />
              <Select
                id={`${headingId(recipient.recipient, at)}-isi`}
                label="Isi"
                options={fieldOptions}
                value={column.field}
                onChange={(field) => (isPreCheckField(field) ? change(at, { field }) : undefined)}
              />
              <TextInput
                id={`${headingId(recipient.recipient, at)}-lain`}
                label={column.field === 'text' ? 'Kata' : 'Bila kosong'}
                longest={200}
                value={column.otherwise}
                onChange={(otherwise) => change(at, { otherwise })}
              />
              <Button onPress={() => setColumns(columns.filter((_, i) => i !== at))}>
                Hapus<span className={panel.hidden}> kolom {column.heading}</span>
              </Button>
            </div>
          ))}
        </div>
      </Form>
    </details>
  );
}

const headingId = (recipient: string, at: number) => `kolom-${recipient}-${at}`;

function columnFault(field: string, recipient: string) {
  const [, at] = /^columns\.(\d+)/.exec(field) ?? [];
  if (at !== undefined) {
    const text = `Judul kolom ${Number(at) + 1} kosong atau sama dengan kolom lain.`;
    return { target: headingId(recipient, Number(at)), text };
  }
  return field.startsWith('columns')
    ? { target: null, text: 'Harus ada tepat satu kolom berisi NIK.' }
    : null;
}
