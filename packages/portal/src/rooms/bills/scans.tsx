import type { BillView } from '@payung/contract';
import { useState } from 'react';
import { addBillScans, type PaperName } from '../../api/bills.ts';
import { scanPath } from '../../api/determinations.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import { DownloadButton } from '../../pieces/download-button.tsx';
import { Form } from '../../pieces/form.tsx';
import panel from '../../pieces/panel.module.css';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import { paperNames } from '../../words/bills.ts';
import type { Proof } from '../verification/answer-draft.ts';
import { EvidenceField } from '../verification/evidence-field.tsx';
import { paperOf } from './bill-way.ts';
import { useBillAct } from './use-bill.ts';

interface OfPaper {
  readonly bill: BillView;
  readonly paper: PaperName;
}

/** The scans of a paper that was entered, and the way to add one. */
export function Scans({ bill, paper }: OfPaper) {
  const { mayPay } = rightsOf(useMe());
  const [isOpen, setOpen] = useState(false);
  const scans = paperOf(bill, paper)?.scans ?? [];
  return (
    <span className={panel.row}>
      {scans.map((id, i) => (
        <DownloadButton key={id} path={scanPath(id)} fallbackName={`${paper}-${i + 1}`}>
          {say('Pindaian {number}', { number: formatNumber(i + 1) })}
        </DownloadButton>
      ))}
      {mayPay ? (
        <Button look="quiet" onPress={() => setOpen(true)}>
          {say('Tambah pindaian {name}', { name: paperNames[paper] })}
        </Button>
      ) : null}
      {isOpen ? <AddScans bill={bill} paper={paper} onClose={() => setOpen(false)} /> : null}
    </span>
  );
}

function AddScans({ bill, paper, onClose }: OfPaper & { readonly onClose: () => void }) {
  const [proofs, setProofs] = useState<readonly Proof[]>([]);
  const [isWrong, setWrong] = useState(false);
  const name = paperNames[paper];
  const fault = { target: 'pindaian', text: say('Pilih berkasnya dahulu.') };
  const adding = useBillAct(bill.id, (ids: string[]) => addBillScans(bill.id, paper, ids), onClose);
  return (
    <Dialog title={say('Tambah pindaian {name}', { name })} onClose={onClose}>
      <Form
        errors={isWrong ? [fault] : []}
        failure={adding.error}
        button={say('Simpan')}
        busy={adding.isPending && say('Menyimpan')}
        onSend={() => {
          setWrong(proofs.length === 0);
          if (proofs.length > 0) adding.mutate(proofs.map(({ id }) => id));
        }}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <EvidenceField
          id={fault.target}
          label={say('Pindaian {name}', { name })}
          about={{ use: 'bill' }}
          proofs={proofs}
          error={isWrong ? fault.text : undefined}
          onChange={setProofs}
        />
      </Form>
    </Dialog>
  );
}
