import * as z from 'zod';
import type { Wanted } from './tokens.ts';

const Claims = z.object({
  sub: z.string().optional(),
  tenant_id: z.string().optional(),
  role: z.string().optional(),
});

/** In which part of the portal somebody belongs. What they may do there is the service's to decide. */
export type Place =
  | { readonly kind: 'region'; readonly id: string; readonly role: string }
  | { readonly kind: 'central' }
  /** signed in, and in no region yet: several to choose from, or none at all */
  | { readonly kind: 'nowhere' };

/** Reads a token's own words. They are not checked here: whoever forges them sees empty rooms only. */
export function placeOf(token: string): Place {
  const claims = Claims.safeParse(payloadOf(token));
  if (!claims.success) return { kind: 'nowhere' };
  const { tenant_id: id, role } = claims.data;
  if (id !== undefined && role !== undefined) return { kind: 'region', id, role };
  return role === 'central' ? { kind: 'central' } : { kind: 'nowhere' };
}

/** Who acts, where and as what, as one word: the same as long as a token is only renewed. */
export function whoActs(token: string): string {
  const claims = Claims.safeParse(payloadOf(token));
  const { sub, tenant_id: tenant, role } = claims.success ? claims.data : {};
  return JSON.stringify([sub, tenant, role]);
}

/** What a token is renewed for, so that it stays where it is. */
export function wantedBy(place: Place): Wanted {
  switch (place.kind) {
    case 'region':
      return { region: place.id, role: place.role };
    case 'central':
      return { role: 'central' };
    case 'nowhere':
      return {};
  }
}

function payloadOf(token: string): unknown {
  try {
    const part = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(part), (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
