import { type Claim, eventKeys } from '@payung/domain';
import type { Finding, WholeTenant } from '../check-invariants-reading.ts';
import type { OpenRegion } from '../service.ts';
import {
  claimFamilyShelf,
  claimShelf,
  folderOfClaim,
  type PersonClaims,
  personClaimsShelf,
} from './claim-shelves.ts';

/** the first year of the programme anywhere: no claim can have been opened before */
const firstYear = 2020;

/**
 * Claims against the people they are about: each is found under its person by its events, no event has two claims that
 * live, and every claim whose person is known has the record of its family.
 */
export async function checkClaims(open: OpenRegion, whole: WholeTenant): Promise<Finding[]> {
  const { shelves } = open.data;
  const findings: Finding[] = [];
  const years = Number(open.today.slice(0, 4)) - firstYear + 2;
  for (let i = 0; i < years; i += 1) {
    for (const claim of await shelves.all(claimShelf, String(firstYear + i))) {
      // of who was forgotten only sums are kept
      if (whole.anonymous.has(claim.nomination)) continue;
      const folder = folderOfClaim(claim.id);
      const [known, family] = await Promise.all([
        shelves.one(personClaimsShelf, 'claims', claim.person),
        shelves.one(claimFamilyShelf, claim.id, folder),
      ]);
      findings.push(...checkFound(claim, known));
      if (family === null) {
        const key = `claim ${claim.id}`;
        findings.push({
          code: 'claim-without-family',
          key,
          expected: 'a record',
          found: 'nothing',
        });
      }
    }
  }
  return findings;
}

function checkFound(claim: Claim, known: PersonClaims | null): Finding[] {
  const all = known?.claims ?? [];
  const own = all.find((one) => one.claim === claim.id);
  const events = claim.state === 'withdrawn' ? [] : eventKeys(claim.event);
  const key = `claim ${claim.id}`;
  if (own === undefined || own.events.join(' ') !== events.join(' ')) {
    const found = own?.events.length ?? 'nothing';
    return [{ code: 'claim-not-found-by-event', key, expected: events.length, found }];
  }
  const twice = events.filter((event) =>
    all.some((one) => one !== own && one.events.includes(event)),
  );
  return twice.map(() => ({ code: 'event-claimed-twice', key, expected: 1, found: 2 }));
}
