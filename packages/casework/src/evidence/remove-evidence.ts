import { type Cause, fileOver } from '@payung/data';
import type { EvidenceId } from '@payung/domain';
import type { OpenRegion, Service } from '../service.ts';
import { evidenceKeys } from './evidence-files.ts';
import { evidenceShelf, folderByTime } from './evidence-shelf.ts';
import { evidenceOf } from './use-evidence.ts';

/**
 * Takes the files of proof away; that they were there, and their check sums, stay. The record first: a file that
 * stands without one is found and removed by whoever does it again, one that is announced and gone is a loss.
 * @returns false when somebody else wrote one of the records meanwhile; to be done again
 */
export async function removeEvidence(
  service: Service,
  open: OpenRegion,
  ids: readonly EvidenceId[],
  cause: Cause,
): Promise<boolean> {
  const found = (await evidenceOf(open, ids)).filter((one) => one !== null);
  for (const one of found) {
    if (one.state !== 'removed') {
      const change = { state: 'removed', fileName: '', removedOn: open.today } as const;
      const filing = { folder: folderByTime(one.id), act: 'file-removed' };
      const writes = [fileOver(evidenceShelf, one, change, filing)];
      if ((await open.data.commit({ cause, lane: 'any', writes })).kind !== 'done') return false;
    }
    const { tenantId } = open.region;
    await service.files.remove(evidenceKeys.sealed(tenantId, one.id));
    await service.files.remove(evidenceKeys.raw(tenantId, one.id));
  }
  return true;
}
