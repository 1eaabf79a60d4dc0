import {
  type EvidenceId,
  type Regulation,
  type RegulationDraft,
  type RegulationId,
  regulationFaults,
  regulationIdFor,
  regulationsOf,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { useEvidence } from '../evidence/index.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { rewriteProfile } from '../settings/rewrite-profile.ts';
import { rulesRefused } from './rules-refused.ts';

/**
 * Records a regulation: a Perda, Perwal/Perbup or SK with its dates and what it replaces (domain-rules 5.9). It changes
 * no rules; a revision that hangs on it does.
 *
 * @returns every fault at once
 */
export async function recordRegulation(
  service: Service,
  actor: RegionAdmin,
  request: {
    readonly draft: Omit<RegulationDraft, 'invented'>;
    readonly correlationId: string;
  },
): Promise<Result<Regulation>> {
  const { correlationId } = request;
  const { region: opened } = await regionOf(service, actor.tenant);
  // whatever a region of invented people records is invented as well
  const draft: RegulationDraft = { ...request.draft, invented: opened.isDemo };
  const regulation: Regulation = { ...draft, id: regulationIdFor(draft), scan: null };
  const changed = await rewriteProfile(service, actor, correlationId, (region) => {
    const faults = regulationFaults(region, draft);
    if (faults.length > 0) return rulesRefused(faults);
    const { id, effectiveFrom, replaces } = regulation;
    return ok({
      after: { ...region, regulations: [...regulationsOf(region), regulation] },
      act: 'regulation-recorded',
      told: { regulation: id, effectiveFrom, replaces: replaces.join(' ') },
      writes: [],
    });
  });
  return changed.ok ? ok(regulation) : changed;
}

/** Names the scanned paper of a regulation: a file of proof that the same user handed in for it. */
export async function attachScan(
  service: Service,
  actor: RegionAdmin,
  request: {
    readonly regulation: RegulationId;
    readonly evidence: EvidenceId;
    readonly correlationId: string;
  },
): Promise<Result<Regulation>> {
  const { regulation, evidence, correlationId } = request;
  const open = await regionOf(service, actor.tenant);
  let attached: Regulation | null = null;
  const changed = await rewriteProfile(service, actor, correlationId, async (region) => {
    const known = regulationsOf(region);
    const found = known.find(({ id }) => id === regulation);
    if (found === undefined) return notFound('regulation');
    const use = { use: 'regulation', about: regulation } as const;
    const used = await useEvidence(open, actor.user, [evidence], use);
    if (!used.ok) return used;
    const after: Regulation = { ...found, scan: evidence };
    attached = after;
    return ok({
      after: { ...region, regulations: known.map((one) => (one === found ? after : one)) },
      act: 'regulation-scanned',
      told: { regulation, evidence },
      writes: used.value.writes,
    });
  });
  if (!changed.ok) return changed;
  return attached === null ? notFound('regulation') : ok(attached);
}
