import type { BillView } from '@payung/contract';
import { useState } from 'react';
import { cancelBill, type PaperName, reopenBill } from '../../api/bills.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import panel from '../../pieces/panel.module.css';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import { useToday } from '../../use-today.ts';
import { nextActWords, paperNames } from '../../words/bills.ts';
import { expiryOf, isOnItsWay } from './bill-expiry.ts';
import { nextPaper } from './bill-way.ts';
import { BillingDialog } from './billing-dialog.tsx';
import { PaperDialog } from './paper-dialog.tsx';
import { useBillAct, useThroughTreasury } from './use-bill.ts';

interface OfBill {
  readonly bill: BillView;
}

/** What may be done to a bill now, by whoever is signed in. */
export function Acts({ bill }: OfBill) {
  const { mayBill, mayPay } = rightsOf(useMe());
  if (bill.state === 'expired' && mayPay) return <ReopenButton bill={bill} />;
  if (!isOnItsWay(bill) || !mayBill) return null;
  const isWaiting = bill.work === null && bill.people > 0;
  return (
    <div className={panel.row}>
      {mayPay && isWaiting ? <Paying bill={bill} /> : null}
      {!mayPay && isWaiting ? (
        <p className={panel.quiet}>
          {say('Menunggu bendahara: {nextAct}.', { nextAct: nextActWords(bill.state) })}
        </p>
      ) : null}
      {bill.state === 'disbursed' ? null : <CancelButton bill={bill} />}
    </div>
  );
}

type Open = 'code' | PaperName | null;

function Paying({ bill }: OfBill) {
  const [open, setOpen] = useState<Open>(null);
  const paper = nextPaper(bill.state, useThroughTreasury(bill));
  const expiry = expiryOf(bill, useToday());
  const needsCode = bill.billing === null || expiry.kind === 'over';
  const close = () => setOpen(null);
  return (
    <>
      {needsCode ? (
        <Button look="main" onPress={() => setOpen('code')}>
          {bill.billing === null ? say('Catat kode iuran') : say('Catat kode iuran baru')}
        </Button>
      ) : null}
      {paper === null ? null : (
        <Button look={needsCode ? 'plain' : 'main'} onPress={() => setOpen(paper)}>
          {say('Catat {paperName}', { paperName: paperNames[paper] })}
        </Button>
      )}
      {open === 'code' ? <BillingDialog bill={bill} onClose={close} /> : null}
      {open === null || open === 'code' ? null : (
        <PaperDialog key={open} bill={bill} paper={open} onClose={close} />
      )}
    </>
  );
}

function ReopenButton({ bill }: OfBill) {
  const [isOpen, setOpen] = useState(false);
  const reopening = useBillAct(
    bill.id,
    () => reopenBill(bill.id, bill.version),
    () => setOpen(false),
  );
  return (
    <div className={panel.row}>
      <Button onPress={() => setOpen(true)}>{say('Buka kembali tagihan')}</Button>
      {isOpen ? (
        <ReasonDialog
          title={say('Buka kembali tagihan')}
          button={say('Buka kembali tagihan')}
          busy={reopening.isPending && say('Membuka kembali')}
          error={reopening.error}
          least={null}
          onSend={() => reopening.mutate(undefined)}
          onClose={() => setOpen(false)}
        >
          <p>
            {say(
              'Hanya bila iurannya sudah dibayar sebelum kodenya habis. Sesudah dibuka, catat dokumen bayarnya dalam 14 hari; bulannya tidak dapat ditagih lagi selama itu.',
            )}
          </p>
        </ReasonDialog>
      ) : null}
    </div>
  );
}

function CancelButton({ bill }: OfBill) {
  const [isOpen, setOpen] = useState(false);
  const cancelling = useBillAct(
    bill.id,
    () => cancelBill(bill.id, bill.version),
    () => setOpen(false),
  );
  return (
    <>
      <Button onPress={() => setOpen(true)}>{say('Batalkan tagihan')}</Button>
      {isOpen ? (
        <ReasonDialog
          title={say('Batalkan tagihan')}
          button={say('Batalkan tagihan')}
          busy={cancelling.isPending && say('Membatalkan')}
          error={cancelling.error}
          least={null}
          onSend={() => cancelling.mutate(undefined)}
          onClose={() => setOpen(false)}
        >
          <p>
            {say(
              'Tidak ada yang dibayar dengan tagihan ini, dan bulannya dapat ditagih lagi. Kode iuran yang sudah terbit jangan dibayar.',
            )}
          </p>
        </ReasonDialog>
      ) : null}
    </>
  );
}
