import type { ControlResult, OfRegion } from '@payung/casework/control';
import { RegionDetail } from '@payung/contract';
import type { Standing } from '@payung/data';
import { TenantId } from '@payung/domain';
import * as z from 'zod';
import { detailOf, wanted } from './answers.ts';
import type { Env } from './context.ts';

export const RegionParams = z.object({ id: TenantId });

interface InContext {
  readonly var: Env['Variables'];
}

/** Which region a request is about, at which version. */
export function ofRegion(c: InContext, tenant: TenantId, version: number | undefined): OfRegion {
  return { tenant, version: version ?? null, correlationId: c.var.correlationId };
}

/** The region as it stands after a change. @throws Problematic for a refusal. */
export async function answerOf(
  c: InContext,
  result: ControlResult<Standing>,
): Promise<RegionDetail> {
  const standing = wanted(result);
  const handOuts = await c.var.service.control.handOuts(standing.tenant);
  return RegionDetail.parse(detailOf(standing, handOuts));
}
