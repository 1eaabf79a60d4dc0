import {
  CardHandOverId,
  ClaimId,
  type Evidence,
  type EvidenceUse,
  liesIn,
  NominationId,
  villageOfHandOver,
} from '@payung/domain';
import {
  type AgencyOfficer,
  type Approver,
  type AreaOfficer,
  maySee,
  type PeopleReader,
  type RegionAdmin,
  type Treasurer,
  type Verifier,
} from '../actor.ts';
import { maySeeClaim } from '../claims/claim-access.ts';
import { claimIn } from '../claims/claim-shelves.ts';
import type { OpenRegion } from '../service.ts';

/** Those who hand in photos and letters: people, not systems. */
export type EvidenceTaker =
  | AgencyOfficer
  | RegionAdmin
  | AreaOfficer
  | Verifier
  | Approver
  | Treasurer;

/** Scans of the treasury's papers come from the treasurer alone, who hands in nothing else. */
export function mayHandIn({ kind }: EvidenceTaker, use: EvidenceUse): boolean {
  return (kind === 'Treasurer') === (use === 'bill');
}

/**
 * Whether this reader may open a file of proof: whoever handed it in; of one person, whoever sees the nomination; a
 * letter about many, the lead agency and those who check everything; a regulation, everybody.
 */
export async function maySeeEvidence(
  open: OpenRegion,
  actor: PeopleReader,
  evidence: Evidence,
): Promise<boolean> {
  if (evidence.by === actor.user) return true;
  switch (evidence.use) {
    case 'regulation':
      return true;
    case 'nomination':
    case 'verification':
    case 'leaving':
      return seesNomination(open, actor, evidence.about);
    case 'statement':
      return checksEverything(actor);
    case 'determination':
      return checksEverything(actor) || actor.kind === 'Approver' || actor.kind === 'Treasurer';
    case 'pre-check':
      return checksEverything(actor);
    case 'bill':
      return checksEverything(actor) || actor.kind === 'Treasurer';
    case 'claim':
      return helpsWithClaim(open, actor, evidence.about);
    case 'card-hand-over':
      return bringsCards(actor, evidence.about);
  }
}

/** Those who may open a letter about many: it names people beyond the reach of one agency or area. */
export function checksEverything(actor: PeopleReader): boolean {
  if (actor.kind === 'Auditor') return actor.agencies.length === 0; /* guard:many-auditor */
  return actor.kind === 'RegionAdmin' || actor.kind === 'Verifier';
}

/** Papers of a claim tell of deaths, children and accounts: for those who need to know them (domain-rules 6.1). */
async function helpsWithClaim(
  open: OpenRegion,
  actor: PeopleReader,
  about: string | null,
): Promise<boolean> {
  if (actor.kind !== 'RegionAdmin' && actor.kind !== 'AreaOfficer') return false;
  const id = ClaimId.safeParse(about);
  const claim = id.success ? await claimIn(open, id.data) : null;
  return claim !== null && maySeeClaim(actor, claim);
}

/** A signed paper names the people of one village. */
function bringsCards(actor: PeopleReader, about: string | null): boolean {
  if (checksEverything(actor)) return true;
  const id = CardHandOverId.safeParse(about);
  if (actor.kind !== 'AreaOfficer' || !id.success) return false;
  return liesIn(villageOfHandOver(id.data), actor.areas); /* guard:card-area */
}

async function seesNomination(
  open: OpenRegion,
  actor: PeopleReader,
  about: string | null,
): Promise<boolean> {
  const id = NominationId.safeParse(about);
  if (!id.success) return false;
  const [record = null] = await open.data.people.nominations([id.data]);
  return record !== null && maySee(actor, record);
}
