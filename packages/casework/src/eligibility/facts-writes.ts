import { fileNew, fileOver, type NominationRecord, type RegistryWrite } from '@payung/data';
import { FactAnswers, type Instant, type StatementRef, type UserId } from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import { type FactsRecord, factsShelf, noFacts, placeOfFacts } from './facts-shelf.ts';

/** Who says something, and when. */
export interface Saying {
  readonly by: UserId;
  readonly at: Instant;
}

/** What is new about one nomination. */
export interface NewFacts {
  readonly answers?: FactAnswers;
  /** questions whose answers are taken back */
  readonly unanswered?: readonly (keyof FactAnswers)[];
  readonly flags?: readonly string[];
  readonly statement?: StatementRef;
}

/**
 * Statements that are kept with a nomination. None is ever dropped for a newer one: by them it is known whose proof goes
 * when somebody is forgotten, and who checked.
 */
export const mostStatements = 200;

/** The facts of nominations in their order; where nobody said anything, an empty record of version 0. */
export async function readFacts(
  open: OpenRegion,
  records: readonly Pick<NominationRecord, 'id'>[],
): Promise<FactsRecord[]> {
  const found = await open.data.shelves.some(
    factsShelf,
    records.map(({ id }) => placeOfFacts(id)),
  );
  return records.map(({ id }, i) => found[i] ?? noFacts(id));
}

/** A record of facts as it is with what is new. */
export function withNewFacts(before: FactsRecord, facts: NewFacts, saying: Saying): FactsRecord {
  const { answers: fresh = {}, unanswered = [], flags, statement } = facts;
  const gone = new Set<string>(unanswered);
  const keep = <T>(all: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !gone.has(name)));
  const excluded = { ...before.answers.excluded, ...fresh.excluded };
  const answers = FactAnswers.parse({
    ...keep(before.answers),
    ...fresh,
    ...(fresh.excluded === undefined ? {} : { excluded }),
  });
  const said = Object.fromEntries(Object.keys(fresh).map((name) => [name, saying]));
  const statements =
    statement === undefined ? before.statements : inOrder([...before.statements, statement]);
  return {
    ...before,
    answers,
    said: { ...keep(before.said), ...said },
    flags: flags === undefined ? before.flags : [...flags],
    statements,
  };
}

/** By the day that they speak of, and by when they were written down where that is one. */
function inOrder(statements: readonly StatementRef[]): StatementRef[] {
  return [...statements].sort((a, b) => (`${a.on}${a.at}` < `${b.on}${b.at}` ? -1 : 1));
}

/** The write that leaves a record of facts as `after`. */
export function writeFacts(before: FactsRecord, after: FactsRecord, act: string): RegistryWrite {
  const filing = { folder: placeOfFacts(before.id).folder, act };
  if (before.version === 0) return fileNew(factsShelf, { ...after, version: 1 }, filing);
  const { id: _, version: __, ...change } = after;
  return fileOver(factsShelf, before, change, filing);
}

/**
 * The writes by which answers become known, one for each nomination; for whoever learns them by other ways, such as
 * a file that comes back from the insurer. They go into the commit that tells how they were learned.
 */
export async function answerWrites(
  open: OpenRegion,
  told: readonly { readonly record: Pick<NominationRecord, 'id'>; readonly answers: FactAnswers }[],
  saying: Saying,
): Promise<RegistryWrite[]> {
  const before = await readFacts(
    open,
    told.map(({ record }) => record),
  );
  return before.map((facts, i) => {
    const { answers = {} } = told[i] ?? {};
    return writeFacts(facts, withNewFacts(facts, { answers }, saying), 'facts-recorded');
  });
}
