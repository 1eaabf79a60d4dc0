import type { BreachId, TenantId } from '@payung/domain';
import type { Key } from '../registry-keys.ts';

/** Papers of a region about its use of personal data, its word on checks across regions among them; each version is kept. */
export const paperKinds = ['PROCESSING', 'NOTICE', 'RETENTION', 'CROSSCHECK'] as const;
export type PaperKind = (typeof paperKinds)[number];

const region = (t: TenantId): string => `T#${t}#REGION`;
const versionDigits = 6;

/** Key grammar of data protection in the `tenancy` table. */
export const protectionKeys = {
  region,
  breach: (t: TenantId, id: BreachId): Key => ({ pk: region(t), sk: `BREACH#${id}` }),
  paper: (t: TenantId, kind: PaperKind, version: number): Key => ({
    pk: region(t),
    sk: `${kind}#${String(version).padStart(versionDigits, '0')}`,
  }),
  /** how far the run over what may no longer be kept has come */
  retentionRun: (t: TenantId): Key => ({ pk: region(t), sk: 'RETENTION-RUN' }),
} as const;

export const protectionPrefixes = {
  breach: 'BREACH#',
  paper: (kind: PaperKind): string => `${kind}#`,
} as const;
