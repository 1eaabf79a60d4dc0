import * as z from 'zod';

/**
 * The way of a decision (SK penetapan): drafted, read by the legal bureau, sent for signature, signed and taking
 * effect person by person, in force. Its list is frozen from the legal review on.
 */
export const determinationStates = [
  'draft',
  'legal-review',
  'sent',
  'taking-effect',
  'in-force',
  'cancelled',
] as const;
export const DeterminationState = z.enum(determinationStates);
export type DeterminationState = z.infer<typeof DeterminationState>;

/** What moves a decision on, as the journal tells of it. */
export const determinationSteps = [
  'frozen',
  'returned',
  'sent-for-signature',
  'signed',
  'came-into-force',
  'cancelled',
] as const;
export type DeterminationStep = (typeof determinationSteps)[number];

/** How a decision begins, as the journal tells of it. */
export const determinationBegins = 'drafted';

const nextStates: Readonly<
  Record<DeterminationState, Readonly<Partial<Record<DeterminationStep, DeterminationState>>>>
> = {
  draft: { frozen: 'legal-review', cancelled: 'cancelled' },
  'legal-review': { returned: 'draft', 'sent-for-signature': 'sent', cancelled: 'cancelled' },
  sent: { returned: 'draft', signed: 'taking-effect', cancelled: 'cancelled' },
  'taking-effect': { 'came-into-force': 'in-force' },
  'in-force': {},
  cancelled: {},
};

/**
 * The state after a step, or null when the step is not open in this state. What is signed is never taken back: it is
 * amended by another decision.
 */
export function nextDeterminationState(
  state: DeterminationState,
  step: DeterminationStep,
): DeterminationState | null {
  return nextStates[state][step] ?? null;
}

function isStep(act: string): act is DeterminationStep {
  return determinationSteps.some((step) => step === act);
}

/**
 * Where a decision stands after everything that the journal tells of it, oldest first; acts that move nothing, such
 * as somebody taken off the draft, are passed over.
 * @returns null when it was never drafted, or a step was not open: no journal of this service says so
 */
export function replayDetermination(acts: Iterable<string>): DeterminationState | null {
  let state: DeterminationState | null = null;
  for (const act of acts) {
    if (act === determinationBegins) {
      if (state !== null) return null;
      state = 'draft';
    } else if (isStep(act)) {
      state = state === null ? null : nextDeterminationState(state, act);
      if (state === null) return null;
    }
  }
  return state;
}

/** Whether the list of a decision can no longer be changed. */
export function isListFrozen(state: DeterminationState): boolean {
  return state !== 'draft';
}
