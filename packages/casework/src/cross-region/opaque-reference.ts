import type { TenantKeys } from '@payung/data';
import { NominationId } from '@payung/domain';

const context = 'crosscheck-reference';

/** Which nomination it is, so that only this region can read it: it lies in a table that is not the region's. */
export function referenceOf(keys: TenantKeys, nomination: NominationId): string {
  return Buffer.from(keys.seal(nomination, context)).toString('base64');
}

/** The nomination again; null for one that these keys do not open. */
export async function nominationOf(
  keys: TenantKeys,
  reference: string,
): Promise<NominationId | null> {
  const sealed = Buffer.from(reference, 'base64');
  await keys.learn(sealed);
  try {
    return NominationId.parse(keys.open(sealed, context));
  } catch {
    return null;
  }
}
