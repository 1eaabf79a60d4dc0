import type { FolderPage } from '@payung/data';
import { type Claim, type ClaimClock, type ClaimState, lastStep } from '@payung/domain';
import type { OpenRegion, Service } from '../service.ts';
import { type ClaimReader, maySeeClaim } from './claim-access.ts';
import { claimShelf } from './claim-shelves.ts';
import { claimTerms } from './claim-view.ts';

/** claims read at once */
const atOnce = 100;
/** claims of one year that are looked through; the largest regions have some hundreds of deaths a year */
const mostOfYear = 1_000;
/** claims whose terms are reckoned, each with a read or two of its own */
const mostTerms = 100;

/** A claim on which somebody still has something to do. */
export interface ClaimAtWork {
  readonly claim: Claim;
  readonly clocks: readonly ClaimClock[];
  /** whether its family was not told yet */
  readonly isUntold: boolean;
}

/**
 * Claims of this year and the one before that go on, as far as this reader sees them, the oldest first.
 * @returns `isCut` where more go on than are told
 */
export async function claimsAtWork(
  service: Service,
  open: OpenRegion,
  actor: ClaimReader,
): Promise<{ readonly items: readonly ClaimAtWork[]; readonly isCut: boolean }> {
  const year = Number(open.today.slice(0, 4));
  const years = await Promise.all([year - 1, year].map((one) => newestOf(open, one)));
  const going = years
    .flatMap(({ claims }) => claims)
    .filter((claim) => maySeeClaim(actor, claim) && goesOn(claim));
  const some = going.slice(0, mostTerms);
  const terms = await Promise.all(some.map((claim) => claimTerms(service, open, actor, claim)));
  return {
    items: some.map((claim, i) => ({
      claim,
      clocks: terms[i] ?? [],
      isUntold: isUntold(claim),
    })),
    isCut: going.length > some.length || years.some(({ isCut }) => isCut),
  };
}

/** The newest claims in the folder of a year, the oldest of them first. */
async function newestOf(
  { data }: OpenRegion,
  year: number,
): Promise<{ claims: Claim[]; isCut: boolean }> {
  const found: Claim[] = [];
  let after: FolderPage<Claim>['next'] = null;
  do {
    const page: FolderPage<Claim> = await data.shelves.page(claimShelf, {
      folder: String(year),
      after,
      limit: atOnce,
      newestFirst: true,
    });
    found.push(...page.items);
    after = page.next;
  } while (after !== null && found.length < mostOfYear);
  return { claims: found.reverse(), isCut: after !== null };
}

const ended: readonly ClaimState[] = ['refused', 'paid', 'withdrawn'];

/** Years of school are claimed for years after the rest was paid. */
function goesOn(claim: Claim): boolean {
  if (!ended.includes(claim.state) || isUntold(claim)) return true;
  return claim.state === 'paid' && claim.scholars > 0;
}

function isUntold(claim: Claim): boolean {
  return claim.state !== 'withdrawn' && lastStep(claim, 'tell-family') === null;
}
