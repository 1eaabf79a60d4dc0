import { type Cause, fileOver, type RegistryWrite } from '@payung/data';
import { type Determination, type DeterminationStep, nextDeterminationState } from '@payung/domain';
import { type Result, refuse } from '../refusal.ts';
import type { OpenRegion } from '../service.ts';
import { determinationShelf } from './determination-shelves.ts';

export type DeterminationChange = Partial<Omit<Determination, 'id' | 'version'>>;

/**
 * Writes a decision over itself, with whatever else belongs to the same transaction.
 * @param act what the journal tells; null when another write of the transaction tells it
 * @returns the decision as it is now; null when somebody wrote it, or something else of the transaction, meanwhile
 */
export async function moveDetermination(
  { data }: OpenRegion,
  cause: Cause,
  before: Determination,
  change: DeterminationChange,
  act: string,
  also: readonly RegistryWrite[] = [],
): Promise<Determination | null> {
  const write = fileOver(determinationShelf, before, change, { act });
  const result = await data.commit({ cause, lane: 'any', writes: [write, ...also] });
  return result.kind === 'done' ? { ...before, ...change, version: before.version + 1 } : null;
}

/** The same without a line in the journal: how far work is, who is at it. */
export async function moveQuietly(
  { data }: OpenRegion,
  before: Determination,
  change: DeterminationChange,
  also: readonly RegistryWrite[] = [],
): Promise<Determination | null> {
  const write = fileOver(determinationShelf, before, change, { act: null });
  const result = await data.commitQuietly([write, ...also]);
  return result.kind === 'done' ? { ...before, ...change, version: before.version + 1 } : null;
}

/** The state that a step leads to, or why it is not open now. */
export function stateAfter(
  { state, work }: Determination,
  step: DeterminationStep,
): Result<Determination['state']> {
  const next = nextDeterminationState(state, step);
  if (next === null) {
    return refuse({ code: 'state-forbids', detail: `a determination in state ${state}` });
  }
  if (work !== null) return refuse({ code: 'work-under-way', step: work.step });
  return { ok: true, value: next };
}

/** Whether a draft can be changed now; what is frozen cannot, nor what work is being done on. */
export function isEditable({ state, work }: Determination): Result<null> {
  if (state !== 'draft') {
    return refuse({
      code: 'state-forbids',
      detail: `the list of a determination in state ${state}`,
    });
  }
  if (work !== null) return refuse({ code: 'work-under-way', step: work.step });
  return { ok: true, value: null };
}
