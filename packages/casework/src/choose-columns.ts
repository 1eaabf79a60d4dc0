import type { RegistryWrite, TenantKeys } from '@payung/data';
import type { AgencyId, ImportId } from '@payung/domain';
import { mayUseAgency, type Proposer } from './actor.ts';
import { causeOf } from './cause-of.ts';
import { mappingFaults } from './column-choice.ts';
import { type ImportLayout, keptLayout } from './import-layout.ts';
import { type ImportView, showImport } from './import-views.ts';
import { notFound, type Result, refuse } from './refusal.ts';
import { regionOf, type Service } from './service.ts';

/** What a person says of a list that waits: which sheet, which header, or what each column holds. */
export interface ColumnChoice {
  readonly sheet: string | null;
  /** null while only the sheet was chosen */
  readonly mapping: { headerRow: number; columns: readonly string[] } | null;
  readonly headerRow: number | null;
}

/** Lets a list that waits go on, with the columns that were chosen; they are remembered for the agency. */
export async function chooseColumns(
  service: Service,
  actor: Proposer,
  request: { id: ImportId; choice: ColumnChoice; correlationId: string },
): Promise<Result<ImportView>> {
  const open = await regionOf(service, actor.tenant);
  const record = await open.data.imports.import(request.id);
  if (record === null || !mayUseAgency(actor, record.agency)) return notFound('import');
  if (record.state !== 'needs-mapping') {
    return refuse({ code: 'import-not-waiting', state: record.state });
  }
  const { choice } = request;
  const layout = keptLayout(record);
  const faults = [
    ...sheetFaults(choice, layout),
    ...(choice.mapping === null ? [] : mappingFaults(choice.mapping)),
  ];
  if (faults.length > 0) return refuse({ code: 'mapping-invalid', faults });
  const sheet = choice.sheet ?? layout?.mapping?.sheet ?? record.sheet;
  const cause = causeOf(actor, request.correlationId, record.agency);
  const result = await open.data.commit({
    cause,
    lane: 'any',
    writes: [
      {
        write: 'move-import',
        before: record,
        state: 'uploaded',
        change: {
          sheet,
          headerRow: choice.headerRow,
          chosen: choice.mapping === null ? null : JSON.stringify({ sheet, ...choice.mapping }),
          faults: '[]',
          readings: 0,
          leaseUntil: 0,
        },
      },
      ...remember(open.data.keys, choice, layout, record.agency),
    ],
  });
  if (result.kind === 'refused') return refuse({ code: 'import-not-waiting', state: 'uploaded' });
  await service.queue.send({ kind: 'inspect', tenantId: actor.tenant, importId: request.id });
  return showImport(service, actor, request.id);
}

function sheetFaults(
  { sheet }: ColumnChoice,
  layout: ImportLayout | null,
): { field: string; detail: string }[] {
  const sheets = layout?.sheets ?? [];
  if (sheet === null || sheets.length === 0 || sheets.some(({ name }) => name === sheet)) return [];
  const named = sheets.map(({ name }) => name).join(', ');
  return [{ field: 'sheet', detail: `no such sheet; there are ${named}` }];
}

function remember(
  keys: TenantKeys,
  choice: ColumnChoice,
  layout: ImportLayout | null,
  agency: AgencyId,
): RegistryWrite[] {
  const { mapping } = choice;
  // under another header line the headings, and so the layout, are not the ones that were seen
  const sameHeader = mapping?.headerRow === layout?.mapping?.headerRow;
  if (mapping === null || layout?.layoutKey == null || !sameHeader) return [];
  const layoutKey = keys.digest('layout', layout.layoutKey);
  return [{ write: 'keep-layout', agency, layoutKey, columns: mapping.columns }];
}
