import { CaseDetail, NominationSummary, QuotaDetail } from '@payung/contract';
import type { PlaceDesks, PlacesPromised } from './places-in-the-storm.ts';
import { until } from './until-done.ts';

interface Standing {
  readonly id: string;
  /** as it was told when they came; null for whoever was told a place */
  readonly told: number | null;
  readonly now: NominationSummary;
}

async function standings(
  { officer }: PlaceDesks,
  { numbers }: PlacesPromised,
  found: string[],
): Promise<Standing[]> {
  const all: Standing[] = [];
  for (const [id, told] of numbers) {
    const { status, text } = await officer.answer('GET', `/v1/nominations/${id}`);
    if (status !== 200) found.push(`an acknowledged contender: ${status}`);
    else all.push({ id, told, now: NominationSummary.parse(JSON.parse(text)) });
  }
  return all;
}

const numbersOf = (some: readonly Standing[]): number[] =>
  some.flatMap(({ told }) => (told === null ? [] : [told])).sort((a, b) => a - b);

/** The card of the region once nobody is left to give its free places to, or nobody waits. */
async function settledCard({ admin }: PlaceDesks, { card }: PlacesPromised): Promise<QuotaDetail> {
  const path = `/v1/quotas/${card}?limit=100`;
  return until('giving the free places', async () => {
    const now = await admin.ask('GET', path, QuotaDetail);
    return now.free > 0 && now.waiting > 0 ? null : now;
  });
}

/** Whether every place that was given, freed or added has exactly one holder, in the order of the numbers. */
async function wrongPlaces(desks: PlaceDesks, promised: PlacesPromised): Promise<string[]> {
  const found: string[] = [];
  const expect = (what: string, got: unknown, wanted: unknown) => {
    if (got !== wanted) found.push(`${what}: ${String(got)} instead of ${String(wanted)}`);
  };
  const card = await settledCard(desks, promised);
  const all = await standings(desks, promised, found);
  const gone = all.filter(({ now }) => now.state === 'withdrawn');
  const holders = all.filter(({ now }) => now.state === 'nominated');
  const waiting = all.filter(({ now }) => now.state === 'waitlisted');
  const promoted = holders.filter(({ told }) => told !== null);
  expect('contenders somewhere', gone.length + holders.length + waiting.length, all.length);
  expect(
    'who withdrew',
    gone
      .map(({ id }) => id)
      .toSorted()
      .join(' '),
    [...promised.withdrawn].toSorted().join(' '),
  );
  expect('granted', card.granted, promised.granted);
  expect('holders of a place', holders.length, promised.granted);
  expect('places taken on the card', card.reserved, holders.length);
  expect('waiting on the card', card.waiting, waiting.length);
  const told = numbersOf(all);
  expect('numbers that were given once', new Set(told).size, told.length);
  const kept = waiting.filter(({ told, now }) => now.waitingNumber === told);
  expect('who waits under the number that was told', kept.length, waiting.length);
  const [last = 0, next = Number.POSITIVE_INFINITY] = [
    numbersOf(promoted).at(-1),
    numbersOf(waiting)[0],
  ];
  if (last > next) found.push(`number ${last} moved up before number ${next}`);
  const given = card.movements.reduce(
    (sum, { kind, reserved }) => sum + (kind === 'promote' ? reserved : 0),
    0,
  );
  expect('places given to somebody who waited', given, promoted.length);
  // places of who withdrew and those added: without any, nothing of this was put to the test
  if (promoted.length < 2) found.push(`only ${promoted.length} of those who waited moved up`);
  return found;
}

/** Whether each case has the one answer that was told, and whoever waited for it stands where they were told. */
async function wrongAnswers(
  { admin, officer }: PlaceDesks,
  promised: PlacesPromised,
): Promise<string[]> {
  const found: string[] = [...promised.disputed];
  for (const { caseId, answer, done } of promised.answered) {
    const now = await admin.ask('GET', `/v1/cases/${caseId}`, CaseDetail);
    if (now.state !== answer) found.push(`a case answered ${answer} is ${now.state}`);
    if (now.version !== done.version) found.push(`a case was written after its answer`);
    if (answer !== 'same') continue;
    const path = `/v1/nominations/${done.waiting.nominationId}`;
    const { state } = await officer.ask('GET', path, NominationSummary);
    if (state !== done.waiting.state)
      found.push(`a double is ${state}, told ${done.waiting.state}`);
  }
  return found;
}

/**
 * Holds what the region of few places was told against what is there.
 *
 * @param pairs cases that were to be decided
 */
export async function lookForPlaces(
  desks: PlaceDesks,
  promised: PlacesPromised,
  pairs: number,
): Promise<readonly string[]> {
  const decided = promised.answered.length + promised.disputed.length;
  return [
    ...(decided === pairs ? [] : [`cases decided: ${decided} instead of ${pairs}`]),
    ...(await wrongPlaces(desks, promised)),
    ...(await wrongAnswers(desks, promised)),
  ];
}
