import {
  type KeptAnswer,
  type MatchPage,
  type Place,
  type RegistryWrite,
  type RowOutcome,
  splitNominationId,
  TooBusyError,
} from '@payung/data';
import {
  type AgencyId,
  bucketFor,
  type Candidate,
  liesIn,
  type NominationId,
  type PersonId,
  type UserId,
  type Worker,
} from '@payung/domain';
import { mayUseAgency, type Nominator } from './actor.ts';
import { causeOf } from './cause-of.ts';
import {
  fieldAnswerLastsSeconds,
  keepAnswer,
  type OnceKey,
  repeated,
  repeatOf,
} from './idempotency.ts';
import { nameWrites } from './index-names.ts';
import {
  type Claim,
  type KnownCase,
  lapsesFor,
  ownReview,
  readCases,
  unknownCase,
} from './known-case.ts';
import { leaveCards } from './leave-card.ts';
import { learnAnswers, noAnswers } from './matching/answers.ts';
import { matcherOf } from './matching/matcher.ts';
import { planJudged } from './matching/plan-judged.ts';
import { mostCases, type Sight, sightOf } from './matching/sight.ts';
import { forgetNotedPairUp, notePairUp } from './matching-upkeep/pair-up-due.ts';
import { settingNow } from './plan-setting.ts';
import { notFound, ok, type Result, refuse } from './refusal.ts';
import { liftAges } from './renewal/lift-ages.ts';
import { type OpenRegion, regionOf, type Service } from './service.ts';
import { refreshSoon } from './verification/refresh-sheets.ts';
import { afterLapsing } from './years/after-lapsing.ts';
import { withCasesLapsing } from './years/lapse.ts';

/** What became of one worker handed in alone. */
export interface Nominated {
  readonly outcome: RowOutcome['outcome'];
  readonly nominationId: NominationId;
  readonly personId: PersonId;
  readonly waitingNumber: number | null;
  readonly duplicateOf: NonNullable<RowOutcome['duplicateOf']> | null;
  readonly reasons: RowOutcome['reasons'];
}

/** A fresh answer, or the very text that was answered before under the same Idempotency-Key. */
export type Answered<T> =
  | { readonly kind: 'fresh'; readonly value: T }
  | { readonly kind: 'repeated'; readonly status: number; readonly body: string };

export interface NominateRequest {
  readonly agency: AgencyId;
  readonly candidate: Candidate;
  readonly once: OnceKey | null;
  /** who proposed the worker, where it is not whoever acts now */
  readonly by?: UserId;
  /**
   * what is kept under that key instead of what became of the worker; null keeps nothing. Nothing else is written where
   * the agency has the worker already
   */
  readonly answer?: (nominated: Nominated, isWritten: boolean) => KeptBody | null;
  readonly correlationId: string;
  /** version of the notice that the worker was given; null when its giving was not declared */
  readonly notice?: number | null;
}

interface KeptBody {
  readonly status: number;
  readonly body: unknown;
}

const createdStatus = 201;
const noPlace: Place = { state: 'nominated', number: null };
/** each further try means that somebody else wrote under the same NIK, or on the same page, in the same moment */
const rivalTries = 12;

/**
 * Nominates one worker for an agency: the same assessment, decision and commit as a row of a list.
 * Two database requests for a newcomer, however large the region; one more when the NIK is known.
 * @throws TooBusyError when rivals under the same NIK, or contention, leave no turn.
 */
export async function nominateWorker(
  service: Service,
  actor: Nominator,
  request: NominateRequest,
): Promise<Result<Answered<Nominated>>> {
  const open = await regionOf(service, actor.tenant);
  if (!open.region.agencies.some(({ id }) => id === request.agency)) return notFound('agency');
  if (!mayNominateFor(actor, open, request.agency)) {
    return refuse({ code: 'not-allowed', detail: 'this agency is not yours' });
  }
  return nominateFor(service, open, actor, request);
}

