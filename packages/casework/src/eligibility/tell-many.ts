import {
  fileOver,
  isOutOfTurn,
  type NominationRecord,
  type RegistryWrite,
  TooBusyError,
} from '@payung/data';
import { isLiving, type NominationId, type StatementRef } from '@payung/domain';
import { causeOf } from '../cause-of.ts';
import { folderByTime } from '../evidence/evidence-shelf.ts';
import type { OpenRegion } from '../service.ts';
import { type FactFinder, isOwnProposal } from './eligibility-access.ts';
import { type FactsRecord, type StatementRecord, statementShelf } from './facts-shelf.ts';
import {
  mostStatements,
  type NewFacts,
  readFacts,
  type Saying,
  withNewFacts,
  writeFacts,
} from './facts-writes.ts';

/** Why nothing was said about somebody. */
export type NotTold =
  | 'not-found'
  | 'ended'
  | 'restricted'
  | 'own-proposal'
  /** so many statements are kept with the nomination that no other fits */
  | 'statements-full'
  /** others wrote all the time, after some were told already; to be sent again for these */
  | 'too-busy';

export interface ToldMany {
  readonly done: number;
  /** had been told before, by an earlier request of the same statement */
  readonly already: number;
  readonly refused: readonly { readonly id: NominationId; readonly code: NotTold }[];
}

/** people whose facts go into one transaction, beside the statement and the journal */
const perCommit = 95;
/** tries before somebody else's writes about the same people are too many */
const tries = 8;

export interface Telling {
  readonly facts: Omit<NewFacts, 'statement'>;
  /** a statement about all of them; null where only answers are recorded */
  readonly statement: StatementRecord | null;
  readonly saying: Saying;
  readonly correlationId: string;
}

/**
 * Writes the same facts about many people, some ninety in a transaction. Safe to repeat.
 * @throws TooBusyError when nobody was told, since others keep writing about the same people
 */
export async function tellMany(
  open: OpenRegion,
  actor: FactFinder,
  records: readonly NominationRecord[],
  telling: Telling,
): Promise<ToldMany> {
  const judged = await Promise.all(
    records.map(async (record) => ({ record, why: await whyNot(open, actor, record, telling) })),
  );
  const refused: { id: NominationId; code: NotTold }[] = judged.flatMap(({ record, why }) =>
    why === null ? [] : [{ id: record.id, code: why }],
  );
  const told = judged.filter(({ why }) => why === null).map(({ record }) => record);
  let already = 0;
  for (let from = 0; from < told.length; from += perCommit) {
    try {
      const some = await tellSome(open, actor, told.slice(from, from + perCommit), telling);
      already += some.already;
      refused.push(...some.full.map((id) => ({ id, code: 'statements-full' as const })));
    } catch (error) {
      // those before them were told, and the answer must not say otherwise
      if (from === 0 || !isOutOfTurn(error)) throw error;
      refused.push(...told.slice(from).map(({ id }) => ({ id, code: 'too-busy' as const })));
      break;
    }
  }
  return { done: judged.length - refused.length - already, already, refused };
}

async function whyNot(
  open: OpenRegion,
  actor: FactFinder,
  record: NominationRecord,
  { statement }: Telling,
): Promise<NotTold | null> {
  if (record.restricted !== undefined) return 'restricted';
  if (!isLiving(record.state)) return 'ended';
  // whoever proposed somebody does not check them as well
  if (statement === null || !(await isOwnProposal(open, actor, record))) return null;
  return 'own-proposal';
}

/** @returns how many of them had been told before, and those with whom no other statement fits */
async function tellSome(
  open: OpenRegion,
  actor: FactFinder,
  records: readonly NominationRecord[],
  { facts, statement, saying, correlationId }: Telling,
): Promise<{ already: number; full: readonly NominationId[] }> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const [before, current] = await Promise.all([
      readFacts(open, records),
      statement === null ? null : readStatement(open, statement.id),
    ]);
    const untold = before.filter(
      ({ statements }) => current === null || !statements.some(({ id }) => id === current.id),
    );
    const isFull = ({ statements }: FactsRecord) =>
      current !== null && statements.length >= mostStatements;
    const fresh = untold.filter((one) => !isFull(one));
    const told = {
      already: before.length - untold.length,
      full: untold.filter(isFull).map(({ id }) => id),
    };
    if (fresh.length === 0) return told;
    const more = current === null ? {} : { statement: refOf(current) };
    const act = current === null ? 'facts-recorded' : 'statement-recorded';
    const writes: RegistryWrite[] = fresh.map((one) =>
      writeFacts(one, withNewFacts(one, { ...facts, ...more }, saying), act),
    );
    if (current !== null) writes.push(countPeople(current, fresh.length));
    const cause = causeOf(actor, correlationId);
    const result = await open.data.commit({ cause, lane: 'any', writes });
    if (result.kind === 'done') return told;
  }
  throw new TooBusyError(1);
}

/** A statement as it stands now. @throws when it is gone: whoever names it has just read it */
async function readStatement(open: OpenRegion, id: string): Promise<StatementRecord> {
  const found = await open.data.shelves.one(statementShelf, id, folderByTime(id));
  if (found === null) throw new Error('a statement that was just read is gone');
  return found;
}

/** The write by which a statement is about more people, or fewer. */
export function countPeople(statement: StatementRecord, more: number): RegistryWrite {
  const people = Math.max(0, statement.people + more);
  const filing = { folder: folderByTime(statement.id), act: null };
  return fileOver(statementShelf, statement, { people }, filing);
}

function refOf({ id, on, isWorking, evidence, checkedBy, at }: StatementRecord): StatementRef {
  return { id, on, isWorking, proofs: evidence.length, checkedBy, at };
}
