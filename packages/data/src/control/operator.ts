import { TenantId } from '@payung/domain';

/**
 * Whose journal tells what the operator of the service did. Shaped like a region's id, so that the lanes, their
 * check and their export are the same; the time in it lies in 1970, so that no region ever gets it.
 */
export const operatorId: TenantId = TenantId.parse('0000000000PAYVNGCENTRA0000');
