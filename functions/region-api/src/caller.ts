import {
  type Actor,
  type AgencyOfficer,
  type Answerer,
  type Auditor,
  actingAs,
  type Bearer,
  type CaseDecider,
  type CaseReader,
  type CohortReader,
  type DeterminationReader,
  type EvidenceTaker,
  type FactFinder,
  isAnswerer,
  type ListReader,
  type MoneyReader,
  type Nominator,
  type NumberReader,
  type PaperMaker,
  type PeopleReader,
  type PreCheckCarrier,
  type PreCheckReader,
  type Proposer,
  type QuotaPlanReader,
  type RefusalReader,
  type RegionAdmin,
  type Service,
  type Signer,
  type SoftDecider,
  type Verifier,
} from '@payung/casework';
import { claimsOf, Problematic } from '@payung/edge';
import type { TokenCheck } from '@payung/identity';

/** Whom a token names. @throws Problematic for a token that is none, or that does not act in a region. */
export function bearerOf(check: TokenCheck): Bearer {
  const { user, tenant, role } = claimsOf(check);
  if (tenant === null) {
    throw new Problematic('not-allowed', 'this account does not act in a region');
  }
  return { user, tenant, role };
}

/** What the admin of a region that leaves may still ask for. */
function isForLeaving(path: string): boolean {
  return path === '/v1/hand-outs' || path.startsWith('/v1/hand-outs/');
}

/**
 * Who acts: what the region's own record of members says of the bearer, today. @throws Problematic for all others.
 *
 * @param path what is asked for: of a region that leaves, its admin may still take everything away
 */
export async function actorOf(service: Service, bearer: Bearer, path: string): Promise<Actor> {
  const acting = await actingAs(service, bearer);
  switch (acting.kind) {
    case 'acts':
      return acting.actor;
    case 'leaving':
      if (isForLeaving(path)) return acting.actor;
      throw new Problematic('region-suspended', 'the region is leaving the service');
    case 'region-closed':
      throw new Problematic('region-suspended', 'nobody works in this region at present');
    case 'not-a-member':
      throw new Problematic('not-allowed', 'this account does not act in this region in this role');
  }
}

/** Narrows to those who hand in and take back. @throws Problematic for all others. */
export function proposer(actor: Actor): Proposer {
  switch (actor.kind) {
    case 'AgencyOfficer':
    case 'Machine':
    case 'RegionAdmin':
      return actor;
    default:
      throw new Problematic('not-allowed', 'this account does not hand in workers');
  }
}

/** Narrows to those who may nominate one worker. @throws Problematic for all others. */
export function nominator(actor: Actor): Nominator {
  return actor.kind === 'AreaOfficer' ? actor : proposer(actor);
}

/** Narrows to those who may see people. @throws Problematic for all others. */
export function peopleReader(actor: Actor): PeopleReader {
  if (actor.kind !== 'InsurerOfficer') return actor;
  throw new Problematic('not-allowed', 'this account does not see people');
}

/** Narrows to those who may ask for a whole NIK: people. @throws Problematic for all others. */
export function numberReader(actor: Actor): NumberReader {
  const reader = peopleReader(actor);
  if (reader.kind !== 'Machine') return reader;
  throw new Problematic('not-allowed', 'a number is shown to people only');
}

/** Narrows to those who may see the lists of agencies. @throws Problematic for all others. */
export function listReader(actor: Actor): ListReader {
  if (actor.kind !== 'InsurerOfficer' && actor.kind !== 'AreaOfficer') return actor;
  throw new Problematic('not-allowed', 'this account does not see lists');
}

/** Narrows to those who see who works here. @throws Problematic for all others. */
export function memberReader(actor: Actor): RegionAdmin | Auditor {
  if (actor.kind === 'RegionAdmin' || actor.kind === 'Auditor') return actor;
  throw new Problematic('not-allowed', 'this account does not see the users of the region');
}

/** Narrows to those who see what is planned and paid. @throws Problematic for all others. */
export function cohortReader(actor: Actor): CohortReader {
  if (actor.kind !== 'InsurerOfficer' && actor.kind !== 'AreaOfficer') return actor;
  throw new Problematic('not-allowed', 'this account does not see cohorts');
}

/** Narrows to those who see where money comes from. @throws Problematic for all others. */
export function moneyReader(actor: Actor): MoneyReader {
  if (actor.kind === 'RegionAdmin' || actor.kind === 'Treasurer') return actor;
  if (actor.kind === 'Auditor' && actor.agencies.length === 0) return actor;
  throw new Problematic('not-allowed', 'this account does not see where money comes from');
}

/** Narrows to the lead agency. @throws Problematic for all others. */
export function regionAdmin(actor: Actor): RegionAdmin {
  if (actor.kind === 'RegionAdmin') return actor;
  throw new Problematic('not-allowed', 'only the lead agency does this');
}

/** Narrows to those who see how the whole region's places are shared out. @throws Problematic for all others. */
export function planReader(actor: Actor): QuotaPlanReader {
  switch (actor.kind) {
    case 'RegionAdmin':
    case 'Verifier':
    case 'Approver':
    case 'Treasurer':
      return actor;
    case 'Auditor':
      // an auditor of some agencies does not see what all of them have
      if (actor.agencies.length === 0) return actor;
      throw new Problematic('not-allowed', 'this account does not see the whole region');
    default:
      throw new Problematic('not-allowed', 'this account does not see how places are shared out');
  }
}

