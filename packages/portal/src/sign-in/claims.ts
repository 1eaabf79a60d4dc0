import * as z from 'zod';

const Claims = z.object({ tenant_id: z.string().optional(), role: z.string().optional() });

/** In which part of the portal somebody belongs. What they may do there is the service's to decide. */
export type Place =
  | { readonly kind: 'region'; readonly id: string }
  | { readonly kind: 'central' }
  /** signed in, and in no region yet: several to choose from, or none at all */
  | { readonly kind: 'nowhere' };

/** Reads a token's own words. They are not checked here: whoever forges them sees empty rooms only. */
export function placeOf(token: string): Place {
  const claims = Claims.safeParse(payloadOf(token));
  if (!claims.success) return { kind: 'nowhere' };
  const { tenant_id: id, role } = claims.data;
  if (id !== undefined && role !== undefined) return { kind: 'region', id };
  return role === 'central' ? { kind: 'central' } : { kind: 'nowhere' };
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
