import { type HandOverPaper, type Pieces, writeHandOverPdf } from '@payung/files/papers';
import { causeOf } from '../cause-of.ts';
import { letterheadOf } from '../letterhead.ts';
import { ok, type Result } from '../refusal.ts';
import type { Service } from '../service.ts';
import { tell } from '../tell.ts';
import type { LetterCarrier } from './letter-access.ts';
import { placeOf } from './place-of.ts';
import { type HandOverView, reachHandOver, withPeople } from './reach-hand-over.ts';

/** A receipt as PDF, to be printed and signed. Who took it stands in the journal. */
export async function printHandOver(
  service: Service,
  actor: LetterCarrier,
  request: { readonly id: string; readonly correlationId: string },
): Promise<Result<Pieces>> {
  const reached = await reachHandOver(service, actor, request.id);
  if (!reached.ok) return reached;
  const { open, handOver } = reached.value;
  const cause = causeOf(actor, request.correlationId);
  await tell(open.data, cause, { of: 'letter', id: handOver.id, act: 'receipt-taken' });
  const view = await withPeople(open, handOver);
  return ok(writeHandOverPdf(linesOf(view), await paperOf(view)));
}

function linesOf({ people }: HandOverView) {
  return people.map(({ line: { no, cardNo }, record }) => ({
    no,
    name: record?.worker.name ?? '(data orang dihapus)',
    nationalIdEnd: record === null ? '' : record.worker.nik.slice(-4),
    cardNo,
    rt: record?.worker.rt ?? null,
    rw: record?.worker.rw ?? null,
  }));
}

async function paperOf({ open, handOver }: HandOverView): Promise<HandOverPaper> {
  const { region } = open;
  return {
    ...placeOf(region, handOver.village),
    letterhead: await letterheadOf(open),
    region: region.name,
    programme: region.programmeName,
    number: handOver.id,
    demo: region.isDemo,
    madeOn: handOver.madeOn,
  };
}
