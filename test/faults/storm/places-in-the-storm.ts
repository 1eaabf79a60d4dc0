import { CaseDone, CasesOfNomination, NominationResult, Quota, QuotaList } from '@payung/contract';
import type { Desk } from '../../stories/story-desk.ts';
import { contender, mistypedAgain } from './people-of-the-storm.ts';
import { agency } from './year-in-the-storm.ts';

/** How many want how few places, and how many of them are written down twice. */
export interface Contest {
  readonly places: number;
  readonly people: number;
  readonly pairs: number;
}

/** holders of a place who withdraw; with them goes one who waits */
export const holdersLeaving = 2;
/** places that are granted on top, in the midst of it */
const placesMore = 1;
const legalBasis = 'SK CONTOH';
const clerks = 3;

/** Who works in the region of few places. Two share the office of its admin. */
export interface PlaceDesks {
  readonly officer: Desk;
  readonly admin: Desk;
  readonly otherAdmin: Desk;
}

/** An answer to a case that was told as given. */
export interface Answered {
  readonly caseId: string;
  readonly answer: string;
  readonly done: CaseDone;
}

/** What the region of few places has answered as done. */
export interface PlacesPromised {
  card: string;
  granted: number;
  /** by nomination: the number that was told, or null for whoever was told a place */
  readonly numbers: Map<string, number | null>;
  readonly withdrawn: Set<string>;
  readonly answered: Answered[];
  /** cases that had not exactly one answer of two given at once */
  readonly disputed: string[];
}

export const noPlacesYet = (): PlacesPromised => ({
  ...{ card: '', granted: 0, numbers: new Map(), withdrawn: new Set() },
  ...{ answered: [], disputed: [] },
});

/** Leaves few places, in fair weather. */
export async function grantFew(
  { admin }: PlaceDesks,
  promised: PlacesPromised,
  { places }: Contest,
): Promise<void> {
  const { items } = await admin.ask('GET', '/v1/quotas', QuotaList);
  const [card] = items;
  if (card === undefined) throw new Error('the region has no card');
  promised.card = card.id;
  await grant(admin, promised, places);
}

async function grant(admin: Desk, promised: PlacesPromised, granted: number): Promise<void> {
  await admin.ask('PUT', `/v1/quotas/${promised.card}`, Quota, { granted, legalBasis });
  promised.granted = granted;
}

function nominate({ officer }: PlaceDesks, worker: ReturnType<typeof contender>) {
  const { sex: _, ...sent } = worker;
  return officer.ask('POST', '/v1/nominations', NominationResult, { agency, worker: sent });
}

async function nominateAll(
  desks: PlaceDesks,
  { numbers }: PlacesPromised,
  people: number,
): Promise<string[]> {
  const ids: string[] = [];
  let next = 0;
  const clerk = async (): Promise<void> => {
    while (next < people) {
      const n = next;
      next += 1;
      const kept = await nominate(desks, contender(n));
      if (kept.outcome !== 'nominated' && kept.outcome !== 'waitlisted') {
        throw new Error(`not in turn: ${kept.outcome}`);
      }
      numbers.set(kept.nominationId, kept.waitingNumber);
      ids[n] = kept.nominationId;
    }
  };
  await Promise.all(Array.from({ length: clerks }, clerk));
  return ids;
}

async function withdraw({ officer }: PlaceDesks, promised: PlacesPromised, id: string) {
  const { status, text } = await officer.answer('POST', `/v1/nominations/${id}/withdraw`, {
    reason: 'pindah ke luar kota',
  });
  if (status !== 200) throw new Error(`not withdrawn: ${text}`);
  promised.withdrawn.add(id);
}

/** Some who hold a place go, and the last who waits. Whoever is in a case stays. */
async function leave(
  desks: PlaceDesks,
  promised: PlacesPromised,
  inCases: ReadonlySet<string>,
): Promise<void> {
  const others = [...promised.numbers].filter(([id]) => !inCases.has(id));
  const holders = others.filter(([, number]) => number === null).slice(0, holdersLeaving);
  const last = others.toSorted(([, a], [, b]) => (b ?? 0) - (a ?? 0)).slice(0, 1);
  await Promise.all([...holders, ...last].map(([id]) => withdraw(desks, promised, id)));
}

/** Writes somebody down once more and has two people answer at once whether both are one; never the same. */
async function disputeOne(desks: PlaceDesks, promised: PlacesPromised, n: number): Promise<void> {
  const again = await nominate(desks, mistypedAgain(contender(n)));
  if (again.outcome !== 'duplicate') throw new Error(`not seen as a double: ${again.outcome}`);
  const path = `/v1/nominations/${again.nominationId}/cases`;
  const { items } = await desks.admin.ask('GET', path, CasesOfNomination);
  const [found] = items;
  if (found === undefined) throw new Error('no case was opened');
  const { caseId } = found;
  const reason = 'sudah diperiksa';
  const given = await Promise.all([
    decided(desks.admin, caseId, { answer: 'same', leads: 'standing', reason }),
    decided(desks.otherAdmin, caseId, { answer: 'different', reason }),
  ]);
  const taken = given.filter((one) => one !== null);
  const [only] = taken;
  if (only === undefined || taken.length > 1) {
    promised.disputed.push(`${taken.length} of two answers to a case were taken`);
    return;
  }
  promised.answered.push(only);
  const { nominationId, state, waitingNumber } = only.done.waiting;
  // they come in turn, behind all who wait
  if (only.answer === 'different') promised.numbers.set(nominationId, waitingNumber);
  if (only.answer === 'different' && state !== 'waitlisted') {
    promised.disputed.push(`somebody told apart became ${state} before those who wait`);
  }
}

async function decided(
  desk: Desk,
  caseId: string,
  decision: { readonly answer: string; readonly reason: string; readonly leads?: string },
): Promise<Answered | null> {
  const { status, text } = await desk.answer('POST', `/v1/cases/${caseId}/decide`, decision);
  if (status === 409) return null;
  if (status !== 200) throw new Error(`a case was answered ${status}: ${text}`);
  return { caseId, answer: decision.answer, done: CaseDone.parse(JSON.parse(text)) };
}

/** More people than places: some leave, a place is added, and some are written down twice. */
export async function contend(
  desks: PlaceDesks,
  promised: PlacesPromised,
  { places, people, pairs }: Contest,
): Promise<void> {
  const ids = await nominateAll(desks, promised, people);
  await Promise.all([
    leave(desks, promised, new Set(ids.slice(0, pairs))),
    grant(desks.admin, promised, places + placesMore),
    ...Array.from({ length: pairs }, (_, n) => disputeOne(desks, promised, n)),
  ]);
}
