import type { RegionClaims } from './region-choice.ts';

/**
 * The issuer of every token on one machine. A name and no address: tests and restarts change the port, and no
 * token may stop to hold for it. Whoever verifies is given the keys, and never asks this address for them.
 */
export const localIssuer = 'https://payung.local/identity';

/** The portal: a public client, since a browser keeps no secret. */
export const portalClient = 'payung-portal';
/** Tokens of `POST /local/token`. */
export const demoClient = 'payung-local';

/** Seconds; after it the membership and the account are looked at again. */
export const accessTokenLifetime = 900;
/** Seconds; of an agency's own system, as in AWS (ADR 14). */
export const machineTokenLifetime: number = 4 * 3_600;

/** What every access token says beside its subject, program and times. */
export function accessClaims({ tenant, role }: RegionClaims): Record<string, string> {
  return {
    token_use: 'access',
    ...(role === null ? {} : { role }),
    ...(tenant === null ? {} : { tenant_id: tenant }),
  };
}
