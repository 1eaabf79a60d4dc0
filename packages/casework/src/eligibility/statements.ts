import { fileNew, isOutOfTurn, type NominationRecord, type RegistryWrite } from '@payung/data';
import { type CalendarDate, EvidenceId, type FactAnswers, NominationId } from '@payung/domain';
import * as z from 'zod';
import { type Auditor, maySee, type RegionAdmin, type Verifier } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { folderByTime } from '../evidence/evidence-shelf.ts';
import { evidenceOf, useEvidence } from '../evidence/use-evidence.ts';
import { keepAnswer, type OnceKey, repeatOf } from '../idempotency.ts';
import { nowOf } from '../now.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { type FactFinder, whyNotSpecific } from './eligibility-access.ts';
import { type StatementRecord, statementShelf } from './facts-shelf.ts';
import { type NamedPage, type PeopleNamed, peopleNamed } from './people-named.ts';
import type { ToldPage } from './record-facts.ts';
import { type ToldMany, tellMany } from './tell-many.ts';

export interface StatementMade {
  readonly on: CalendarDate;
  readonly isWorking: boolean;
  readonly givenBy: StatementRecord['givenBy'];
  readonly way: StatementRecord['way'];
  readonly words: string;
  /** ids of files that were handed in for statements, or about people whom the actor sees; at least one */
  readonly evidence: readonly string[];
  readonly once?: OnceKey | null;
  readonly correlationId: string;
}

/**
 * Writes down that people were at work on a day, with its proof and who checked it (domain-rules 1.1). Whom it is
 * about is said next, with `statePeople`. Refused without proof, and for a day to come.
 */
export async function makeStatement(
  service: Service,
  actor: FactFinder,
  made: StatementMade,
): Promise<Result<StatementRecord>> {
  const open = await regionOf(service, actor.tenant);
  if (made.on > open.today) {
    const detail = `today is ${open.today}; nobody knows yet who will be at work`;
    return refuse({ code: 'request-faults', faults: [{ field: 'on', detail }] });
  }
  const id = service.random.ulid();
  const proof = await proofOf(open, actor, made.evidence, id);
  if (!proof.ok) return proof;
  const { correlationId, evidence, once = null, ...said } = made;
  const record: StatementRecord = {
    id,
    version: 1,
    ...said,
    evidence: [...new Set(evidence)],
    checkedBy: actor.user,
    at: nowOf(service),
    people: 0,
  };
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [
      fileNew(statementShelf, record, { folder: folderByTime(id), act: 'made' }),
      ...proof.value,
      ...keepAnswer(once, { status: 200, body: { id } }, service.clock.now()),
    ],
  });
  return result.kind === 'done' ? ok(record) : refuse({ code: 'version-moved' });
}

/** Photos that were handed in about one worker may prove a statement as well; other files are its own. */
async function proofOf(
  open: OpenRegion,
  actor: FactFinder,
  ids: readonly string[],
  statement: string,
): Promise<Result<readonly RegistryWrite[]>> {
  const parsed = ids.flatMap((id) => EvidenceId.safeParse(id).data ?? []);
  const found = (await evidenceOf(open, parsed)).filter((one) => one !== null);
  const nominations = await open.data.people.nominations(
    found.flatMap(({ use, about }) =>
      use === 'nomination' ? (NominationId.safeParse(about).data ?? []) : [],
    ),
  );
  const seen = new Set<string | null>(
    nominations.flatMap((one) => (one !== null && maySee(actor, one) ? [one.id] : [])),
  );
  const reached = found.filter(({ by, about }) => by === actor.user || seen.has(about));
  if (reached.length < new Set(ids).size) return notFound('evidence');
  const ofWorkers = new Set<string>(
    found.filter(({ about, state }) => state === 'kept' && seen.has(about)).map(({ id }) => id),
  );
  const own = ids.filter((id) => !ofWorkers.has(id));
  const used = await useEvidence(open, actor.user, own, { use: 'statement', about: statement });
  return used.ok ? ok(used.value.writes) : used;
}

const KeptStatement = z.object({ id: z.string() });

/**
 * Makes a statement and says whom it is about. Everything that can be refused is looked at before anything is written:
 * a proof that was used up for a statement whose id nobody was told could prove nothing more. Asked again under the
 * same key it goes on with the same statement; whoever was told before is counted so.
 */
