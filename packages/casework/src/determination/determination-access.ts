import type { AgencyId, Determination, DeterminationId } from '@payung/domain';
import {
  type Approver,
  type InsurerOfficer,
  type ListReader,
  mayUseAgency,
  type RegionAdmin,
} from '../actor.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { determinationShelf } from './determination-shelves.ts';

/** Those who see that a decision is there, and what it comes to. */
export type DeterminationReader = ListReader | InsurerOfficer;

/** Those who enter what was signed. */
export type Signer = Approver | RegionAdmin;

/** Whom a decision is sent to sees it once it is signed; everybody else in the region from its draft on. */
function isVisible(actor: DeterminationReader, { state }: Determination): boolean {
  return actor.kind !== 'InsurerOfficer' || state === 'in-force' || state === 'taking-effect';
}

/** Whether this reader sees the people of an agency on a list. */
export function seesAgency(actor: DeterminationReader, agency: AgencyId): boolean {
  return actor.kind === 'InsurerOfficer' || mayUseAgency(actor, agency);
}

/** Whether this reader sees a list from its first line to its last. */
export function seesWholeList({ region }: OpenRegion, actor: DeterminationReader): boolean {
  return region.agencies.every(({ id }) => seesAgency(actor, id));
}

/** A decision in the actor's reach. */
export async function findDetermination(
  service: Service,
  actor: DeterminationReader,
  id: DeterminationId,
): Promise<Result<{ open: OpenRegion; determination: Determination }>> {
  const open = await regionOf(service, actor.tenant);
  const determination = await open.data.shelves.one(determinationShelf, id);
  if (determination === null || !isVisible(actor, determination)) return notFound('determination');
  return ok({ open, determination });
}

/** All decisions in the actor's reach, the newest first. A region makes some dozens in a year. */
export async function visibleDeterminations(
  open: OpenRegion,
  actor: DeterminationReader,
): Promise<Determination[]> {
  const all = await open.data.shelves.all(determinationShelf);
  return all.filter((one) => isVisible(actor, one)).reverse();
}
