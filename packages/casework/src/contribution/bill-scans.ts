import { fileOver, type RegistryWrite } from '@payung/data';
import {
  type Bill,
  type BillId,
  EvidenceId,
  mostPaperScans,
  type TreasuryPaper,
} from '@payung/domain';
import type { Treasurer } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { useEvidence } from '../evidence/use-evidence.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import { type Fault, findBill } from './bill-access.ts';
import { billShelf } from './contribution-shelves.ts';

/** Papers of a bill that may be shown by scans. */
type ScannedPaper = 'paymentRequest' | 'paymentOrder' | 'disbursement' | 'proof';

interface Scans {
  readonly scans: Pick<TreasuryPaper, 'scans'>;
  readonly writes: readonly RegistryWrite[];
  readonly faults: readonly Fault[];
}

/** Files that this user handed in, as the scans of a paper of a bill; what does not fit is told with its id. */
export async function scansOf(
  open: OpenRegion,
  { user }: Treasurer,
  { id: about, scans }: { readonly id: BillId; readonly scans: readonly string[] },
): Promise<Scans> {
  if (scans.length === 0) return { scans: {}, writes: [], faults: [] };
  const used = await useEvidence(open, user, scans, { use: 'bill', about });
  if (used.ok) {
    const ids = used.value.evidence.map(({ id }) => id);
    return { scans: { scans: ids }, writes: used.value.writes, faults: [] };
  }
  if (used.refusal.code !== 'request-faults') throw new Error(used.refusal.code);
  return { scans: {}, writes: [], faults: used.refusal.faults };
}

/**
 * Adds scans to a paper that was entered before: an SP2D is often scanned after its number is known. Nothing else of
 * the bill changes, in whatever state it is.
 * @returns `state-forbids` for a paper that was not entered yet
 */
export async function addBillScans(
  service: Service,
  actor: Treasurer,
  request: {
    readonly id: BillId;
    readonly paper: ScannedPaper;
    readonly scans: readonly string[];
    readonly correlationId: string;
  },
): Promise<Result<Bill>> {
  const found = await findBill(service, actor, request.id);
  if (!found.ok) return found;
  const { open, bill } = found.value;
  const paper = bill[request.paper];
  if (paper === null) {
    return refuse({ code: 'state-forbids', detail: 'this paper was not entered yet' });
  }
  const known = paper.scans ?? [];
  const scans = [...new Set(request.scans)].filter((id) => !known.some((one) => one === id));
  if (scans.length === 0) return ok(bill);
  const used = await scansOf(open, actor, { id: bill.id, scans });
  const all = [...known, ...scans.map((id) => EvidenceId.parse(id))];
  const tooMany = {
    field: 'scans',
    detail: `${mostPaperScans} at most; there are ${known.length}`,
  };
  const faults = [...used.faults, ...(all.length > mostPaperScans ? [tooMany] : [])];
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const change = { [request.paper]: { ...paper, scans: all } };
  const result = await open.data.commit({
    cause: causeOf(actor, request.correlationId),
    lane: 'any',
    writes: [fileOver(billShelf, bill, change, { act: 'scan-added' }), ...used.writes],
  });
  if (result.kind === 'refused') return refuse({ code: 'version-moved' });
  return ok({ ...bill, ...change, version: bill.version + 1 });
}