export async function stateAnew(
  service: Service,
  actor: FactFinder,
  request: {
    readonly made: Omit<StatementMade, 'once' | 'correlationId'>;
    readonly named: PeopleNamed;
    readonly answers: FactAnswers;
    readonly once: OnceKey | null;
    readonly correlationId: string;
  },
): Promise<Result<ToldPage & { readonly statement: string }>> {
  const { made, once, correlationId } = request;
  const open = await regionOf(service, actor.tenant);
  const specific = whyNotSpecific(actor, request.answers);
  if (specific !== null) return specific;
  const page = await peopleNamed(service, open, actor, request.named);
  if (!page.ok) return page;
  const statement = await madeOnce(service, open, actor, { ...made, once, correlationId });
  if (!statement.ok) return statement;
  const { records } = page.value;
  const done = await tellOf(open, actor, statement.value, records, request).catch(
    // the statement stands: its id is told, and with whom to go on
    (error: unknown) => {
      if (!isOutOfTurn(error)) throw error;
      const refused = records.map(({ id }) => ({ id, code: 'too-busy' as const }));
      return { done: 0, already: 0, refused };
    },
  );
  return ok({ ...toldOf(page.value, done), statement: statement.value.id });
}

/** The statement that was made under this key before, or a new one. */
async function madeOnce(
  service: Service,
  open: OpenRegion,
  actor: FactFinder,
  asked: StatementMade & { readonly once: OnceKey | null },
): Promise<Result<StatementRecord>> {
  const before = await madeBefore(open, asked.once);
  if (before !== null) return before;
  const made = await makeStatement(service, actor, asked);
  if (made.ok) return made;
  // one that came at the same time may have made it, and used its proof
  return (await madeBefore(open, asked.once)) ?? made;
}

async function madeBefore(
  open: OpenRegion,
  once: OnceKey | null,
): Promise<Result<StatementRecord> | null> {
  const before = await repeatOf(open.data, once);
  if (before === null || !before.ok) return before;
  const found = await statementOf(open, KeptStatement.parse(JSON.parse(before.value.body)).id);
  return found === null ? notFound('statement') : ok(found);
}

function tellOf(
  open: OpenRegion,
  actor: FactFinder,
  statement: StatementRecord,
  records: readonly NominationRecord[],
  { answers, correlationId }: { readonly answers: FactAnswers; readonly correlationId: string },
): Promise<ToldMany> {
  return tellMany(open, actor, records, {
    facts: { answers },
    statement,
    saying: { by: actor.user, at: statement.at },
    correlationId,
  });
}

function toldOf({ missing, nextCursor }: NamedPage, done: ToldMany): ToldPage {
  const unknown = missing.map((id) => ({ id, code: 'not-found' as const }));
  return { ...done, refused: [...done.refused, ...unknown], nextCursor };
}

/**
 * Says whom a statement is about, and with it what was asked of all of them. Whoever checked it says so, nobody
 * else; people whom they proposed themselves are refused, each by name. Safe to repeat.
 */
export async function statePeople(
  service: Service,
  actor: FactFinder,
  request: {
    readonly statement: string;
    readonly named: PeopleNamed;
    readonly answers: FactAnswers;
    readonly correlationId: string;
  },
): Promise<Result<ToldPage>> {
  const open = await regionOf(service, actor.tenant);
  const statement = await statementOf(open, request.statement);
  if (statement === null || statement.checkedBy !== actor.user) return notFound('statement');
  const specific = whyNotSpecific(actor, request.answers);
  if (specific !== null) return specific;
  const page = await peopleNamed(service, open, actor, request.named);
  if (!page.ok) return page;
  const done = await tellOf(open, actor, statement, page.value.records, request);
  return ok(toldOf(page.value, done));
}

/** A statement, for those who check everything. */
export async function showStatement(
  service: Service,
  actor: RegionAdmin | Verifier | Auditor,
  id: string,
): Promise<Result<StatementRecord>> {
  const open = await regionOf(service, actor.tenant);
  const found = await statementOf(open, id);
  return found === null ? notFound('statement') : ok(found);
}

async function statementOf(open: OpenRegion, id: string): Promise<StatementRecord | null> {
  return open.data.shelves.one(statementShelf, id, folderByTime(id));
}
