import { TenantState } from '@payung/domain';
import type { Mark } from './labels.ts';

/** How a region stands with the service, as central admins read it. */
export const standingMarks: Readonly<Record<TenantState, Mark>> = {
  requested: { shape: 'pencil', word: 'Disiapkan', tone: 'attention' },
  provisioning: { shape: 'half', word: 'Sedang dibuat', tone: 'note' },
  active: { shape: 'tick', word: 'Berjalan', tone: 'good' },
  suspended: { shape: 'bars', word: 'Dihentikan sementara', tone: 'wrong' },
  offboarding: { shape: 'quarter', word: 'Sedang keluar', tone: 'attention' },
  archived: { shape: 'barred', word: 'Diarsipkan', tone: 'neutral' },
};

/** All states, in the order in which a region goes through them. */
export const tenantStates: readonly TenantState[] = TenantState.options;
