import type {
  AgencyId,
  DistrictCode,
  OccupationCode,
  VerificationSheet,
  VillageCode,
} from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import { type SheetReader, villagesOf } from './verification-access.ts';

/** Where: a village, a district, or everywhere within reach. */
export interface SheetPlace {
  readonly village: VillageCode | null;
  readonly district: DistrictCode | null;
}

/** Which workers; null takes all. */
export interface SheetFilter {
  readonly rt: string | null;
  readonly rw: string | null;
  readonly occupation: OccupationCode | null;
  readonly agency: AgencyId | null;
}

export const everywhere: SheetPlace = { village: null, district: null };
export const everybody: SheetFilter = { rt: null, rw: null, occupation: null, agency: null };

/** Neighbourhoods are numbers that lists write with and without zeros in front. */
function plainNumber(text: string | null): string {
  return (text ?? '').replace(/\D/g, '').replace(/^0+/, '');
}

export function suits(sheet: VerificationSheet, filter: SheetFilter): boolean {
  const { worker, agency } = sheet;
  return (
    (filter.agency === null || filter.agency === agency) &&
    (filter.occupation === null || filter.occupation === worker.occupation) &&
    (filter.rt === null || plainNumber(filter.rt) === plainNumber(worker.rt)) &&
    (filter.rw === null || plainNumber(filter.rw) === plainNumber(worker.rw))
  );
}

/**
 * The villages of a place that somebody may look into, in order; null when the place is none of theirs, which is the
 * same answer as for a place that does not exist.
 */
export function villagesIn(
  open: OpenRegion,
  actor: SheetReader,
  { village, district }: SheetPlace,
): (VillageCode | null)[] | null {
  const all = villagesOf(open, actor).filter(
    (code) =>
      (village === null || code === village) &&
      (district === null || code?.startsWith(`${district}.`) === true),
  );
  return all.length === 0 && (village !== null || district !== null) ? null : all;
}
