import type { ImportId } from '@payung/domain';
import * as z from 'zod';
import { mayUseAgency, type Proposer } from './actor.ts';
import { causeOf } from './cause-of.ts';
import { mostlyDouble } from './chunk-work.ts';
import { type ImportView, showImport } from './import-views.ts';
import { notFound, type Result, refuse } from './refusal.ts';
import { regionOf, type Service } from './service.ts';

const Faults = z.array(z.looseObject({ code: z.string() }));

/**
 * Lets a list go on that rests because more than half of it is double, after a person has looked. What was judged
 * stays; nobody is asked about this list again.
 */
export async function goOnWithList(
  service: Service,
  actor: Proposer,
  request: { readonly id: ImportId; readonly correlationId: string },
): Promise<Result<ImportView>> {
  const open = await regionOf(service, actor.tenant);
  const record = await open.data.imports.import(request.id);
  if (record === null || !mayUseAgency(actor, record.agency)) return notFound('import');
  const asks = Faults.parse(JSON.parse(record.faults)).some(({ code }) => code === mostlyDouble);
  if (record.state !== 'paused' || !asks) {
    return refuse({ code: 'import-not-waiting', state: record.state });
  }
  const result = await open.data.commit({
    cause: causeOf(actor, request.correlationId, record.agency),
    lane: 'any',
    writes: [
      {
        write: 'move-import',
        before: record,
        state: 'running',
        change: { goOn: true, faults: '[]', leaseUntil: 0 },
      },
    ],
  });
  if (result.kind === 'refused') return refuse({ code: 'import-not-waiting', state: 'running' });
  const chunks = await open.data.imports.chunks(record.id);
  const current =
    chunks.find((chunk) => chunk.done < chunk.rows || !chunk.indexed) ?? chunks.at(-1);
  // a message that is lost is sent again by the sweep
  if (current !== undefined) {
    await service.queue.send({
      kind: 'chunk',
      tenantId: actor.tenant,
      importId: record.id,
      chunk: current.chunk,
    });
  }
  return showImport(service, actor, request.id);
}
