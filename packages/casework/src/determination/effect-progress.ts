import { type Cause, fileNew, fileOver, type RegistryWrite } from '@payung/data';
import type { Cohort, Determination, DeterminedLine } from '@payung/domain';
import { leaseMs } from '../lease.ts';
import type { OpenRegion, Service } from '../service.ts';
import { systemActor } from '../system-actor.ts';
import { determinationShelf, leftOutShelf, type NotReadyLine } from './determination-shelves.ts';

/** A decision that takes effect, as far as it is. */
export interface Progress {
  readonly service: Service;
  readonly open: OpenRegion;
  readonly cohort: Cohort;
  readonly determination: Determination;
}

/** tries before others' writes about the same people are too many; the work rests then and goes on later */
export const effectTries = 12;

export function bySystem({ id }: Determination): Cause {
  const actor = systemActor;
  return { actor, source: `determination:${id}`, correlationId: id };
}

/** What some lines came to. */
export interface Outcome {
  readonly determined: number;
  readonly struck: number;
  readonly leftOut: readonly {
    readonly line: DeterminedLine;
    readonly reasons: NotReadyLine['reasons'];
  }[];
}

/**
 * Commits what becomes of lines together with how far the decision is.
 * @returns the decision as it is now; `rival` when something was written meanwhile and all is to be read again
 */
export async function commitOutcome(
  { service, open, determination }: Progress,
  { determined, struck, leftOut }: Outcome,
  writes: readonly RegistryWrite[],
): Promise<Determination | 'rival'> {
  const { id, work, effect } = determination;
  if (work === null) return 'rival';
  const done = determined + struck + leftOut.length;
  const change: Partial<Determination> = {
    work: {
      ...work,
      position: work.position + done,
      leaseUntil: service.clock.now() + leaseMs,
    },
    effect: {
      ...effect,
      determined: effect.determined + determined,
      struck: effect.struck + struck,
      leftOut: effect.leftOut + leftOut.length,
    },
  };
  const result = await open.data.commit({
    cause: bySystem(determination),
    lane: 'any',
    writes: [
      fileOver(determinationShelf, determination, change, { act: null }),
      ...leftOut.map(({ line, reasons }) =>
        fileNew(
          leftOutShelf,
          { id: line.nomination, version: 1, no: line.no, reasons: [...reasons] },
          { folder: id, act: 'left-out' },
        ),
      ),
      ...writes,
    ],
  });
  if (result.kind !== 'done') return 'rival';
  return { ...determination, ...change, version: determination.version + 1 };
}

/** Whether this worker is still the one who is at it: whoever was overtaken ends. */
export async function isStillMine({ open, determination }: Progress): Promise<boolean> {
  const now = await open.data.shelves.one(determinationShelf, determination.id);
  return now?.version === determination.version;
}
