import { type Cause, type ImportRecord, sourceOfList } from '@payung/data';
import type { FileFault } from '@payung/files';
import { nowOf } from './now.ts';
import type { OpenRegion, Service } from './service.ts';

function systemCause(record: ImportRecord): Cause {
  return {
    actor: { kind: 'System', user: record.by, agency: record.agency },
    source: sourceOfList(record.id),
    correlationId: record.id,
  };
}

/** Moves a list on, with its entry in the journal. False when somebody else moved it first. */
export async function moveImport(
  open: OpenRegion,
  record: ImportRecord,
  state: ImportRecord['state'],
  change: Partial<ImportRecord>,
): Promise<boolean> {
  const lane = open.region.agencies.find(({ id }) => id === record.agency)?.lane ?? 0;
  const result = await open.data.commit({
    cause: systemCause(record),
    lane,
    writes: [{ write: 'move-import', before: record, state, change }],
  });
  return result.kind === 'done';
}

/** Ends a list that cannot be read, with the reasons on its page. */
export async function failList(
  service: Service,
  open: OpenRegion,
  record: ImportRecord,
  faults: readonly (FileFault | { code: 'never-uploaded' | 'parts-differ' | 'stopped' })[],
): Promise<void> {
  await moveImport(open, record, 'failed', {
    faults: JSON.stringify(faults),
    finishedAt: nowOf(service),
    leaseUntil: 0,
  });
}
