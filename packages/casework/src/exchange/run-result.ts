import { type Cause, fileOver, type RegistryWrite, TooBusyError, takeOff } from '@payung/data';
import { insurerEntries, letsPeopleIn, type PersonId, type TenantId } from '@payung/domain';
import { billLinesShelf, billShelf } from '../contribution/contribution-shelves.ts';
import { ledgersOf, ledgerWrite } from '../contribution/cover-of.ts';
import { releaseLines } from '../contribution/release-people.ts';
import { readPiece, removePieces } from '../file-mapping/sealed-pieces.ts';
import { cardWords, cardWrites } from '../index-names.ts';
import { nowOf } from '../now.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import {
  type Exchange,
  type ExchangeResult,
  exchangeShelf,
  resultShelf,
  runningShelf,
} from './exchange-shelves.ts';
import { refusalWrites } from './refusals.ts';
import { type GivenResult, givenPieces } from './result-pieces.ts';

/** writes of one transaction: one for each person, two for whom the insurer refuses */
const writesAtOnce = 90;
/** transactions under way: each is about people of its own, and the next is planned while others are written */
const partsAtOnce = 3;
const tries = 8;

/** What answers are written by. */
interface Ground {
  readonly service: Service;
  readonly open: OpenRegion;
  readonly exchange: Exchange;
  readonly result: ExchangeResult;
  readonly cause: Cause;
}

/**
 * Writes the answers of a result that was let count to the people's ledgers, from where it stood. Safe to repeat and to
 * do twice at once: what a person's ledger says already is not written again.
 * @throws TooBusyError when the same people keep being written by others
 */
export async function runExchangeResult(
  service: Service,
  tenant: TenantId,
  message: { readonly exchange: string; readonly result: string },
): Promise<void> {
  const open = await regionOf(service, tenant);
  if (!letsPeopleIn(open.standing)) return;
  const exchange = await open.data.shelves.one(exchangeShelf, message.exchange);
  let result = await open.data.shelves.one(resultShelf, message.result, message.exchange);
  while (exchange !== null && result !== null && result.state === 'applying') {
    const user = result.appliedBy ?? result.by;
    const actor = { kind: 'RegionAdmin', user, agency: null } as const;
    const cause: Cause = { actor, source: 'worker', correlationId: result.id };
    result = await applySome({ service, open, exchange, result, cause });
  }
}

/** The next piece; null when another worker goes on with it. */
async function applySome(ground: Ground): Promise<ExchangeResult | null> {
  const { service, open, result, cause } = ground;
  const piece = Math.floor(result.applied / givenPieces.perPiece);
  const given =
    result.given === 0 ? [] : await readPiece(service, open, givenPieces, result.id, piece);
  const parts = partsOf(given);
  async function writeRest(): Promise<void> {
    for (let some = parts.shift(); some !== undefined; some = parts.shift()) {
      await writeAnswers(ground, some);
    }
  }
  const written = await Promise.allSettled(Array.from({ length: partsAtOnce }, writeRest));
  for (const one of written) if (one.status === 'rejected') throw one.reason;
  await releaseRefused(ground, given);
  const applied = Math.min(result.given, result.applied + given.length);
  const isDone = applied >= result.given;
  const change = isDone ? ({ applied, state: 'applied' } as const) : { applied };
  const filing = { folder: result.exchange, act: isDone ? 'applied' : null };
  const running = isDone ? await open.data.shelves.one(runningShelf, result.id) : null;
  const done = await open.data.commit({
    cause,
    lane: 'any',
    writes: [
      fileOver(resultShelf, result, change, filing),
      ...(running === null ? [] : [takeOff(runningShelf, running, { act: null })]),
    ],
  });
  if (done.kind !== 'done') return null;
  // cards stand in the people's ledgers from now on, where they are forgotten with them
  if (isDone) await removePieces(service, open, givenPieces, result.id, result.given);
  return { ...result, ...change, version: result.version + 1 };
}

/** Answers as many as fit into one transaction. A person stands in one part: nobody is written twice at once. */
function partsOf(given: readonly GivenResult[]): GivenResult[][] {
  const parts: GivenResult[][] = [];
  let writes = writesAtOnce;
  for (const one of given) {
    const own = one.answer.answer === 'refused' ? 2 : 1;
    if (writes + own > writesAtOnce) {
      parts.push([]);
      writes = 0;
    }
    parts.at(-1)?.push(one);
    writes += own;
  }
  return parts;
}

