import type { RowOutcome } from '@payung/data';
import type { AgencyId, Candidate, ImportId } from '@payung/domain';
import { mayUseAgency, type Proposer } from './actor.ts';
import { standingRows } from './corrections/standing-rows.ts';
import { nominateFor } from './nominate-worker.ts';
import { notFound, ok, type Result, refuse } from './refusal.ts';
import { type OpenRegion, regionOf, type Service } from './service.ts';

export interface HandOver {
  readonly importId: ImportId;
  readonly row: number;
  /** the agency whose occupation it is */
  readonly to: AgencyId;
  readonly correlationId: string;
}

/** What became of the row with the other agency; its record belongs to that agency and is not named here. */
export interface HandedOver {
  readonly to: AgencyId;
  readonly outcome: RowOutcome['outcome'];
}

/**
 * Hands a row whose occupation belongs to another agency to that agency, in one step: it is nominated there,
 * judged and placed like any other. The list keeps its outcome for the row. A row handed over twice is found
 * to be there already.
 */
export async function handOverRow(
  service: Service,
  actor: Proposer,
  request: HandOver,
): Promise<Result<HandedOver>> {
  const open = await regionOf(service, actor.tenant);
  const record = await open.data.imports.import(request.importId);
  if (record === null || !mayUseAgency(actor, record.agency)) return notFound('import');
  if (record.filesRemovedOn !== undefined) {
    return refuse({ code: 'list-file-removed', on: record.filesRemovedOn });
  }
  const found = await findRow(service, open, request);
  if (found === null) return notFound('row');
  if (!ownersOf(found.outcome).includes(request.to)) {
    return refuse({ code: 'state-forbids', detail: 'the occupation is not one of that agency' });
  }
  const nominated = await nominateFor(service, open, actor, {
    agency: request.to,
    candidate: found.candidate,
    once: null,
    correlationId: request.correlationId,
  });
  if (!nominated.ok) return nominated;
  const { value } = nominated;
  if (value.kind === 'repeated') throw new Error('an answer was kept without a key');
  return ok({ to: request.to, outcome: value.value.outcome });
}

function ownersOf(outcome: RowOutcome): readonly unknown[] {
  return outcome.reasons.flatMap((reason) =>
    reason.code === 'occupation-of-other-agency' && Array.isArray(reason.agencies)
      ? reason.agencies
      : [],
  );
}

async function findRow(
  service: Service,
  open: OpenRegion,
  { importId, row }: HandOver,
): Promise<{ outcome: RowOutcome; candidate: Candidate } | null> {
  const chunks = await open.data.imports.chunks(importId);
  const found = await standingRows(service, open, importId, chunks).find(row);
  return found === null || found.outcome === null
    ? null
    : { outcome: found.outcome, candidate: found.candidate };
}
