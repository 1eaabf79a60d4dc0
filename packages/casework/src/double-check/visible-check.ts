import type { DoubleCheckRecord } from '@payung/data';
import { type ListReader, mayUseAgency } from '../actor.ts';
import type { OpenRegion, Service } from '../service.ts';

/** Whether this actor may see lists that were checked: those of its agencies; the lead agency's own check only with it. */
export function maySeeCheck(
  actor: ListReader,
  { agency }: Pick<DoubleCheckRecord, 'agency'>,
): boolean {
  if (agency !== null) return mayUseAgency(actor, agency);
  switch (actor.kind) {
    case 'AgencyOfficer':
    case 'Machine':
      return false;
    case 'Auditor':
      return actor.agencies.length === 0; /* guard:check-auditor */
    case 'RegionAdmin':
    case 'Verifier':
    case 'Approver':
    case 'Treasurer':
      return true;
  }
}

/** A check as it stands today: after its days it is over, whether or not it was removed already. */
export function asOfNow({ clock }: Service, record: DoubleCheckRecord): DoubleCheckRecord {
  return Date.parse(record.expiresAt) > clock.now() ? record : { ...record, state: 'removed' };
}

/** A check that this actor may see; null also for one of another agency. */
export async function visibleCheck(
  service: Service,
  open: OpenRegion,
  actor: ListReader,
  id: string,
): Promise<DoubleCheckRecord | null> {
  const record = await open.data.doubleChecks.check(id);
  return record !== null && maySeeCheck(actor, record) ? asOfNow(service, record) : null;
}