/** Villages nominate where the region's rules let them, and for the agency that these name. */
function mayNominateFor(actor: Nominator, { region }: OpenRegion, agency: AgencyId): boolean {
  if (actor.kind !== 'AreaOfficer') return mayUseAgency(actor, agency);
  return actor.level === 'village' && region.villagesProposeFor === agency;
}

/** Villages nominate those who live there, as far as anybody knows. */
function livesInReach(actor: Nominator, { village }: Pick<Worker, 'village'>): boolean {
  if (actor.kind !== 'AreaOfficer') return true;
  return liesIn(village, actor.areas); /* guard:newcomer-area */
}

/** The same for an agency that the caller has checked already, be it the actor's own or another. */
export async function nominateFor(
  service: Service,
  open: OpenRegion,
  actor: Nominator,
  request: NominateRequest,
): Promise<Result<Answered<Nominated>>> {
  const judged = open.assess(request.candidate, request.agency, { finalZeroSuspicious: false });
  const [assessed = judged] = await liftAges(open, [judged]);
  if (assessed.kind !== 'passes') {
    // what was kept under this key counts, even if rules or the day have changed since
    const before = await repeatOf(open.data, request.once);
    if (before !== null) return before;
  }
  if (assessed.kind === 'to-correct') {
    return refuse({ code: 'worker-to-correct', reasons: assessed.reasons });
  }
  if (assessed.kind === 'ineligible') {
    return refuse({ code: 'worker-ineligible', reasons: assessed.reasons });
  }
  const { worker, reviewReasons, warnings } = assessed;
  if (!livesInReach(actor, worker)) {
    return refuse({ code: 'not-allowed', detail: 'this person does not live in your area' });
  }
  const claim: Claim = {
    agency: request.agency,
    year: open.region.schemeYear.year,
    line: null,
    worker,
    reviewReasons,
    warnings,
  };
  const anchors = [...matcherOf(open).subject(worker).read.keys()];
  return open.data.anchors.run(anchors, () => keepInTurn({ service, open, actor, request, claim }));
}

/** One worker handed in alone: by whom, with what, and what that claims. */
interface HandedIn {
  readonly service: Service;
  readonly open: OpenRegion;
  readonly actor: Nominator;
  readonly request: NominateRequest;
  readonly claim: Claim;
}

/** Judges and keeps a claim; again as long as somebody else wrote what it was judged by. */
async function keepInTurn(handedIn: HandedIn): Promise<Result<Answered<Nominated>>> {
  const { open, request, claim } = handedIn;
  const answers = noAnswers();
  for (let attempt = 0; attempt < rivalTries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const { known, answer, pages } = await lookUp(open, claim, request.once);
    if (answer !== null && request.once !== null) {
      const again = repeated(answer);
      return again.ok ? ok({ kind: 'repeated', ...again.value }) : again;
    }
    if (known.guard?.restricted !== undefined) {
      return refuse({ code: 'person-restricted', since: known.guard.restricted });
    }
    const nominated = await keepClaim(handedIn, known, (most) =>
      sightOf(open, pages, { answers, mostCases: most }),
    );
    if (nominated === 'no-card') {
      return refuse({ code: 'state-forbids', detail: 'this agency has no quota card yet' });
    }
    if (nominated === 'rival') continue;
    await refreshSoon(open, [nominated.nominationId]);
    return ok({ kind: 'fresh', value: nominated });
  }
  throw new TooBusyError(1);
}

async function lookUp(
  open: OpenRegion,
  claim: Claim,
  once: OnceKey | null,
): Promise<{ known: KnownCase; answer: KeptAnswer | null; pages: readonly MatchPage[] }> {
  const { people, keys } = open.data;
  const nik = keys.digest('nik', claim.worker.nik);
  const anchors = [...matcherOf(open).subject(claim.worker).read.keys()];
  const { guard, answer, pages } = await people.lookUp({ nik, once, anchors });
  if (guard === null) return { known: unknownCase, answer, pages };
  const found = await readCases(people, [guard]);
  const [known = unknownCase] = await withCasesLapsing(open, found, claim.year);
  const more = anchorsOfEnding(open, claim, known).filter((anchor) => !anchors.includes(anchor));
  if (more.length === 0) return { known, answer, pages };
  return { known, answer, pages: [...pages, ...(await open.data.matchPages.pages(more))] };
}

