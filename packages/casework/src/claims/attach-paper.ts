import { fileOver } from '@payung/data';
import { type Claim, type ClaimId, type ClaimPaper, EvidenceId, mostPapers } from '@payung/domain';
import { causeOf } from '../cause-of.ts';
import { useEvidence } from '../evidence/use-evidence.ts';
import { nowOf } from '../now.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import type { Service } from '../service.ts';
import type { ClaimHandler } from './claim-access.ts';
import { claimShelf, folderOfClaim } from './claim-shelves.ts';
import { reachClaim } from './reach-claim.ts';

export interface PaperAttached {
  readonly id: ClaimId;
  readonly paper: ClaimPaper;
  /** a file that this user handed in for claims */
  readonly evidence: string;
  readonly correlationId: string;
}

/** Puts a scan among the papers of a claim; several of one kind may be there. Not once the insurer has decided. */
export async function attachPaper(
  service: Service,
  actor: ClaimHandler,
  attached: PaperAttached,
): Promise<Result<Claim>> {
  const reached = await reachClaim(service, actor, attached.id);
  if (!reached.ok) return reached;
  const { open, claim } = reached.value;
  switch (claim.state) {
    case 'granted':
    case 'paid':
    case 'withdrawn':
      return refuse({ code: 'state-forbids', detail: `the claim is ${claim.state}` });
    default:
  }
  if (claim.papers.length >= mostPapers) {
    const detail = `one claim has ${mostPapers} scans at most; put more pages into one file`;
    return refuse({ code: 'request-faults', faults: [{ field: 'evidenceId', detail }] });
  }
  const to = { use: 'claim', about: claim.id } as const;
  const used = await useEvidence(open, actor.user, [attached.evidence], to);
  if (!used.ok) return used;
  const evidence = EvidenceId.parse(attached.evidence);
  if (claim.papers.some((one) => one.evidence === evidence)) return ok(claim);
  const at = nowOf(service);
  const papers = [...claim.papers, { paper: attached.paper, evidence, at }];
  const filing = { folder: folderOfClaim(claim.id), act: 'paper-attached' };
  const result = await open.data.commit({
    cause: causeOf(actor, attached.correlationId),
    lane: 'any',
    writes: [fileOver(claimShelf, claim, { papers }, filing), ...used.value.writes],
  });
  if (result.kind === 'refused') return refuse({ code: 'version-moved' });
  return ok({ ...claim, papers, version: claim.version + 1 });
}