/** What was said of some people, in one transaction. Nothing is kept of whoever was forgotten meanwhile. */
async function writeAnswers(ground: Ground, given: readonly GivenResult[]): Promise<void> {
  const { open, exchange, cause } = ground;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const { writes, refused, registered, cards } = await newAnswers(ground, given);
    if (writes.length === 0) return;
    // before the books, so that whoever stands in them with a card is found by it, wherever this is cut off
    await open.data.indexWords(cardWrites(cards));
    const told = { registered, refused: refused.length };
    const change = { of: 'exchange', id: exchange.id, act: 'answers-kept', after: told } as const;
    const done = await open.data.commit({
      cause,
      lane: 'any',
      writes: [...writes, ...(await refusalWrites(open, refused))],
      told: [change],
    });
    if (done.kind === 'done') return;
  }
  throw new TooBusyError(1);
}

type Refused = Parameters<typeof refusalWrites>[1][number];

interface NewAnswers {
  readonly writes: RegistryWrite[];
  readonly refused: Refused[];
  readonly registered: number;
  readonly cards: readonly { readonly person: PersonId; readonly words: readonly string[] }[];
}

/** Answers that the ledgers do not hold yet; of the others nothing else is read. */
async function newAnswers(
  { service, open, exchange, result }: Ground,
  given: readonly GivenResult[],
): Promise<NewAnswers> {
  const ledgers = await ledgersOf(
    open,
    given.map(({ person }) => person),
  );
  const at = nowOf(service);
  const { id, kind, bill } = exchange;
  const { id: of, answeredOn: on } = result;
  const fresh = given.flatMap((one, i) => {
    const ledger = ledgers[i] ?? null;
    const said = { exchange: id, result: of, bill, kind, answer: one.answer, on, at };
    const entries = insurerEntries(ledger, said);
    return entries.length === 0 ? [] : [{ ...one, ledger, entries }];
  });
  const standings = await open.data.people.standings(fresh.map(({ nomination }) => nomination));
  const writes: RegistryWrite[] = [];
  const refused: Refused[] = [];
  const cards: { person: PersonId; words: string[] }[] = [];
  for (const [i, { person, nomination, answer, ledger, entries }] of fresh.entries()) {
    const standing = standings[i] ?? null;
    if (standing === null) continue;
    writes.push(ledgerWrite(person, ledger, entries));
    const words = cardWords({ entries });
    if (words.length > 0) cards.push({ person, words });
    if (answer.answer === 'refused') {
      const { agency } = standing;
      refused.push({ bill, exchange: id, nomination, person, agency, reason: answer.reason, on });
    }
  }
  return { writes, refused, registered: writes.length - refused.length, cards };
}

/**
 * Takes refused people off the bill while the insurer has no code for it, so that nobody pays for them. Later their
 * months stay: what was billed is paid as it was billed, and given up by whoever deals with those who left.
 */
async function releaseRefused(
  { service, open, exchange, cause }: Ground,
  given: readonly GivenResult[],
): Promise<void> {
  const refused = given.filter(({ answer }) => answer.answer === 'refused');
  for (const piece of new Set(refused.map((one) => one.piece))) {
    const places = new Set(refused.flatMap((one) => (one.piece === piece ? [one.no] : [])));
    for (let attempt = 0; ; attempt += 1) {
      if (attempt >= tries) throw new TooBusyError(1);
      await open.data.pauseBefore(attempt);
      const bill = await open.data.shelves.one(billShelf, exchange.bill);
      const lines = await open.data.shelves.one(billLinesShelf, piece, exchange.bill);
      if (bill === null || lines === null || bill.state !== 'listed') break;
      const off = lines.lines.filter(({ no, released }) => places.has(no) && !released);
      if (off.length === 0) break;
      const about = { piece: lines, off, why: 'refused-by-insurer', at: nowOf(service) } as const;
      if ((await releaseLines(open, cause, bill, about)) !== null) break;
    }
  }
}
