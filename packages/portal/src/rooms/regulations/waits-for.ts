import type { ProposalState } from '@payung/domain';

/** Whether a proposal of an occupation waits for somebody of this role. */
export function waitsFor(state: ProposalState, role: string): boolean {
  switch (state) {
    case 'proposed':
    case 'agreed':
      return role === 'admin';
    case 'with-insurer':
      return role === 'insurer';
    case 'in-draft':
    case 'adopted':
    case 'refused-by-lead':
    case 'refused-by-insurer':
    case 'withdrawn':
      return false;
  }
}