/** Narrows to those who see cases of two nominations. @throws Problematic for all others. */
export function caseReader(actor: Actor): CaseReader {
  switch (actor.kind) {
    case 'AgencyOfficer':
    case 'Machine':
    case 'RegionAdmin':
    case 'Auditor':
      return actor;
    default:
      throw new Problematic('not-allowed', 'this account does not see cases');
  }
}

/** Narrows to those who answer cases: people, not systems. @throws Problematic for all others. */
export function caseDecider(actor: Actor): CaseDecider {
  if (actor.kind === 'AgencyOfficer' || actor.kind === 'RegionAdmin') return actor;
  throw new Problematic('not-allowed', 'this account does not decide cases');
}

/** Narrows to those who ask for a person of another agency. @throws Problematic for all others. */
export function caseAsker(actor: Actor): AgencyOfficer {
  if (actor.kind === 'AgencyOfficer') return actor;
  throw new Problematic('not-allowed', 'only an agency that waits asks for a person');
}

/** Narrows to those who hand in photos and letters. @throws Problematic for all others. */
export function evidenceTaker(actor: Actor): EvidenceTaker {
  switch (actor.kind) {
    case 'AgencyOfficer':
    case 'RegionAdmin':
    case 'AreaOfficer':
    case 'Verifier':
    case 'Approver':
    case 'Treasurer':
      return actor;
    default:
      throw new Problematic('not-allowed', 'this account hands in no evidence');
  }
}

/** Narrows to those who verify, each at one level. @throws Problematic for all others. */
export function answerer(actor: Actor): Answerer {
  if (isAnswerer(actor)) return actor;
  throw new Problematic('not-allowed', 'this account does not verify');
}

/** Narrows to those who carry sheets into the field. @throws Problematic for all others. */
export function paperMaker(actor: Actor): PaperMaker {
  if (actor.kind === 'AreaOfficer' || actor.kind === 'Verifier') return actor;
  throw new Problematic('not-allowed', 'this account does not verify on paper');
}

/** Narrows to those who see how far verification has come, of all agencies. @throws Problematic for all others. */
export function countReader(actor: Actor): Actor {
  switch (actor.kind) {
    case 'AreaOfficer':
    case 'Verifier':
    case 'RegionAdmin':
    case 'Approver':
    case 'Treasurer':
      return actor;
    case 'Auditor':
      if (actor.agencies.length === 0) return actor;
      throw new Problematic('not-allowed', 'this account sees some agencies only');
    default:
      throw new Problematic('not-allowed', 'this account does not see the whole verification');
  }
}

/** Narrows to those who see decisions about people. @throws Problematic for all others. */
export function determinationReader(actor: Actor): DeterminationReader {
  if (actor.kind !== 'AreaOfficer') return actor;
  throw new Problematic('not-allowed', 'this account does not see determinations');
}

/** Narrows to those who enter what was signed. @throws Problematic for all others. */
export function signer(actor: Actor): Signer {
  if (actor.kind === 'Approver' || actor.kind === 'RegionAdmin') return actor;
  throw new Problematic('not-allowed', 'this account signs nothing');
}

/** Narrows to those who find out about workers. @throws Problematic for all others. */
export function factFinder(actor: Actor): FactFinder {
  switch (actor.kind) {
    case 'AgencyOfficer':
    case 'RegionAdmin':
    case 'AreaOfficer':
    case 'Verifier':
      return actor;
    default:
      throw new Problematic('not-allowed', 'this account records nothing about workers');
  }
}

/** Narrows to those who decide where a criterion leaves it to a person. @throws Problematic for all others. */
export function softDecider(actor: Actor): SoftDecider {
  if (actor.kind === 'RegionAdmin' || actor.kind === 'Verifier') return actor;
  throw new Problematic('not-allowed', 'only the lead agency and its verifiers decide this');
}

/** Narrows to those who see statements about people of all agencies. @throws Problematic for all others. */
export function statementReader(actor: Actor): RegionAdmin | Verifier | Auditor {
  if (actor.kind === 'RegionAdmin' || actor.kind === 'Verifier') return actor;
  if (actor.kind === 'Auditor' && actor.agencies.length === 0) return actor;
  throw new Problematic('not-allowed', 'this account does not see statements about many');
}

/** Narrows to those who take files to a branch or registry and bring answers back. @throws Problematic for all others. */
export function preCheckCarrier(actor: Actor): PreCheckCarrier {
  if (actor.kind === 'RegionAdmin' || actor.kind === 'InsurerOfficer') return actor;
  throw new Problematic('not-allowed', 'this account carries no files to a branch or registry');
}

/** Narrows to those who see which files went out. @throws Problematic for all others. */
export function preCheckReader(actor: Actor): PreCheckReader {
  if (actor.kind !== 'Auditor') return preCheckCarrier(actor);
  if (actor.agencies.length === 0) return actor;
  throw new Problematic('not-allowed', 'a file is about all agencies; this account sees some');
}

/** Narrows to those who see whom recipients refused. @throws Problematic for all others. */
export function preCheckRefusalReader(actor: Actor): RefusalReader {
  switch (actor.kind) {
    case 'RegionAdmin':
    case 'Auditor':
    case 'AgencyOfficer':
      return actor;
    default:
      throw new Problematic('not-allowed', 'this account does not see refusals');
  }
}
