import type { Me } from '@payung/contract';
import { allRegionRooms } from '../../shell/region-rooms.ts';
import { type Step, type StepId, steps } from './steps.ts';

/** The first day of each role, in the order of its real one. */
export const days: Readonly<Record<string, readonly StepId[]>> = {
  officer: ['upload', 'repair', 'propose', 'decide', 'person'],
  admin: ['rules', 'invite', 'decide', 'draft', 'bill', 'counts'],
  verifier: ['answer', 'criteria', 'lacking', 'paper', 'person'],
  approver: ['rules', 'plan', 'open', 'sign', 'counts'],
  treasurer: ['ceilings', 'bill', 'pay', 'arrears', 'counts'],
  insurer: ['early', 'answer', 'exchange', 'open', 'claims'],
  village: ['answer', 'lend', 'statement', 'claims', 'cards', 'person'],
  district: ['answer', 'criteria', 'statement', 'claims', 'person'],
  auditor: ['journal', 'whole', 'state', 'audit', 'person'],
};

export interface NamedStep extends Step {
  readonly id: StepId;
}

/** The same for a central admin, who stands in no region. */
export const centralDay: readonly NamedStep[] = (
  ['regionOpened', 'overview', 'usage', 'glass', 'acrossRegions'] as const
).map(named);

function named(id: StepId): NamedStep {
  return { id, ...steps[id] };
}

/** The steps of whoever is signed in; those whose room they may not enter are left out. */
export function dayOf(me: Me): readonly NamedStep[] {
  const rooms = allRegionRooms(me).flatMap((group) => group.rooms.map(({ to }) => to));
  const isOpen = (to: string) =>
    rooms.some((room) => room === to || (room !== '/' && to.startsWith(`${room}/`)));
  return (days[me.role] ?? []).map(named).filter(({ to }) => isOpen(to));
}
