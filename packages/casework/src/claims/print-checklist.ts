import { type ClaimId, todayIn } from '@payung/domain';
import { writeClaimChecklistPdf } from '@payung/files/papers';
import { letterheadOf } from '../letterhead.ts';
import { ok, type Result } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import type { ClaimReader } from './claim-access.ts';
import { showClaim } from './claim-view.ts';

/** The checklist of a claim as PDF, for the family: it tells no more than this reader sees of the claim. */
export async function printChecklist(
  service: Service,
  actor: ClaimReader,
  id: ClaimId,
): Promise<Result<Uint8Array>> {
  const found = await showClaim(service, actor, id);
  if (!found.ok) return found;
  const { claim, record, checklist, clocks } = found.value;
  const open = await regionOf(service, actor.tenant);
  const { region, today } = open;
  const worker = record?.worker ?? null;
  const there = new Set(claim.papers.map(({ paper }) => paper));
  const village = region.villages.find(({ code }) => code === worker?.village)?.name ?? null;
  const bytes = writeClaimChecklistPdf({
    letterhead: await letterheadOf(open),
    programme: region.programmeName,
    member:
      worker === null ? null : { name: worker.name, nationalIdEnd: worker.nik.slice(-4), village },
    event: claim.event,
    papers: checklist.map((asked) => ({ ...asked, isThere: there.has(asked.paper) })),
    clocks: clocks.map(({ name, state, dueAt, rule }) => ({
      name,
      state,
      dueOn: todayIn(region.timeZone, Date.parse(dueAt)),
      legalBasis: rule?.legalBasis ?? null,
    })),
    demo: region.isDemo,
    madeOn: today,
  });
  return ok(bytes);
}
