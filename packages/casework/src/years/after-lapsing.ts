import type { NominationRecord } from '@payung/data';
import type { CaseId } from '@payung/domain';
import { afterCommit } from '../after-commit.ts';
import { settleLapsedCases, settleParted } from '../cases/settle-cases.ts';
import type { OpenRegion, Service } from '../service.ts';
import { refreshSoon } from '../verification/refresh-sheets.ts';

/**
 * What follows the commit in which nominations of an earlier year lapsed: whoever waited for them is judged anew, and
 * nobody is asked to verify them any more. What cannot be done now is left to the sweep.
 */
export async function afterLapsing(
  service: Service,
  open: OpenRegion,
  lapsed: readonly Pick<NominationRecord, 'id'>[],
  beyond: readonly CaseId[],
): Promise<void> {
  if (lapsed.length === 0) return;
  await settleParted(service, open, { unsettled: [], beyond });
  await afterCommit(() => settleLapsedCases(service, open.data.tenant));
  await refreshSoon(
    open,
    lapsed.map(({ id }) => id),
  );
}
