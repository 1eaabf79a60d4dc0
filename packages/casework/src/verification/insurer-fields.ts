import type { NominationRecord } from '@payung/data';
import type { AgencyId, InsurerField, NominationId, Region, VillageCode } from '@payung/domain';
import type { PeopleReader } from '../actor.ts';
import type { NotReady, ReadinessCheck } from '../determination/readiness.ts';
import { listNominations } from '../people-views.ts';
import { ok, type Result } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';

/** What the insurer's branch wants to know and the nomination does not say. */
export function lackingFields(
  { verification }: Pick<Region, 'verification'>,
  { worker }: Pick<NominationRecord, 'worker'>,
): InsurerField[] {
  const wanted = verification?.insurer.requiredFields ?? [];
  return wanted.filter((field) => worker[field] === null);
}

/** Whom the insurer could not register, since something is missing that its branch asks for. */
export const insurerFieldsCheck = (async (
  { region }: OpenRegion,
  { records }: Pick<Parameters<ReadinessCheck>[1], 'records'>,
) => {
  const branch = region.verification?.insurer.branch ?? null;
  const found = new Map<NominationId, readonly NotReady[]>();
  for (const record of records) {
    const fields = lackingFields(region, record);
    if (fields.length === 0) continue;
    const detail = { fields: fields.join(' '), count: fields.length, branch };
    found.set(record.id, [{ part: 'insurer-fields', code: 'lacks-fields', detail }]);
  }
  return found;
}) satisfies ReadinessCheck;

export interface LackingRequest {
  readonly agency: AgencyId | null;
  readonly village: VillageCode | null;
  readonly field: InsurerField | null;
  readonly cursor: string | null;
  readonly limit: number;
}

/** A nomination with what it lacks. */
export interface LackingView {
  readonly record: NominationRecord;
  readonly fields: readonly InsurerField[];
}

/**
 * Those within reach who hold a place and lack something that the insurer's branch asks for. A page is a page of
 * nominations of which those who lack nothing are left out: it may come back short, or empty, although there are more.
 */
export async function listLacking(
  service: Service,
  actor: PeopleReader,
  request: LackingRequest,
): Promise<Result<{ items: LackingView[]; nextCursor: string | null }>> {
  const { region } = await regionOf(service, actor.tenant);
  const { agency, cursor, limit, village, field } = request;
  const found = await listNominations(service, actor, {
    agency,
    state: 'nominated',
    cursor,
    limit,
  });
  if (!found.ok) return found;
  const items = found.value.items.flatMap(({ record }): LackingView[] => {
    const fields = lackingFields(region, record);
    if (fields.length === 0 || (field !== null && !fields.includes(field))) return [];
    return village === null || record.worker.village === village ? [{ record, fields }] : [];
  });
  return ok({ items, nextCursor: found.value.nextCursor });
}
