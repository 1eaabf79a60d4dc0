import type { RetentionRunRecord } from '@payung/data';
import { proposedRetention, type RetentionPeriods } from '@payung/domain';
import * as z from 'zod';
import type { RegionAdmin } from '../actor.ts';
import { ok, type Result } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import type { ProtectionReader } from './person-case.ts';
import { savePaper } from './save-paper.ts';

/** What a region may decide of the periods; the others are law or wait for a decision on each kind of paper. */
const Decided = z.object({
  source: z.string(),
  endedNominationYears: z.int(),
  listFileMonths: z.int(),
});
export type RetentionDecision = z.infer<typeof Decided>;

/** The periods in force in a region: its own decision, or the proposal as version 0. */
export async function periodsOf(open: OpenRegion): Promise<RetentionPeriods> {
  const saved = await open.data.protection.newest('RETENTION');
  if (saved === null) return { ...proposedRetention, version: 0 };
  const decided = Decided.parse(JSON.parse(saved.json));
  return { ...proposedRetention, ...decided, version: saved.version, status: 'decided' };
}

export interface RetentionView {
  readonly periods: RetentionPeriods;
  readonly lastRun: RetentionRunRecord | null;
}

/** The periods, and how far the daily run has come. */
export async function showRetention(
  service: Service,
  actor: ProtectionReader,
): Promise<RetentionView> {
  const open = await regionOf(service, actor.tenant);
  const lastRun = await open.data.protection.retentionRun();
  return { periods: await periodsOf(open), lastRun };
}

/** Decides the periods anew. Nothing that was forgotten under older ones comes back. */
export async function changeRetention(
  service: Service,
  actor: RegionAdmin,
  request: RetentionDecision & { version: number | null; correlationId: string },
): Promise<Result<RetentionView>> {
  const open = await regionOf(service, actor.tenant);
  const { source, endedNominationYears, listFileMonths } = request;
  const saved = await savePaper(service, open, actor, {
    kind: 'RETENTION',
    seen: request.version,
    content: { source, endedNominationYears, listFileMonths },
    correlationId: request.correlationId,
  });
  return saved.ok ? ok(await showRetention(service, actor)) : saved;
}
