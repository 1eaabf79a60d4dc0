import { fileOver, type RegistryWrite, splitNominationId, TooBusyError } from '@payung/data';
import {
  type CalendarDate,
  type CardEntry,
  type CardFault,
  type CardHandOver,
  checkEntries,
  type EntryFault,
  instantOf,
  leavingsIn,
  mostScans,
  type PersonId,
} from '@payung/domain';
import { causeOf } from '../cause-of.ts';
import { ledgersOf } from '../contribution/index.ts';
import { useEvidence } from '../evidence/use-evidence.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import type { LetterCarrier } from './letter-access.ts';
import { cardHandOverShelf, type PersonCards, personCardsShelf } from './letter-shelves.ts';
import { type HandOverView, reachHandOver, withPeople } from './reach-hand-over.ts';

export interface CardsEntered {
  readonly id: string;
  readonly entries: readonly CardEntry[];
  /** scans of the signed paper that this user handed in, beside those that are there already */
  readonly evidence: readonly string[];
  readonly correlationId: string;
}

const tries = 6;

const faultWords: Readonly<Record<CardFault, string>> = {
  'no-such-line': 'no such line on this paper',
  twice: 'stands twice in what was sent',
  'answered-otherwise': 'was entered before, with another answer',
  'before-it-was-made': 'is before the day on which the paper was made',
  'in-the-future': 'has not come yet',
  'worker-had-died': 'the worker had died by then; enter who of the family received the card',
  'proof-missing': 'needs a scan of the signed paper',
};

/**
 * Enters who received the cards of a receipt, or why a card went back. Some lines now and others later; what is sent
 * again changes nothing. All of it or, with every fault, nothing.
 */
export async function enterCards(
  service: Service,
  actor: LetterCarrier,
  entered: CardsEntered,
): Promise<Result<HandOverView>> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const reached = await reachHandOver(service, actor, entered.id);
    if (!reached.ok) return reached;
    const { open } = reached.value;
    await open.data.pauseBefore(attempt);
    const done = await enterOnce(service, actor, { ...reached.value, entered });
    if (done !== null) return done;
  }
  throw new TooBusyError(1);
}

/** Null when somebody entered other lines of the same paper in the same moment. */
async function enterOnce(
  service: Service,
  actor: LetterCarrier,
  about: {
    readonly open: OpenRegion;
    readonly handOver: CardHandOver;
    readonly entered: CardsEntered;
  },
): Promise<Result<HandOverView> | null> {
  const { open, handOver, entered } = about;
  const to = { use: 'card-hand-over', about: handOver.id } as const;
  const used = await useEvidence(open, actor.user, entered.evidence, to);
  if (!used.ok) return used;
  const scans = [...handOver.evidence, ...used.value.evidence.map(({ id }) => id)];
  const evidence = [...new Set(scans)];
  if (evidence.length > mostScans) {
    const detail = `one paper has ${mostScans} scans at most; put more pages into one file`;
    return refuse({ code: 'request-faults', faults: [{ field: 'evidenceIds', detail }] });
  }
  const { fresh, faults } = checkEntries(handOver, entered.entries, {
    today: open.today,
    hasProof: evidence.length > 0,
    diedOn: await deathsOn(open, handOver),
  });
  if (faults.length > 0) return refuse({ code: 'request-faults', faults: faults.map(worded) });
  if (fresh.length === 0 && evidence.length === handOver.evidence.length) {
    return ok(await withPeople(open, handOver));
  }
  const answers = new Map(fresh.map(({ no, answer }) => [no, answer]));
  const lines = withAnswers(service, actor, handOver, answers);
  const change = { lines, evidence };
  const filing = { folder: handOver.village, act: 'cards-entered' };
  const result = await open.data.commit({
    cause: causeOf(actor, entered.correlationId),
    lane: 'any',
    writes: [
      fileOver(cardHandOverShelf, handOver, change, filing),
      ...(await onPeople(open, handOver, answers)),
      ...used.value.writes,
    ],
  });
  if (result.kind === 'refused') return null;
  const now = { ...handOver, ...change, version: handOver.version + 1 };
  return ok(await withPeople(open, now));
}

function worded({ entry, fault }: EntryFault): { field: string; detail: string } {
  return { field: `entries.${entry}`, detail: faultWords[fault] };
}

function withAnswers(
  { clock }: Service,
  { user: by }: LetterCarrier,
  { lines }: CardHandOver,
  answers: ReadonlyMap<number, CardEntry['answer']>,
): CardHandOver['lines'] {
  const at = instantOf(clock.now());
  return lines.map((line) => {
    const answer = answers.get(line.no);
    return answer === undefined ? line : { ...line, answer, by, at };
  });
}

function personsOn({ lines }: CardHandOver): PersonId[] {
  return lines.map(({ nomination }) => splitNominationId(nomination).person);
}

/** Days of death by line, of those who died. */
async function deathsOn(
  open: OpenRegion,
  handOver: CardHandOver,
): Promise<Map<number, CalendarDate>> {
  const ledgers = await ledgersOf(open, personsOn(handOver));
  return new Map(
    handOver.lines.flatMap(({ no }, i): [number, CalendarDate][] => {
      const left = leavingsIn(ledgers[i] ?? null).at(-1);
      return left?.reason === 'DIED' ? [[no, left.on]] : [];
    }),
  );
}

/** What each person's own record says of the card from now on; nothing for who was forgotten. */
async function onPeople(
  open: OpenRegion,
  handOver: CardHandOver,
  answers: ReadonlyMap<number, CardEntry['answer']>,
): Promise<RegistryWrite[]> {
  const persons = personsOn(handOver);
  const places = persons.map((folder) => ({ folder, id: 'cards' }));
  const known = await open.data.shelves.some(personCardsShelf, places);
  return handOver.lines.flatMap(({ no }, i): RegistryWrite[] => {
    const [answer, record, folder] = [answers.get(no), known[i] ?? null, persons[i]];
    if (answer === undefined || record === null || folder === undefined) return [];
    const state = answer.answer === 'returned' ? 'returned' : 'received';
    const cards = record.cards.map((one): PersonCards['cards'][number] =>
      one.handOver === handOver.id ? { ...one, state } : one,
    );
    return [fileOver(personCardsShelf, record, { cards }, { folder, act: null })];
  });
}
