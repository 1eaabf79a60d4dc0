import { type Claim, liesIn, wasSubmitted } from '@payung/domain';
import {
  type Actor,
  type AgencyOfficer,
  type AreaOfficer,
  type Auditor,
  type InsurerOfficer,
  mayUseAgency,
  type RegionAdmin,
} from '../actor.ts';

/** Those who help a family: the lead agency, and the village or district where the worker lived. */
export type ClaimHandler = RegionAdmin | AreaOfficer;

/** Those who write down what became of a claim. The insurer's officer says what the insurer did. */
export type ClaimActor = ClaimHandler | InsurerOfficer;

/** Those who see that a claim is there, and how far it has come. */
export type ClaimReader = ClaimActor | AgencyOfficer | Auditor;

/** Whether this reader sees a claim: the insurer those alone that were handed over. */
export function maySeeClaim(
  actor: ClaimReader,
  { village, agency, state }: Pick<Claim, 'village' | 'agency' | 'state'>,
): boolean {
  switch (actor.kind) {
    case 'RegionAdmin':
      return true;
    case 'AreaOfficer':
      return liesIn(village, actor.areas); /* guard:claim-area */
    case 'InsurerOfficer':
      return wasSubmitted(state);
    case 'AgencyOfficer':
    case 'Auditor':
      return mayUseAgency(actor, agency);
  }
}

/**
 * Those who need to know the family, the cause and the account (UU 27/2022; domain-rules 6.1): whoever helps the family,
 * and the insurer who decides. No agency and no auditor does.
 */
export function needsToKnow(actor: Actor): actor is ClaimActor {
  return (
    actor.kind === 'RegionAdmin' || actor.kind === 'AreaOfficer' || actor.kind === 'InsurerOfficer'
  );
}
