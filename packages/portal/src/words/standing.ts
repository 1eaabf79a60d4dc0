import { TenantState } from '@payung/domain';
import { say } from '../language/say.ts';
import type { Mark } from './labels.ts';

/** How a region stands with the service, as central admins read it. */
export const standingMarks: Readonly<Record<TenantState, Mark>> = {
  requested: { shape: 'pencil', word: say('Disiapkan'), tone: 'attention' },
  provisioning: { shape: 'half', word: say('Sedang dibuat'), tone: 'note' },
  active: { shape: 'tick', word: say('Berjalan'), tone: 'good' },
  suspended: { shape: 'bars', word: say('Dihentikan sementara'), tone: 'wrong' },
  offboarding: { shape: 'quarter', word: say('Sedang keluar'), tone: 'attention' },
  archived: { shape: 'barred', word: say('Diarsipkan'), tone: 'neutral' },
};

/** All states, in the order in which a region goes through them. */
export const tenantStates: readonly TenantState[] = TenantState.options;
