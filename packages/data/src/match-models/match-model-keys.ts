import type { TenantId } from '@payung/domain';
import type { Key } from '../registry-keys.ts';

const matching = (t: TenantId): string => `T#${t}#MATCHING`;

/** Key grammar of how a region looks for the same person, in the `registry` table. */
export const matchModelKeys = {
  matching,
  /** where the work over the whole region stands */
  pairUp: (t: TenantId): Key => ({ pk: matching(t), sk: 'PAIR-UP' }),
  model: (t: TenantId, id: string): Key => ({ pk: matching(t), sk: `${matchModelPrefix}${id}` }),
  /** what the model says, beside the facts about it, which are read far more often */
  body: (t: TenantId, id: string): Key => ({ pk: matching(t), sk: `BODY#${id}` }),
} as const;

export const matchModelPrefix = 'MODEL#';
