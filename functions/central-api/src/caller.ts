import type { CentralAdmin, ControlService } from '@payung/casework/control';
import type { TokenCheck } from '@payung/identity';
import { Problematic } from './problematic.ts';

const tokenFaults: Record<Exclude<TokenCheck['kind'], 'valid'>, string> = {
  'token-missing': 'the Authorization header holds no token',
  'token-expired': 'the token has expired: sign in again',
  'token-invalid': 'the token is not one of this service',
};

/**
 * Who calls. A token that names a region, or another role, opens nothing here; one that is right still needs the
 * record that says so today. @throws Problematic for all others.
 */
export async function centralAdmin(
  service: ControlService,
  check: TokenCheck,
): Promise<CentralAdmin> {
  if (check.kind !== 'valid') throw new Problematic(check.kind, tokenFaults[check.kind]);
  const { user, tenant, role } = check.claims;
  const isCentral = tenant === null && role === 'central';
  if (!isCentral || (await service.control.admin(user)) === null) {
    throw new Problematic('not-allowed', 'only central admins do this');
  }
  return { kind: 'CentralAdmin', user };
}
