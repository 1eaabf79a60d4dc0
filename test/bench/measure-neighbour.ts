import { setTimeout as pause } from 'node:timers/promises';
import { ImportStatus } from '@payung/contract';
import type { Region } from '@payung/domain';
import { clerkActs, clerkRound, noWaits, type Waits } from './clerk-rounds.ts';
import { handIn, importAll } from './hand-in.ts';
import { inventLists } from './invent-lists.ts';
import { makeRoom } from './make-room.ts';
import { type RunningService, startService } from './running-service.ts';
import { clerkAgency, singleNominations } from './single-nominations.ts';

/** What a clerk of one region waited, without and with another region's list at work. */
export interface NeighbourRun {
  readonly idle: Waits;
  readonly busy: Waits;
  /** rows of the other region's lists that were worked off between the first and the last busy sample */
  readonly rowsMeanwhile: number;
  /** seconds of the same time */
  readonly secondsMeanwhile: number;
  /** requests that were answered "come later" */
  readonly turnedAway: number;
}

export interface NeighbourOptions {
  /** of all lists of the busy region together */
  readonly rows: number;
  /** 1 to 4, handed in together */
  readonly lists: number;
  /** rounds of the clerk with nothing else going on, half before the list and half after it */
  readonly idleRounds: number;
  readonly seed: number;
}

/** Rows that fill the clerk's region before anything is measured; they warm up the worker too. */
const filledRows = 1_000;
/** Rounds that are not counted: code is compiled and caches are filled in them. */
const warmUpRounds = 40;
/** Milliseconds between two looks at the list; seldom, as each costs what a clerk's request costs. */
const lookEvery = 2_000;

interface Clerk {
  rounds(count: number, waits: Waits): Promise<void>;
}

async function clerkOf(service: RunningService, region: Region, seed: number): Promise<Clerk> {
  const caller = await service.signIn(`${region.regencyCode}/${clerkAgency}/officer`);
  const nominations = singleNominations(region, seed);
  return {
    async rounds(count, waits) {
      for (let round = 0; round < count; round += 1) {
        const next = nominations.next();
        if (next.done !== true) await clerkRound(caller, next.value, waits);
      }
    },
  };
}

interface HandedLists {
  /** rows worked off so far, and whether any list is still at work */
  look(): Promise<{ rowsDone: number; isRunning: boolean }>;
}

async function handInAll(
  service: RunningService,
  region: Region,
  options: NeighbourOptions,
): Promise<HandedLists> {
  const handed = inventLists(region, options).lists.map(async (list) => {
    const caller = await service.signIn(`${region.regencyCode}/${list.agency}/officer`);
    return { caller, id: (await handIn(caller, list)).id };
  });
  const lists = await Promise.all(handed);
  return {
    async look() {
      const seen = lists.map(({ caller, id }) => caller.ask(`/v1/imports/${id}`, ImportStatus));
      const now = await Promise.all(seen);
      const stuck = now.find(({ state }) => ['failed', 'paused', 'needs-mapping'].includes(state));
      if (stuck !== undefined) throw new Error(`the list of ${stuck.agency} is ${stuck.state}`);
      return {
        rowsDone: now.reduce((sum, { rowsDone }) => sum + rowsDone, 0),
        isRunning: now.some(({ state, rowsDone }) => state === 'running' && rowsDone > 0),
      };
    },
  };
}

async function untilRunning(lists: HandedLists): Promise<number> {
  for (;;) {
    const { rowsDone, isRunning } = await lists.look();
    if (isRunning) return rowsDone;
    await pause(100);
  }
}

/** Samples while a list runs; a batch of rounds counts only if rows were worked off meanwhile and a list ran after it. */
async function whileRunning(clerk: Clerk, lists: HandedLists) {
  const waits = noWaits();
  const first = await untilRunning(lists);
  const begin = performance.now();
  let rowsDone = first;
  for (;;) {
    const some = noWaits();
    const until = performance.now() + lookEvery;
    while (performance.now() < until) await clerk.rounds(1, some);
    const now = await lists.look();
    if (!now.isRunning) break;
    if (now.rowsDone === rowsDone) continue;
    rowsDone = now.rowsDone;
    for (const act of clerkActs) waits[act].push(...some[act]);
  }
  const secondsMeanwhile = (performance.now() - begin) / 1_000;
  return { busy: waits, rowsMeanwhile: rowsDone - first, secondsMeanwhile };
}

/** One region hands in a large list while a clerk of another goes on with single workers. */
export async function measureNeighbour(
  regions: { readonly busy: Region; readonly quiet: Region },
  options: NeighbourOptions,
): Promise<NeighbourRun> {
  const { rows, idleRounds, seed } = options;
  const { busy, quiet } = regions;
  const service = await startService();
  try {
    await makeRoom(service, busy.regencyCode, rows * 2);
    await makeRoom(service, quiet.regencyCode, rows);
    const filled = inventLists(quiet, { rows: filledRows, lists: 1, seed });
    await importAll(service, quiet.regencyCode, filled.lists);
    const clerk = await clerkOf(service, quiet, seed + 1);
    await clerk.rounds(warmUpRounds, noWaits());

    const idle = noWaits();
    await clerk.rounds(Math.ceil(idleRounds / 2), idle);
    const lists = await handInAll(service, busy, options);
    const meanwhile = await whileRunning(clerk, lists);
    await clerk.rounds(Math.floor(idleRounds / 2), idle);
    return { idle, ...meanwhile, turnedAway: service.turnedAway() };
  } finally {
    await service.remove();
  }
}
