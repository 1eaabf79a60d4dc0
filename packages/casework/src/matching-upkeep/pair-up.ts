import {
  type PairUpFigures,
  type PairUpRecord,
  type PairUpRun,
  type RegistryWrite,
  type TenantData,
  TooBusyError,
} from '@payung/data';
import { letsPeopleIn, type TenantId } from '@payung/domain';
import * as z from 'zod';
import { leaseMs } from '../lease.ts';
import { matcherOf } from '../matching/matcher.ts';
import { nowOf } from '../now.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { gatherPiece } from './gather-piece.ts';
import { joinPart } from './join-part.ts';
import { type WalkPlace, walkFromHere } from './journal-people.ts';
import { bySystem, wantsWork } from './pair-up-due.ts';
import { reviewCases } from './review-cases.ts';
import { removePart } from './sorted-parts.ts';

/** How long one message is worked on, in milliseconds; the next sweep sends another. */
const longestMs = 55_000;
/** places of one part, looked-for ones among them: what fits into memory with its pages */
const rowsPerPart = 60_000;
/** pages on which somebody stands or is looked for, at most */
const rowsPerNomination = 9;
const mostParts = 256;

const noFigures: PairUpFigures = {
  nominations: 0,
  genericAnchors: 0,
  pairs: 0,
  suspected: 0,
  casesOpened: 0,
  setAside: 0,
  pagesMended: 0,
};

const Position = z.object({ lane: z.int(), after: z.int(), ends: z.array(z.int()) });

/**
 * Compares everybody of a region with everybody who shares something telling: finds the pairs that nominating them one
 * by one left for later since too many share it, makes pages say what the nominations say, and makes them in a region
 * that has none yet. Works step by step; each is kept, so that any process can go on where another was stopped, and of
 * two at work the one that is overtaken ends. Memory is bounded: people are sorted into parts on files, sealed, and a
 * part is joined at a time.
 */
export async function pairUp(service: Service, tenant: TenantId): Promise<void> {
  const open = await regionOf(service, tenant);
  if (!letsPeopleIn(open.standing)) return;
  const until = service.clock.now() + longestMs;
  let record = await open.data.matching.pairUp();
  if (!wantsWork(record, service.clock.now())) return;
  do {
    const taken = await take(service, open.data, record);
    if (taken === null) return;
    const next = await step(service, open, taken);
    if (next === null) return;
    record = next;
  } while (wantsWork(record, service.clock.now()) && service.clock.now() < until);
}

async function move(
  data: TenantData,
  before: PairUpRecord,
  change: Partial<Omit<PairUpRecord, 'version'>>,
  act: 'begun' | 'ended' | null = null,
): Promise<PairUpRecord | null> {
  const { version, ...rest } = before;
  const after = { ...rest, ...change };
  const write: RegistryWrite = { write: 'move-pair-up', before, after, act };
  const result =
    act === null
      ? await data.commitQuietly([write])
      : await data.commit({ cause: bySystem, lane: 'any', writes: [write] });
  return result.kind === 'done' ? { ...after, version: version + 1 } : null;
}

function take(
  service: Service,
  data: TenantData,
  record: PairUpRecord,
): Promise<PairUpRecord | null> {
  return move(data, record, { leaseUntil: service.clock.now() + leaseMs });
}

/** Does the next step, whichever it is. @returns null when somebody else moved on meanwhile */
async function step(
  service: Service,
  open: OpenRegion,
  record: PairUpRecord,
): Promise<PairUpRecord | null> {
  const { run } = record;
  if (run === null) return begin(service, open, record);
  switch (run.step) {
    case 'gather':
      return gather(service, open, record, run);
    case 'join':
      return join(service, open, record, run);
    case 'review': {
      await removeBefore(service, open.data, run);
      await reviewCases(service, open);
      return finish(service, open, record, run);
    }
  }
}

async function begin(
  service: Service,
  open: OpenRegion,
  record: PairUpRecord,
): Promise<PairUpRecord | null> {
  const { data } = open;
  const counts = await data.tally.read();
  const about = [...counts.values()].reduce((sum, count) => sum + Math.max(count, 0), 0);
  const parts = Math.ceil((about * rowsPerNomination) / rowsPerPart);
  const run: PairUpRun = {
    because: record.due?.because ?? 'asked',
    startedAt: nowOf(service),
    step: 'gather',
    position: JSON.stringify(await walkFromHere(data)),
    parts: Math.min(mostParts, Math.max(1, parts)),
    pieces: 0,
    part: 0,
    model: matcherOf(open).model,
    figures: noFigures,
  };
  const begun = await move(data, record, { due: null, run }, 'begun');
  if (begun === null) return null;
  // whoever was taken in until then rested on the note that this run took away, and belongs to it
  const position = JSON.stringify(await walkFromHere(data));
  return move(data, begun, { run: { ...run, position }, leaseUntil: 0 });
}

