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
  readonly survived: number;
  /** kinds of which too few were made, so that nothing is known of them */
  readonly tooFew: readonly FaultName[];
  readonly lost: readonly string[];
  readonly startedByHand: number;
  readonly limits: { readonly each: number; readonly ending: number; readonly lost: 0 };
}

/** How many of a kind must have been made, or nothing was proven. */
export interface Least {
  readonly each: number;
  readonly ending: number;
}

const isEnding = (name: FaultName): boolean => endings.some((one) => one === name);
const isOfDatabase = (name: FaultName): boolean => faultKinds.some((one) => one === name);

/** Adds up what several storms did; `ok` only when nothing was lost and enough of each kind was made. */
export function tally(braved: readonly Braved[], least: Least): Tally {
  const injected: Met = {};
  for (const { met } of braved) {
    for (const name of allFaults) injected[name] = (injected[name] ?? 0) + (met[name] ?? 0);
  }
  const needed = (name: FaultName) => (isEnding(name) ? least.ending : least.each);
  const tooFew = allFaults.filter((name) => (injected[name] ?? 0) < needed(name));
  const lost = braved.flatMap(({ storm, losses }) =>
    losses.found.map((line) => `seed ${storm.seed}: ${line}`),
  );
  const startedByHand = braved.reduce((sum, one) => sum + one.startedByHand, 0);
  const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
  const isSurvived = lost.length === 0 && startedByHand === 0;
  return {
    ok: isSurvived && tooFew.length === 0,
    storms: braved.length,
    people: sum(braved.map(({ losses }) => losses.people)),
    journalEntries: sum(braved.map(({ losses }) => losses.journalEntries)),
    injected,
    survived: isSurvived ? sum(Object.values(injected)) : 0,
    tooFew,
    lost,
    startedByHand,
    limits: { ...least, lost: 0 },
  };
}

/** The tally as lines for a person: of what, how many. */
export function tallyLines({ injected, lost, tooFew }: Tally): string[] {
  const place = (name: FaultName): string =>
    isEnding(name) ? 'ended' : isOfDatabase(name) ? 'database' : 'queue';
  return [
    ...allFaults.map(
      (name) => `${place(name).padEnd(9)} ${name.padEnd(14)} ${injected[name] ?? 0}`,
    ),
    ...tooFew.map((name) => `too few: ${name}`),
    ...lost.map((line) => `LOST ${line}`),
  ];
}
