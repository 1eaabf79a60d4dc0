import type { NominationRecord, RegistryWrite } from '@payung/data';
import { splitNominationId, TooBusyError } from '@payung/data';
import {
  type Candidate,
  type CandidateField,
  isLiving,
  type NominationId,
  type Reason,
  sameHolder,
  type Worker,
} from '@payung/domain';
import { candidateFromTexts } from '@payung/files';
import { mayUseAgency, type Proposer } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { namedIn } from '../claim-plan.ts';
import { reasonsIn } from '../corrections/tally.ts';
import { keepAnswer, type OnceKey, repeatOf } from '../idempotency.ts';
import { nameWrites } from '../index-names.ts';
import { keptReasons } from '../kept-reasons.ts';
import { editPages } from '../matching/leave-pages.ts';
import { matcherOf } from '../matching/matcher.ts';
import { movedPages } from '../matching/plan-seen.ts';
import { type Answered, type Nominated, nominateFor } from '../nominate-worker.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { assessAsJudged } from '../regulation/assess-as-judged.ts';
import { liftAges } from '../renewal/lift-ages.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { moveWrites } from '../verification/moved-workers.ts';
import { refreshSoon } from '../verification/refresh-sheets.ts';
import { followCorrection, notedCorrection } from './corrected-anew.ts';
import { caseOf, rivalTries } from './person-case.ts';
import {
  type CorrectableField,
  correctable,
  fieldsBetween,
  textsOfWorker,
} from './worker-texts.ts';

export interface CorrectRequest {
  readonly id: NominationId;
  /** what is to change, as a form says it; an empty text takes the field away */
  readonly texts: Readonly<Partial<Record<CandidateField, string>>>;
  readonly once: OnceKey | null;
  readonly correlationId: string;
}

export interface Corrected {
  readonly nominationId: NominationId;
  readonly corrected: readonly string[];
  readonly reasons: readonly Reason[];
}

/**
 * Puts right what an agency wrote about a person: judged by the very assessment that a new nomination passes,
 * so that a correction can say nothing that a nomination could not. The NIK is not corrected: with another
 * number it is another person, to be withdrawn and nominated again. State, place and turn stay, but for a nomination that
 * waits for a look: once nothing is left to look at, the person is nominated by what was put right.
 * @throws TooBusyError when the nomination keeps being written by others; nothing was changed then
 */
export async function correctNomination(
  service: Service,
  actor: Proposer,
  request: CorrectRequest,
): Promise<Result<Answered<Corrected>>> {
  const open = await regionOf(service, actor.tenant);
  const before = await repeatOf(open.data, request.once);
  if (before !== null) {
    // the process that corrected may have ended before it compared
    if (before.ok)
      await followCorrection(service, open, request.id, causeOf(actor, request.correlationId));
    return before;
  }
  for (let attempt = 0; attempt < rivalTries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const [record = null] = await open.data.people.nominations([request.id]);
    if (record === null || !mayUseAgency(actor, record.agency)) return notFound('nomination');
    const judged = await judge(open, record, request.texts);
    if (!judged.ok) return judged;
    if (await namesSomebodyElse(open, record, judged.value)) {
      const reasons: Reason[] = [{ code: 'nik-held-by-other-person', field: 'nationalId' }];
      return refuse({ code: 'worker-to-correct', reasons });
    }
    const anew = await nominatedAnew(service, open, actor, request, record, judged.value);
    if (anew !== null) return anew;
    const value: Corrected = {
      nominationId: record.id,
      corrected: judged.value.fields,
      reasons: judged.value.reasons,
    };
    const done = await write(service, open, actor, request, record, judged.value, value);
    if (done === 'rival') continue;
    if (judged.value.fields.length > 0) {
      await followCorrection(
        service,
        open,
        record.id,
        causeOf(actor, request.correlationId, record.agency),
      );
      await refreshSoon(open, [record.id]);
    }
    return ok({ kind: 'fresh', value });
  }
  throw new TooBusyError(1);
}

/**
 * Nominates whom only a look kept from it, by the very way that a new nomination goes: the one that waited for the look
 * ends with it. Left in review, nobody would ever look at it again.
 * @returns null where the nomination waits for nothing of the kind, or there still is something to look at
 */
async function nominatedAnew(
  service: Service,
  open: OpenRegion,
  actor: Proposer,
  request: CorrectRequest,
  record: NominationRecord,
  { candidate, fields }: Judged,
): Promise<Result<Answered<Corrected>> | null> {
  const { year } = open.region.schemeYear;
  if (record.state !== 'in-review' || record.restricted !== undefined) return null;
  if (record.year !== year || fields.length === 0) return null;
  const asCorrected = ({ nominationId, reasons }: Nominated): Corrected => ({
    nominationId,
    corrected: fields,
    // as they are kept with the row of a list
    reasons: reasonsIn(reasons),
  });
  const isAnew = ({ nominationId }: Nominated): boolean => nominationId !== record.id;
  const done = await nominateFor(service, open, actor, {
    agency: record.agency,
    candidate,
    // whoever puts something right has not proposed the person, and may verify them
    by: record.by,
    once: request.once,
    answer: (made, isWritten) =>
      isWritten && isAnew(made) ? { status: 200, body: asCorrected(made) } : null,
    correlationId: request.correlationId,
    notice: record.notice ?? null,
  });
  if (!done.ok) return null;
  if (done.value.kind === 'repeated') return ok(done.value);
  const made = done.value.value;
  if (!isAnew(made)) return null;
  // whom their agency has already is not nominated once more: what was put right is kept with the one that waits
  const [still = null] = await open.data.people.nominations([record.id]);
  if (still?.state === 'in-review') return null;
  return ok({ kind: 'fresh', value: asCorrected(made) });
}

