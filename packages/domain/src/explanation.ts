import type { AgencyId, OccupationCode, VillageCode } from './identifiers.ts';
import type { Reason } from './judgement.ts';

/** Names that a region gives to its codes; a code without a name is best answered by itself. */
export interface NamesOf {
  agencyName(id: AgencyId): string;
  villageName(code: VillageCode): string;
  occupationName(code: OccupationCode): string;
}

/** What happened, and what to do now: one sentence each, in formal Indonesian. */
export interface Explanation {
  readonly reason: string;
  readonly remedy: string;
}

/** The reasons that have one of these codes. */
export type Of<C extends Reason['code']> = Extract<Reason, { code: C }>;

export const checkCard = 'Periksa kembali pada KTP-el.';
export const nothingToDo = 'Tidak ada yang perlu dilakukan sekarang.';
