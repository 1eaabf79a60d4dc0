import type { RegulationCard } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { attachScan, regulationsQuery } from '../../api/regulations.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import { Form } from '../../pieces/form.tsx';
import { regulationName } from '../../words/regulations.ts';
import { ScanField, scanFault } from './scan-field.tsx';

const control = 'naskah-berkas';

/** The scanned paper of a regulation that was recorded without it. */
export function ScanDialog(props: {
  readonly regulation: RegulationCard;
  readonly onClose: () => void;
}) {
  const { regulation, onClose } = props;
  const [file, setFile] = useState<File | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const queries = useQueryClient();
  const sending = useMutation({
    mutationFn: (chosen: File) => attachScan(regulation.id, chosen),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: regulationsQuery.queryKey });
      onClose();
    },
  });
  const send = () => {
    const found = file === null ? say('Pilih berkas naskah.') : scanFault(file);
    setFault(found);
    if (file !== null && found === null) sending.mutate(file);
  };
  return (
    <Dialog title={say('Unggah naskah')} onClose={onClose}>
      <p>{regulationName(regulation)}</p>
      <Form
        errors={fault === null ? [] : [{ target: control, text: fault }]}
        failure={sending.error}
        button={say('Unggah naskah')}
        busy={sending.isPending && say('Mengunggah')}
        onSend={send}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <ScanField id={control} file={file} error={fault ?? undefined} onChoose={setFile} />
      </Form>
    </Dialog>
  );
}
