import { faultKinds } from '../../support/fault-proxy.ts';
import { allFaults, type Braved, type FaultName, type Met } from './brave.ts';
import { endings } from './kinds.ts';

/** Faults of each kind in several storms, and what was lost in any. */
export interface Tally {
  readonly ok: boolean;
  readonly storms: number;
  readonly people: number;
  readonly journalEntries: number;
  readonly injected: Met;
  /** of each kind, in storms in which nothing was lost and nothing ended by itself */
  readonly survived: Met;
  /** kinds of which too few were made, so that nothing is known of them */
  readonly tooFew: readonly FaultName[];
  readonly lost: readonly string[];
  readonly endedByThemselves: number;
  readonly limits: { readonly each: number; readonly ending: number; readonly lost: 0 };
}

/** How many of a kind must have been made, or nothing was proven. */
export interface Least {
  readonly each: number;
  readonly ending: number;
}

const isEnding = (name: FaultName): boolean => endings.some((one) => one === name);
const isOfDatabase = (name: FaultName): boolean => faultKinds.some((one) => one === name);

function metIn(braved: readonly Braved[]): Met {
  const all: Met = {};
  for (const { met } of braved) {
    for (const name of allFaults) all[name] = (all[name] ?? 0) + (met[name] ?? 0);
  }
  return all;
}

/** Adds up what several storms did; `ok` only when nothing was lost and enough of each kind was made. */
export function tally(braved: readonly Braved[], least: Least): Tally {
  const injected = metIn(braved);
  const needed = (name: FaultName) => (isEnding(name) ? least.ending : least.each);
  const tooFew = allFaults.filter((name) => (injected[name] ?? 0) < needed(name));
  const lost = braved.flatMap(({ storm, losses }) =>
    losses.found.map((line) => `seed ${storm.seed}: ${line}`),
  );
  const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
  const survived = braved.filter(
    ({ losses, endedByThemselves }) => losses.found.length === 0 && endedByThemselves === 0,
  );
  return {
    ok: survived.length === braved.length && tooFew.length === 0,
    storms: braved.length,
    people: sum(braved.map(({ losses }) => losses.people)),
    journalEntries: sum(braved.map(({ losses }) => losses.journalEntries)),
    injected,
    survived: metIn(survived),
    tooFew,
    lost,
    endedByThemselves: sum(braved.map((one) => one.endedByThemselves)),
    limits: { ...least, lost: 0 },
  };
}

/** The tally as lines for a person: of what, how many. */
export function tallyLines({
  injected,
  survived,
  lost,
  tooFew,
  endedByThemselves,
}: Tally): string[] {
  const place = (name: FaultName): string =>
    isEnding(name) ? 'ended' : isOfDatabase(name) ? 'database' : 'queue';
  return [
    ...allFaults.map(
      (name) =>
        `${place(name).padEnd(9)} ${name.padEnd(14)} ${injected[name] ?? 0} made, ${survived[name] ?? 0} in storms without loss`,
    ),
    `processes that ended by themselves: ${endedByThemselves}`,
    ...tooFew.map((name) => `too few: ${name}`),
    ...lost.map((line) => `LOST ${line}`),
  ];
}
