import { type ImportRecord, sha256Hex } from '@payung/data';
import { type ImportId, letsPeopleIn, type TenantId } from '@payung/domain';
import { type ColumnField, type Inspection, inspectList } from '@payung/files';
import { parseColumnFields, parseMapping } from './column-choice.ts';
import { cutList } from './cut-list.ts';
import { uploadLastsMs } from './hand-in-list.ts';
import { importFileKeys, readSource } from './import-files.ts';
import { keptLayout, layoutOf, vocabularyOf } from './import-layout.ts';
import { failList, moveImport } from './move-list.ts';
import { type OpenRegion, regionOf, type Service } from './service.ts';
import { type Reading, takeReading } from './take-reading.ts';
import { partsLastMs } from './upload/wanted-parts.ts';

export interface WorkerOptions {
  /** seconds after which another worker may take over work that stands still */
  readonly leaseSeconds: number;
  /** rows that the next commit may hold at most, where people use the same engine; as many as fit unless given */
  readonly rowsAtOnce?: () => number;
}

/**
 * Reads a list that arrived: recognises its columns and, when they are certain or were chosen, cuts it into
 * pieces and lets the first one go. Safe to call again at any time, also when it stopped half-way.
 */
export async function readList(
  service: Service,
  options: WorkerOptions,
  tenant: TenantId,
  importId: ImportId,
): Promise<void> {
  const open = await regionOf(service, tenant);
  // the sweep sends it again once the region is let in
  if (!letsPeopleIn(open.standing)) return;
  const seen = await open.data.imports.import(importId);
  if (seen === null) return;
  if (seen.state !== 'uploaded') {
    // a second upload to the same address, after the list was read
    await service.files.remove(importFileKeys.raw(tenant, importId));
    return;
  }
  const bytes = await readSource(service.files, open.data.keys, tenant, importId);
  if (bytes === null) {
    const lasts = seen.parts === undefined ? uploadLastsMs : partsLastMs;
    const late = service.clock.now() > Date.parse(seen.at) + lasts;
    if (late) await failList(service, open, seen, [{ code: 'never-uploaded' }]);
    return;
  }
  if (seen.parts !== undefined && sha256Hex(bytes) !== seen.parts.sha256) {
    await failList(service, open, seen, [{ code: 'parts-differ' }]);
    return;
  }
  const reading = await takeReading(service, open, options, seen);
  if (reading === null) return;
  if (reading.record.readings > mostReadings) {
    await failList(service, open, reading.record, [{ code: 'stopped' }]);
    return;
  }
  service.database.meter.count(tenant, { bytesTaken: bytes.byteLength });
  const inspection = await inspect(open, reading.record, bytes);
  await reading.goOn();
  await proceed(service, open, reading, bytes, inspection);
}

/** times that a reading may be begun and never come to an end */
const mostReadings = 6;

async function proceed(
  service: Service,
  open: OpenRegion,
  reading: Reading,
  bytes: Uint8Array,
  inspection: Inspection,
): Promise<void> {
  const { record } = reading;
  if (inspection.kind === 'unreadable') {
    const choosable = inspection.faults.every(({ code }) => wrongChoice.has(code));
    if (choosable && keptLayout(record) !== null) {
      await moveImport(open, record, 'needs-mapping', {
        faults: JSON.stringify(inspection.faults),
        leaseUntil: 0,
      });
      return;
    }
    await failList(service, open, record, inspection.faults);
    return;
  }
  const layout = layoutOf(inspection);
  // columns that a person chose are certain enough
  const waits = layout.waitsFor !== null && record.chosen === null;
  if (waits || inspection.kind !== 'inspected') {
    await moveImport(open, record, 'needs-mapping', {
      layout: JSON.stringify(layout),
      faults: '[]',
      leaseUntil: 0,
    });
    return;
  }
  await cutList(service, open, reading, bytes, inspection.mapping, { ...layout, waitsFor: null });
}

/** faults of a choice, not of the file: the person is asked again */
const wrongChoice: ReadonlySet<string> = new Set(['unknown-sheet', 'no-header']);

async function inspect(
  open: OpenRegion,
  record: ImportRecord,
  bytes: Uint8Array,
): Promise<Inspection> {
  const chosen = record.chosen === null ? null : parseMapping(record.chosen);
  const layouts = await open.data.imports.layouts(record.agency);
  const remembered = (layoutKey: string): readonly ColumnField[] | undefined => {
    // layouts stay where they were remembered; headings are no personal data, and the newest counts
    const digests = open.data.keys.digests('layout', layoutKey);
    const columns = digests.map((digest) => layouts.get(digest)).find((one) => one !== undefined);
    return columns === undefined ? undefined : (parseColumnFields(columns) ?? undefined);
  };
  return inspectList(bytes, {
    fileName: record.fileName,
    vocabulary: vocabularyOf(open.region),
    remembered,
    ...(record.sheet === null ? {} : { sheet: record.sheet }),
    ...(record.headerRow === null ? {} : { headerRow: record.headerRow }),
    ...(chosen === null ? {} : { mapping: chosen }),
  });
}
