import type { BillView } from '@payung/contract';
import { useState } from 'react';
import { enterPaper, type Paper, type PaperName } from '../../api/bills.ts';
import { formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { DateInput, Pair, TextInput } from '../../pieces/inputs.tsx';
import { errorAt } from '../../service-faults.ts';
import { paperNames } from '../../words/bills.ts';
import type { Proof } from '../verification/answer-draft.ts';
import { EvidenceField } from '../verification/evidence-field.tsx';
import {
  emptyPaper,
  type PaperField,
  paperControl,
  paperFaults,
  readPaper,
} from './paper-draft.ts';
import { useBillAct } from './use-bill.ts';

interface PaperDialogProps {
  readonly bill: BillView;
  readonly paper: PaperName;
  readonly onClose: () => void;
}

/** A paper of the treasury, or the proof of payment: number, day, rupiah and account as they stand on it. */
export function PaperDialog({ bill, paper, onClose }: PaperDialogProps) {
  const [draft, setDraft] = useState(emptyPaper);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const entering = useBillAct(bill.id, (said: Paper) => enterPaper(bill.id, paper, said), onClose);
  const refused = paperFaults(entering.error, bill);
  const [scans, setScans] = useState<readonly Proof[]>([]);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const name = paperNames[paper];
  const at = (field: PaperField) => ({
    id: paperControl(field),
    value: draft[field],
    error: errorAt(errors, paperControl(field)),
    onChange: (value: string) => setDraft((before) => ({ ...before, [field]: value })),
  });
  return (
    <Dialog title={say('Catat {name}', { name })} onClose={onClose}>
      {paper === 'proof' ? (
        <p>
          {say(
            'Dengan bukti ini semua bulan dalam tagihan menjadi lunas, dan perlindungannya berjalan.',
          )}
        </p>
      ) : null}
      <Form
        errors={errors}
        failure={refused === null ? entering.error : null}
        button={say('Simpan {name}', { name })}
        busy={entering.isPending && say('Menyimpan')}
        onSend={() => {
          const read = readPaper(draft, bill.version, bill.accountCode !== null);
          setFaults('errors' in read ? read.errors : []);
          const ids = scans.map(({ id }) => id);
          if ('said' in read) entering.mutate({ ...read.said, scans: ids });
        }}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <TextInput
          {...at('number')}
          label={
            paper === 'proof'
              ? say('Nomor bukti (NTPN atau nomor transaksi)')
              : say('Nomor {name}', { name })
          }
          longest={60}
        />
        <Pair>
          <DateInput
            {...at('date')}
            label={
              paper === 'proof' ? say('Tanggal diterima BPJS') : say('Tanggal {name}', { name })
            }
          />
          <TextInput
            {...at('rupiah')}
            label={say('Jumlah rupiah')}
            hint={say('Tagihan: {rupiah}.', { rupiah: formatRupiah(bill.rupiah) })}
            kind="digits"
            longest={22}
          />
        </Pair>
        {bill.accountCode === null ? null : (
          <TextInput
            {...at('accountCode')}
            label={say('Kode rekening')}
            hint={say('Tagihan ini dari {accountCode}. Isi seperti pada dokumennya.', {
              accountCode: bill.accountCode,
            })}
            longest={60}
          />
        )}
        <EvidenceField
          id={paperControl('scans')}
          label={say('Pindaian {name}, boleh menyusul', { name })}
          about={{ use: 'bill' }}
          proofs={scans}
          onChange={setScans}
        />
      </Form>
    </Dialog>
  );
}
