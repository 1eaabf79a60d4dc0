import { type FunctionAtWork, functionsAtWork } from './cost-data.ts';

/** What one function took for an operation. */
export interface TakenBy {
  readonly requests: number;
  readonly unitsWritten: number;
  readonly unitsRead: number;
  /** milliseconds of the processor */
  readonly cpuMs: number;
  readonly invocations: number;
}

/** What an operation took in all. */
export interface Taken {
  readonly by: Readonly<Record<FunctionAtWork, TakenBy>>;
  readonly messages: number;
  readonly filesPut: number;
  readonly filesTaken: number;
  readonly bytesPut: number;
  readonly signatures: number;
}

export const nothingBy: TakenBy = {
  requests: 0,
  unitsWritten: 0,
  unitsRead: 0,
  cpuMs: 0,
  invocations: 0,
};

function byEach(figures: (name: FunctionAtWork) => TakenBy): Taken['by'] {
  const [api, worker, sweep] = [figures('api'), figures('worker'), figures('sweep')];
  const [relay, checkpoint, night] = [figures('relay'), figures('checkpoint'), figures('night')];
  const rest = { public: figures('public'), ownCover: figures('ownCover') };
  return { api, worker, sweep, relay, checkpoint, night, ...rest, tokens: figures('tokens') };
}

type Joined = (one: number, other: number) => number;

function joinedBy(one: TakenBy, other: TakenBy, join: Joined): TakenBy {
  return {
    requests: join(one.requests, other.requests),
    unitsWritten: join(one.unitsWritten, other.unitsWritten),
    unitsRead: join(one.unitsRead, other.unitsRead),
    cpuMs: join(one.cpuMs, other.cpuMs),
    invocations: join(one.invocations, other.invocations),
  };
}

/** Figure by figure. */
function joined(one: Taken, other: Taken, join: Joined): Taken {
  return {
    by: byEach((name) => joinedBy(one.by[name], other.by[name], join)),
    messages: join(one.messages, other.messages),
    filesPut: join(one.filesPut, other.filesPut),
    filesTaken: join(one.filesTaken, other.filesTaken),
    bytesPut: join(one.bytesPut, other.bytesPut),
    signatures: join(one.signatures, other.signatures),
  };
}

export const nothing: Taken = {
  by: byEach(() => nothingBy),
  messages: 0,
  filesPut: 0,
  filesTaken: 0,
  bytesPut: 0,
  signatures: 0,
};

export const times = (taken: Taken, factor: number): Taken =>
  joined(taken, nothing, (one) => one * factor);

export const sum = (all: readonly Taken[]): Taken =>
  all.reduce((one, other) => joined(one, other, (a, b) => a + b), nothing);

/** An operation measured with so many people. */
export interface At {
  readonly people: number;
  readonly taken: Taken;
}

/**
 * What an operation would take among so many people: a straight line through two measured sizes that never falls, and
 * whose beginning is never below nothing.
 */
export function withPeople(small: At, large: At, people: number): Taken {
  const more = large.people - small.people;
  if (more <= 0) throw new Error('two different sizes are needed');
  return joined(small.taken, large.taken, (one, other) => {
    const each = Math.max(0, (other - one) / more);
    const begin = Math.max(0, one - each * small.people);
    return begin + each * people;
  });
}

/** What is about one thing takes as much as at the size at which it took more: a page is full at some size. */
export const larger = (one: Taken, other: Taken): Taken => joined(one, other, Math.max);

export const unitsOf = (taken: Taken, kind: 'unitsWritten' | 'unitsRead'): number =>
  functionsAtWork.reduce((all, name) => all + taken.by[name][kind], 0);