async function gather(
  service: Service,
  open: OpenRegion,
  record: PairUpRecord,
  run: PairUpRun,
): Promise<PairUpRecord | null> {
  const from: WalkPlace = Position.parse(JSON.parse(run.position));
  const place = { tenant: open.data.tenant, run: runName(run) };
  const { nominations, next } = await gatherPiece(service, open, place, from, run);
  const figures = { ...run.figures, nominations: run.figures.nominations + nominations };
  const on: PairUpRun = {
    ...run,
    figures,
    pieces: run.pieces + 1,
    ...(next === null ? { step: 'join' } : { position: JSON.stringify(next) }),
  };
  const moved = await move(open.data, record, { run: on, leaseUntil: 0 });
  if (moved === null) await removeIfGivenUp(service, open.data, run);
  return moved;
}

/** What was sorted while somebody gave the run up is not left lying: who stands in it may be forgotten by now. */
async function removeIfGivenUp(service: Service, data: TenantData, run: PairUpRun): Promise<void> {
  const now = await data.matching.pairUp();
  if (now.run?.startedAt === run.startedAt) return;
  await removeAllParts(service, data, run);
}

/** One piece more may lie there than the record says, of a step that was under way. */
async function removeAllParts(service: Service, data: TenantData, run: PairUpRun): Promise<void> {
  const place = { tenant: data.tenant, run: runName(run) };
  for (let part = 0; part < run.parts; part += 1) {
    await removePart(service.files, place, part, run.pieces + 1);
  }
}

async function join(
  service: Service,
  open: OpenRegion,
  record: PairUpRecord,
  run: PairUpRun,
): Promise<PairUpRecord | null> {
  const place = { tenant: open.data.tenant, run: runName(run) };
  const { ends } = Position.parse(JSON.parse(run.position));
  await removeBefore(service, open.data, run);
  const came = await joinPart(service, open, place, run, ends);
  const figures = added(run.figures, came);
  const part = run.part + 1;
  const on: PairUpRun = { ...run, figures, part, step: part < run.parts ? 'join' : 'review' };
  const moved = await move(open.data, record, { run: on, leaseUntil: 0 });
  if (moved !== null) await removePart(service.files, place, run.part, run.pieces);
  return moved;
}

/** Whoever joined the part before may have ended after saying so and before its pieces were gone. */
async function removeBefore(service: Service, data: TenantData, run: PairUpRun): Promise<void> {
  if (run.part === 0) return;
  const place = { tenant: data.tenant, run: runName(run) };
  await removePart(service.files, place, run.part - 1, run.pieces);
}

function finish(
  service: Service,
  open: OpenRegion,
  record: PairUpRecord,
  run: PairUpRun,
): Promise<PairUpRecord | null> {
  const { because, startedAt, figures } = run;
  const last = { because, startedAt, finishedAt: nowOf(service), figures };
  return move(open.data, record, { run: null, last, leaseUntil: 0 }, 'ended');
}

/** tries before a worker at the run moves it on too often */
const tries = 8;

/**
 * Gives up what is under way and begins anew: somebody who stands in the sorted pieces is to be forgotten.
 * @throws TooBusyError when the run is moved on again and again; its pieces are all there then
 */
export async function beginPairUpAnew(service: Service, open: OpenRegion): Promise<void> {
  const run = await giveUp(open.data);
  if (run !== null) await removeAllParts(service, open.data, run);
}

/** Only once the record says so may pieces go: a run that lacks one never comes to its end. */
async function giveUp(data: TenantData): Promise<PairUpRun | null> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await data.pauseBefore(attempt);
    const record = await data.matching.pairUp();
    const { run, due } = record;
    if (run === null) return null;
    const anew = { due: { because: due?.because ?? run.because, notBefore: 0 }, run: null };
    if ((await move(data, record, { ...anew, leaseUntil: 0 })) !== null) return run;
  }
  throw new TooBusyError(1);
}

function added(one: PairUpFigures, other: Omit<PairUpFigures, 'nominations'>): PairUpFigures {
  return {
    nominations: one.nominations,
    genericAnchors: one.genericAnchors + other.genericAnchors,
    pairs: one.pairs + other.pairs,
    suspected: one.suspected + other.suspected,
    casesOpened: one.casesOpened + other.casesOpened,
    setAside: one.setAside + other.setAside,
    pagesMended: one.pagesMended + other.pagesMended,
  };
}

/** names the files of a run; a moment, since a region has one run at a time */
function runName({ startedAt }: PairUpRun): string {
  return String(Date.parse(startedAt));
}
