import type { ContributionMonth, TenantId } from '@payung/domain';
import type { Key } from '../registry-keys.ts';

/** Key grammar of what a region publishes, in the `tenancy` table: the one partition of a region that lies open. */
export const publishedKeys = {
  months: (t: TenantId): string => `T#${t}#PUBLIC`,
  /** how people ask about their own cover */
  ownCover: (t: TenantId): Key => ({ pk: `T#${t}#PUBLIC`, sk: 'OWN-COVER' }),
  /** its accent and coat of arms; told only beside something that is published */
  look: (t: TenantId): Key => ({ pk: `T#${t}#PUBLIC`, sk: 'LOOK' }),
  month: (t: TenantId, month: ContributionMonth): Key => ({ pk: `T#${t}#PUBLIC`, sk: month }),
  /** of months alone: every one begins with its millennium */
  monthPrefix: '2',
} as const;