interface Judged {
  /** everything that is said of the worker now, as a form says it */
  readonly candidate: Candidate;
  readonly worker: Worker;
  readonly fields: readonly CorrectableField[];
  readonly reasons: readonly Reason[];
}

/** Reasons that the assessment gives, and would give again when what they tell of still stands. */
const assessed: ReadonlySet<string> = new Set([
  'birth-date-from-nik',
  'birth-date-differs-from-nik',
  'sex-differs-from-nik',
  'nik-of-other-region',
  'village-corrected',
  'village-unclear',
  'age-depends-on-date',
  'cover-continues',
  'ignored-unreadable',
  'lacks-for-insurer',
] satisfies Reason['code'][]);

async function judge(
  open: OpenRegion,
  record: NominationRecord,
  texts: CorrectRequest['texts'],
): Promise<Result<Judged>> {
  const sent = correctable.filter((field) => texts[field] !== undefined);
  const base = textsOfWorker(open.region, record.worker);
  // a village that is named anew lies in its own district
  if (texts.village !== undefined && texts.district === undefined) delete base.district;
  const candidate: Candidate = candidateFromTexts({ ...base, ...texts });
  const assess = assessAsJudged(open, record);
  const said = assess(candidate, record.agency, { finalZeroSuspicious: false });
  const [found = said] = await liftAges(open, [said]);
  if (found.kind === 'to-correct')
    return refuse({ code: 'worker-to-correct', reasons: found.reasons });
  if (found.kind === 'ineligible')
    return refuse({ code: 'worker-ineligible', reasons: found.reasons });
  const unclear = found.reviewReasons.filter(
    (reason) => 'field' in reason && sent.some((field) => field === reason.field),
  );
  if (unclear.length > 0) return refuse({ code: 'worker-to-correct', reasons: unclear });
  const unread = found.warnings.filter(
    (reason) =>
      reason.code === 'ignored-unreadable' && sent.some((field) => field === reason.field),
  );
  if (unread.length > 0) return refuse({ code: 'worker-to-correct', reasons: unread });
  const worker = withSent(record.worker, found.worker, sent);
  const kept = keptReasons(record).filter(({ code }) => !assessed.has(code));
  const reasons = [...kept, ...found.reviewReasons, ...found.warnings];
  return ok({ candidate, worker, fields: fieldsBetween(record.worker, worker), reasons });
}

/**
 * Whether another person would stand under the NIK: neither name nor birth date like those that were kept, or those
 * that an agency says of them today. In a list such a row waits for a person to look (domain-rules 3).
 */
async function namesSomebodyElse(
  open: OpenRegion,
  record: NominationRecord,
  { worker, fields }: Judged,
): Promise<boolean> {
  if (!fields.includes('name') && !fields.includes('birthDate')) return false;
  if (!sameHolder(worker, record.worker)) return true;
  const found = await caseOf(open, splitNominationId(record.id).person);
  // one that waits for a look may name somebody else already
  const known = (found?.nominations ?? []).filter(
    ({ id, state }) => id !== record.id && isLiving(state) && state !== 'in-review',
  );
  return known.some((other) => !sameHolder(worker, other.worker));
}

/** Only what was sent changes; what was kept before is not read a second time. */
function withSent(before: Worker, after: Worker, sent: readonly CandidateField[]): Worker {
  const fields = new Set<CandidateField>(sent);
  if (fields.has('district')) fields.add('village');
  const changed = Object.entries(after).filter(([field]) => fields.has(field as CandidateField));
  // entries of a worker put back over a worker
  const merged = { ...before, ...(Object.fromEntries(changed) as Partial<Worker>) };
  if (!fields.has('occupation')) return merged;
  const { occupationWords: _, ...others } = merged;
  const { occupationWords } = after;
  return occupationWords === undefined ? others : { ...others, occupationWords };
}

async function write(
  service: Service,
  open: OpenRegion,
  actor: Proposer,
  request: CorrectRequest,
  record: NominationRecord,
  { worker, fields, reasons }: Judged,
  value: Corrected,
): Promise<'done' | 'rival'> {
  if (fields.length === 0 && request.once === null) return 'done';
  const { person } = splitNominationId(record.id);
  const after = { ...record, worker, version: record.version + 1 };
  const corrected: RegistryWrite[] =
    fields.length === 0
      ? []
      : [
          {
            write: 'correct-nomination',
            record,
            worker,
            fields,
            reasons: JSON.stringify(reasons),
          },
          ...(await pageWrites(open, record, after)),
          ...nameWrites(person, [namedIn(person, worker)]),
          await notedCorrection(open, record, service.clock.now()),
          ...(await moveWrites(open, record, {
            village: worker.village,
            at: service.clock.now(),
          })),
        ];
  const result = await open.data.commit({
    cause: causeOf(actor, request.correlationId, record.agency),
    lane: 'any',
    writes: [
      ...corrected,
      ...keepAnswer(request.once, { status: 200, body: value }, service.clock.now()),
    ],
  });
  return result.kind === 'done' ? 'done' : 'rival';
}

/** A nomination that has ended stands on no page any more, however it is corrected. */
async function pageWrites(
  open: OpenRegion,
  before: NominationRecord,
  after: NominationRecord,
): Promise<RegistryWrite[]> {
  if (!isLiving(before.state)) return [];
  return editPages(open, movedPages(matcherOf(open), { before, after }));
}
