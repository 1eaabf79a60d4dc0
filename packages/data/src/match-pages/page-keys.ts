import type { TenantId } from '@payung/domain';
import type { Key } from '../registry-keys.ts';

/** Key grammar of match pages in the `registry` table; `digest` is a keyed hash of what its people share. */
export const pageKeys = {
  page: (t: TenantId, digest: string): Key => ({ pk: `T#${t}#M#${digest}`, sk: 'PAGE' }),
} as const;

/** What the sealed part of a page is bound to. */
export function pageContext(digest: string): string {
  return `page|${digest}`;
}