/** The pages that nominations leave which the claim brings to their end: own ones in review, and one of an earlier year. */
function anchorsOfEnding(open: OpenRegion, claim: Claim, known: KnownCase): string[] {
  const ending = [ownReview(claim, known), lapsesFor(claim, known)].filter((one) => one !== null);
  const matcher = matcherOf(open);
  const anchors = ending.flatMap(({ worker }) => [...matcher.subject(worker).written.keys()]);
  return [...new Set(anchors)];
}

function asNominated(outcome: Omit<RowOutcome, 'row'>, number: number | null): Nominated {
  const { nominationId } = outcome;
  if (nominationId === undefined) throw new Error('a claim was kept without a nomination');
  return {
    outcome: outcome.outcome,
    nominationId,
    personId: splitNominationId(nominationId).person,
    waitingNumber: outcome.outcome === 'waitlisted' ? number : null,
    duplicateOf: outcome.duplicateOf ?? null,
    reasons: outcome.reasons,
  };
}

/** @param most cases that the commit may open; fewer where that many do not fit */
async function keepClaim(
  handedIn: HandedIn,
  known: KnownCase,
  sightFor: (mostCases: number) => Sight,
  most: number = mostCases,
): Promise<Nominated | 'rival' | 'no-card'> {
  const { service, open, actor, request, claim } = handedIn;
  const bucket = bucketFor(open.region.schemeYear, claim.agency);
  const setting = await settingNow(service, open, {
    bucket,
    by: request.by ?? actor.user,
    notice: request.notice ?? undefined,
    cases: [known],
  });
  const sight = sightFor(most);
  const { plan, edit } = planJudged(setting, sight, claim, known);
  // what was answered about these two people before is read only where it can matter
  if (await learnAnswers(open, sight.answers)) {
    return keepClaim(handedIn, known, sightFor, most);
  }
  sight.book.apply(edit);
  const lapsed = plan.matched.lapsed === null ? [] : [plan.matched.lapsed];
  const answerAt = (place: Place): Nominated => asNominated(plan.outcome(place), place.number);
  const { answer = (body: Nominated): KeptBody => ({ status: createdStatus, body }) } = request;
  if (plan.size === 0 && (request.once === null || answer(answerAt(noPlace), false) === null)) {
    return answerAt(noPlace);
  }
  const restsOn = await notePairUp(service, open, sight.book.after());
  const result = await open.data.placing.commit({
    cause: causeOf(actor, request.correlationId, claim.agency),
    lane: 'any',
    bucket,
    newcomers: plan.newcomer === null ? 0 : 1,
    nominations: plan.newcomer === null ? [] : [plan.newcomer],
    writes: ([place = noPlace]) => [
      ...plan.writes(place),
      ...sight.book.writes(),
      ...restsOn,
      ...leaveCards(lapsed),
      ...(plan.named === null ? [] : nameWrites(plan.named.person, [plan.named])),
      ...answerKept(service, request.once, answer(answerAt(place), plan.size > 0)),
    ],
  });
  switch (result.kind) {
    case 'done':
      await afterLapsing(service, open, lapsed, plan.matched.beyond);
      return answerAt(result.places[0] ?? noPlace);
    case 'refused':
      forgetNotedPairUp(open, result.refused);
      return 'rival';
    case 'no-such-bucket':
      return 'no-card';
    case 'too-many':
      // somebody like a crowd, while each page and each word of a long name is written twice
      if (most === 0) throw new Error('a single nomination does not fit into a commit');
      return keepClaim(handedIn, known, sightFor, Math.floor(most / 2));
    case 'no-room':
      throw new Error(`a single nomination cannot be placed: ${result.kind}`);
  }
}

function answerKept(
  { clock }: Service,
  once: OnceKey | null,
  answer: KeptBody | null,
): RegistryWrite[] {
  return answer === null ? [] : keepAnswer(once, answer, clock.now(), fieldAnswerLastsSeconds);
}
