import type { FolderPage, NominationRecord } from '@payung/data';
import {
  type Claim,
  type ClaimClock,
  type ClaimState,
  lastStep,
  msOfUlid,
  todayIn,
} from '@payung/domain';
import { beginOf, cursorAt, type PageRequest } from '../determination/determination-views.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { type ClaimReader, maySeeClaim } from './claim-access.ts';
import { claimShelf } from './claim-shelves.ts';
import { claimTerms } from './claim-view.ts';

export interface ClaimLine {
  readonly claim: Claim;
  /** null for who was forgotten */
  readonly record: NominationRecord | null;
  /** the terms that run, or ran out */
  readonly clocks: readonly ClaimClock[];
}

export interface ClaimList {
  /** one page, the newest first */
  readonly lines: readonly ClaimLine[];
  readonly nextCursor: string | null;
  /** what the insurer granted and paid for all of them, in rupiah, scholarships of later years with the rest */
  readonly granted: number;
  readonly paid: number;
}

/**
 * Claims that were opened in a year, by the region's calendar, and that this reader sees.
 * @returns `cursor-invalid`
 */
export async function listClaims(
  service: Service,
  actor: ClaimReader,
  asked: {
    readonly year: number;
    readonly state: ClaimState | null;
    /** those alone whose family was not told yet */
    readonly familyToTell: boolean;
  } & PageRequest,
): Promise<Result<ClaimList>> {
  const open = await regionOf(service, actor.tenant);
  const { data } = open;
  const { year, state, familyToTell, cursor, limit } = asked;
  const scope = { route: `claims ${year} ${state} ${familyToTell}`, user: actor.user };
  const from = await beginOf(open, scope, cursor);
  if (from === 'invalid') return refuse({ code: 'cursor-invalid' });
  const all = await claimsOf(open, year);
  const claims = all
    .filter(
      (claim) =>
        maySeeClaim(actor, claim) &&
        (state === null || claim.state === state) &&
        (!familyToTell || lastStep(claim, 'tell-family') === null),
    )
    .reverse();
  const some = claims.slice(from, from + limit);
  const records = await data.people.nominations(some.map(({ nomination }) => nomination));
  const terms = await Promise.all(some.map((claim) => claimTerms(service, open, actor, claim)));
  const at = from + limit < claims.length ? from + limit : null;
  return ok({
    lines: some.map((claim, i) => ({
      claim,
      record: records[i] ?? null,
      clocks: terms[i] ?? [],
    })),
    nextCursor: cursorAt(open, scope, at),
    granted: sumOf(claims, (claim) => lastStep(claim, 'grant')?.rupiah ?? 0),
    paid: sumOf(claims, paidFor),
  });
}

/** claims read at once from the end of the year before */
const fromYearBefore = 50;

/**
 * Claims of a year, oldest first. A claim lies in the folder of the year of its id, which is one of UTC: what was opened
 * in the first hours of a year in the region lies at the end of the folder before.
 */
async function claimsOf({ data, region }: OpenRegion, year: number): Promise<Claim[]> {
  const isOf = ({ id }: Claim): boolean =>
    todayIn(region.timeZone, msOfUlid(id)).startsWith(`${year}-`);
  const own = (await data.shelves.all(claimShelf, String(year))).filter(isOf);
  const early: Claim[] = [];
  let after: FolderPage<Claim>['next'] = null;
  do {
    const page: FolderPage<Claim> = await data.shelves.page(claimShelf, {
      folder: String(year - 1),
      after,
      limit: fromYearBefore,
      newestFirst: true,
    });
    const found = page.items.filter(isOf);
    early.push(...found);
    after = found.length === page.items.length ? page.next : null;
  } while (after !== null);
  return [...early.reverse(), ...own];
}

function sumOf(claims: readonly Claim[], of: (claim: Claim) => number): number {
  return claims.reduce((sum, claim) => sum + of(claim), 0);
}

/** What the insurer paid for a claim so far, in rupiah. */
function paidFor(claim: Claim): number {
  const years = claim.scholarships.reduce((sum, { rupiah }) => sum + (rupiah ?? 0), 0);
  return (lastStep(claim, 'pay')?.rupiah ?? 0) + years;
}
