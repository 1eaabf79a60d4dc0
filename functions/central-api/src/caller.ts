import type { CentralAdmin, ControlService } from '@payung/casework/control';
import { claimsOf, Problematic } from '@payung/edge';
import type { TokenCheck } from '@payung/identity';

/**
 * Who calls. A token that names a region, or another role, opens nothing here; one that is right still needs the
 * record that says so today. @throws Problematic for all others.
 */
export async function centralAdmin(
  service: ControlService,
  check: TokenCheck,
): Promise<CentralAdmin> {
  const { user, tenant, role } = claimsOf(check);
  const isCentral = tenant === null && role === 'central';
  if (!isCentral || (await service.control.admin(user)) === null) {
    throw new Problematic('not-allowed', 'only central admins do this');
  }
  return { kind: 'CentralAdmin', user };
}
