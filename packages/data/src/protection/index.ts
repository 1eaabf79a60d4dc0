import type { TenantReading } from '../reading.ts';
import { type BreachReads, createBreachReads } from './breach.ts';
import { createPaperReads, type PaperReads } from './papers.ts';
import { createMarkReads, type MarkReads } from './person-marks.ts';

export {
  type BreachFacts,
  type BreachReads,
  type BreachRecord,
  type BreachStep,
  breachFactsIn,
  breachItems,
  mostBreachSteps,
  type NewBreach,
  openBreachAction,
} from './breach.ts';
export type { PaperReads, PaperRecord, RetentionRunRecord } from './papers.ts';
export type {
  AnonymousNomination,
  AnonymousPerson,
  MarkReads,
  Restriction,
  WordPiece,
} from './person-marks.ts';
export { type PaperKind, paperKinds, protectionKeys } from './protection-keys.ts';

/** What one region keeps for the protection of its people's data. */
export type ProtectionReads = BreachReads & PaperReads & MarkReads;

export function createProtectionReads(reading: TenantReading): ProtectionReads {
  const { tenant, keys, access } = reading;
  const tenancyTable = reading.tables.tenancy;
  return {
    ...createBreachReads({ tenant, keys, tenancyTable, access }),
    ...createPaperReads({ tenant, tenancyTable, access }),
    ...createMarkReads(reading),
  };
}
