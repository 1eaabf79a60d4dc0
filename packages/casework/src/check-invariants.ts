import type { TenantId } from '@payung/domain';
import { checkCases } from './cases/check-invariants-cases.ts';
import { checkImports } from './check-invariants-imports.ts';
import { checkJournal, checkTally } from './check-invariants-journal.ts';
import { checkPeople } from './check-invariants-people.ts';
import { checkProtection } from './check-invariants-protection.ts';
import { checkQuotas } from './check-invariants-quotas.ts';
import { type Finding, readWhole } from './check-invariants-reading.ts';
import { checkClaims } from './claims/check-invariants-claims.ts';
import { checkContributions } from './contribution/check-invariants-contributions.ts';
import { checkDeterminations } from './determination/check-invariants-determinations.ts';
import { checkFigures } from './figures/check-invariants-figures.ts';
import { checkTrails } from './journal/check-trails.ts';
import { checkKeys } from './keys/check-invariants-keys.ts';
import { checkLeaving } from './leaving/check-invariants-leaving.ts';
import { checkLetters } from './letters/check-invariants-letters.ts';
import { checkPages } from './matching/check-invariants-pages.ts';
import { checkCeilings } from './quota-plan/check-invariants-ceilings.ts';
import { type OpenRegion, regionOf, type Service } from './service.ts';
import { checkVerification } from './verification/check-invariants-verification.ts';

/**
 * Reads a whole region and tells everything in it that contradicts something else: quota sums and their
 * entries, ceilings and theirs, places and waiting numbers and nominations, NIK guards and their holders, the pages by which people are found, cases, the journal's chains and
 * what they say of each item, lists and their outcomes, the tally. Empty when sound. Changes nothing; keys and
 * values of findings carry ids and counts, never personal data. Run it while nobody writes: a change between
 * two reads would look like a contradiction. What the index does not show is looked for several times within some
 * seconds, since it tells late.
 */
export async function checkInvariants(service: Service, tenant: TenantId): Promise<Finding[]> {
  const open = await regionOf(service, tenant);
  let findings = await look(open);
  for (let again = 1; again < looks && findings.some(isOfIndex); again += 1) {
    await open.data.pauseBefore(again);
    findings = await look(open);
  }
  return findings;
}

const looks = 8;

const ofIndex: ReadonlySet<string> = new Set([
  'index-missing',
  'index-differs',
  'case-index-differs',
  'quota-card-missing',
]);

const isOfIndex = ({ code }: Finding): boolean => ofIndex.has(code);

async function look(open: OpenRegion): Promise<Finding[]> {
  const { region, data } = open;
  const whole = await readWhole(region, data);
  return [
    ...checkQuotas(whole),
    ...(await checkCeilings(data, [...whole.nominations.values(), ...whole.anonymous.values()])),
    ...checkPeople(whole),
    ...(await checkPages(open, whole.nominations.values())),
    ...(await checkCases(region, data, whole)),
    ...(await checkVerification(open, whole)),
    ...(await checkDeterminations(open, whole)),
    ...(await checkContributions(open, whole)),
    ...(await checkLeaving(open, whole)),
    ...(await checkClaims(open, whole)),
    ...(await checkLetters(open, whole)),
    ...(await checkFigures(open)),
    ...checkKeys(whole.ring, whole.guardsOfPeople),
    ...checkProtection(whole),
    ...checkJournal(whole),
    ...(await checkTrails(region, data)),
    ...checkImports(whole),
    ...checkTally(whole),
  ];
}
