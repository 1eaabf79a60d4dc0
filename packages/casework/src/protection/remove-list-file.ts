import type { Cause, ImportRecord } from '@payung/data';
import type { ImportId } from '@payung/domain';
import { importFileKeys } from '../import-files.ts';
import type { OpenRegion, Service } from '../service.ts';

/** Whether a list is still being read or judged: its file is needed. */
export function isAtWork({ state }: Pick<ImportRecord, 'state'>): boolean {
  return state === 'running' || state === 'paused';
}

/**
 * Removes the file of a list, its pieces, its name and what was quoted from its cells. The outcomes of its rows
 * stay. The file goes first: a run stopped in between finds the list again. Safe to repeat.
 * @returns false when somebody wrote the list meanwhile
 */
export async function removeListFile(
  service: Service,
  open: OpenRegion,
  record: ImportRecord,
  how: { cause: Cause; why: 'erasure' | 'retention' },
): Promise<boolean> {
  const { id } = record;
  const { tenant } = open.data;
  await service.files.remove(importFileKeys.raw(tenant, id));
  await service.files.remove(importFileKeys.source(tenant, id));
  for (const { file } of await open.data.imports.chunks(id)) await service.files.remove(file);
  const hasEnded = record.state === 'done' || record.state === 'failed';
  const result = await open.data.commit({
    cause: how.cause,
    lane: 'any',
    writes: [
      {
        write: 'move-import',
        before: record,
        // a list that nobody went on with comes to its end here
        state: hasEnded ? record.state : 'failed',
        change: { layout: null, fileName: withoutName(id), filesRemovedOn: open.today },
      },
    ],
    told: [{ of: 'import', id, act: 'file-removed', after: { why: how.why } }],
  });
  return result.kind === 'done';
}

/** Officers name files after people: what is left is a name that says nothing. */
function withoutName(id: ImportId): string {
  return `daftar-${id.slice(-6)}`;
}
