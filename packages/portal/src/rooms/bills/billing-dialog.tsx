import type { BillView } from '@payung/contract';
import { useState } from 'react';
import { type Billing, enterBilling } from '../../api/bills.ts';
import { formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { DateInput, Pair, TextInput } from '../../pieces/inputs.tsx';
import { errorAt } from '../../service-faults.ts';
import {
  emptyPaper,
  type PaperField,
  paperControl,
  paperFaults,
  readBilling,
} from './paper-draft.ts';
import { useBillAct } from './use-bill.ts';

interface BillingDialogProps {
  readonly bill: BillView;
  readonly onClose: () => void;
}

/** The insurer's code (kode iuran), with the figures that stand on it. */
export function BillingDialog({ bill, onClose }: BillingDialogProps) {
  const [draft, setDraft] = useState(emptyPaper);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const entering = useBillAct(bill.id, (said: Billing) => enterBilling(bill.id, said), onClose);
  const refused = paperFaults(entering.error, bill);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const at = (field: PaperField) => ({
    id: paperControl(field),
    value: draft[field],
    error: errorAt(errors, paperControl(field)),
    onChange: (value: string) => setDraft((before) => ({ ...before, [field]: value })),
  });
  return (
    <Dialog title={say('Catat kode iuran')} onClose={onClose}>
      <Form
        errors={errors}
        failure={refused === null ? entering.error : null}
        button={say('Simpan kode iuran')}
        busy={entering.isPending && say('Menyimpan')}
        onSend={() => {
          const read = readBilling(draft, bill.version);
          setFaults('errors' in read ? read.errors : []);
          if ('said' in read) entering.mutate(read.said);
        }}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <TextInput {...at('code')} label={say('Kode iuran')} longest={40} />
        <Pair>
          <DateInput {...at('issuedOn')} label={say('Terbit')} />
          <DateInput {...at('expiresOn')} label={say('Berlaku sampai')} />
        </Pair>
        <Pair>
          <TextInput
            {...at('people')}
            label={say('Jumlah orang')}
            hint={say('Daftar nominatif: {people}.', { people: formatNumber(bill.people) })}
            kind="digits"
            longest={12}
          />
          <TextInput
            {...at('rupiah')}
            label={say('Jumlah rupiah')}
            hint={say('Tagihan: {rupiah}.', { rupiah: formatRupiah(bill.rupiah) })}
            kind="digits"
            longest={22}
          />
        </Pair>
      </Form>
    </Dialog>
  );
}
