import type { LeaverView as Found, SavedEntry } from '@payung/casework';
import { LeaverView, RefundView } from '@payung/contract';
import { isProven, moneyOfRefund, type Refund, type Region } from '@payung/domain';

/** Somebody who left, masked as in every list. */
export function leaverView(
  { villages }: Region,
  { leaver, record, unused, stillBilled }: Found,
): LeaverView {
  const { id, person, village, proof, replacement, at, by: _, ...rest } = leaver;
  const worker = record?.worker ?? null;
  return LeaverView.parse({
    ...rest,
    nominationId: id,
    personId: person,
    village,
    villageName: villages.find(({ code }) => code === village)?.name ?? null,
    name: worker?.name ?? null,
    nationalIdEnding: worker?.nik.slice(-4) ?? null,
    proof: proof.length,
    proven: isProven(leaver),
    unused,
    unusedRupiah: unused.reduce((sum, { tariff }) => sum + tariff, 0),
    stillBilled,
    replacement:
      replacement === null
        ? null
        : {
            determination: replacement.determination,
            successorId: replacement.successor,
            months: replacement.months,
            rupiah: replacement.rupiah,
            at: replacement.at,
          },
    recordedAt: at,
  });
}

/** A refund, with where its money is. */
export function refundView(refund: Refund): RefundView {
  const { expected, received, kept } = moneyOfRefund(refund);
  const { lines } = refund;
  return RefundView.parse({
    ...refund,
    people: new Set(lines.map(({ person }) => person)).size,
    months: lines.reduce((sum, { months }) => sum + months.length, 0),
    expectedRupiah: expected,
    receivedRupiah: received,
    keptByInsurerRupiah: kept,
    lines: lines.map(({ nomination, person, ...rest }) => ({
      ...rest,
      nominationId: nomination,
      personId: person,
    })),
  });
}

export function savedEntry({ nomination, standing, ...rest }: SavedEntry) {
  return { ...rest, nominationId: nomination, standingId: standing };
}
