import type { BillView } from '@payung/contract';
import type { BillState } from '@payung/domain';
import type { PaperName } from '../../api/bills.ts';

type WayStep = 'list' | 'code' | PaperName;

export interface StepOfWay {
  readonly step: WayStep;
  readonly isDone: boolean;
  /** what is done next */
  readonly isNext: boolean;
}

const treasurySteps: readonly WayStep[] = ['payment-request', 'payment-order', 'disbursement'];

/** The way of a bill: public money passes the treasury, gifts go to the insurer at once. */
export function wayOf(bill: BillView, throughTreasury: boolean): readonly StepOfWay[] {
  const steps: readonly WayStep[] = [
    'list',
    'code',
    ...(throughTreasury ? treasurySteps : []),
    'proof',
  ];
  const isOver = bill.state === 'cancelled' || bill.state === 'expired';
  const next = isOver ? -1 : steps.findIndex((step) => !isDone(bill, step));
  return steps.map((step, at) => ({ step, isDone: isDone(bill, step), isNext: at === next }));
}

function isDone(bill: BillView, step: WayStep): boolean {
  switch (step) {
    case 'list':
      return bill.work === null && bill.people > 0;
    case 'code':
      return bill.billing !== null;
    case 'payment-request':
    case 'payment-order':
    case 'disbursement':
    case 'proof':
      return paperOf(bill, step) !== null;
  }
}

export function paperOf(bill: BillView, step: PaperName): BillView['proof'] {
  switch (step) {
    case 'payment-request':
      return bill.paymentRequest;
    case 'payment-order':
      return bill.paymentOrder;
    case 'disbursement':
      return bill.disbursement;
    case 'proof':
      return bill.proof;
  }
}

/** The paper that is entered next; null where the next step is none. */
export function nextPaper(state: BillState, throughTreasury: boolean): PaperName | null {
  switch (state) {
    case 'billed':
      return throughTreasury ? 'payment-request' : 'proof';
    case 'payment-requested':
      return 'payment-order';
    case 'payment-ordered':
      return 'disbursement';
    case 'disbursed':
      return 'proof';
    case 'listing':
    case 'listed':
    case 'paid':
    case 'cancelled':
    case 'expired':
      return null;
  }
}
