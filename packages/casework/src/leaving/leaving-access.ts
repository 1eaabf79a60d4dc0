import type { NominationRecord } from '@payung/data';
import { type Leaver, liesIn, type NominationId } from '@payung/domain';
import {
  type AgencyOfficer,
  type AreaOfficer,
  type Auditor,
  maySee,
  mayUseAgency,
  type RegionAdmin,
  type Treasurer,
} from '../actor.ts';
import type { OpenRegion } from '../service.ts';

/** Those who say that somebody left: the lead agency, an agency of its own people, an area of its own. */
export type LeavingRecorder = RegionAdmin | AreaOfficer | AgencyOfficer;

/** Those who see who left, as far as they see the person. */
export type LeaverReader = LeavingRecorder | Treasurer | Auditor;

/** Whether this reader sees somebody who left. */
export function maySeeLeaver(
  actor: LeaverReader,
  { agency, village }: Pick<Leaver, 'agency' | 'village'>,
): boolean {
  if (actor.kind !== 'AreaOfficer') return mayUseAgency(actor, agency);
  return liesIn(village, actor.areas); /* guard:leaver-area */
}

/** A nomination in the actor's reach; null for one beyond it. */
export async function nominationFor(
  { data }: OpenRegion,
  actor: LeaverReader,
  id: NominationId,
): Promise<NominationRecord | null> {
  const [record = null] = await data.people.nominations([id]);
  return record !== null && maySee(actor, record) ? record : null;
}
