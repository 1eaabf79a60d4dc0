import { fileOver } from '@payung/data';
import { writeLongTable } from '@payung/files';
import { causeOf } from '../cause-of.ts';
import { fileNamesOf } from '../file-mapping/person-cells.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import { cellsOf } from './file-cells.ts';
import { mappingOf, type NumberedMapping } from './mappings.ts';
import { findFile, type PreCheckCarrier } from './pre-check-access.ts';
import { fileShelf, type PreCheckFile, pieceShelf } from './pre-check-shelves.ts';

/** people read at once */
const atOnce = 400;

export interface WrittenFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/**
 * The file for the recipient, in the columns of its mapping, with whole NIKs. That it was taken, by whom and how many
 * people are in it stands in the journal before it is handed out. Whoever was forgotten or restricted meanwhile is not
 * in it.
 */
export async function writePreCheckFile(
  service: Service,
  actor: PreCheckCarrier,
  request: {
    readonly id: string;
    readonly format: 'xlsx' | 'csv';
    readonly correlationId: string;
  },
): Promise<Result<WrittenFile>> {
  const found = await findFile(service, actor, request.id);
  if (!found.ok) return found;
  const { open, file } = found.value;
  if (file.state !== 'ready') {
    return refuse({ code: 'state-forbids', detail: 'its people are still being gathered' });
  }
  const mapping = await mappingOf(open, file.recipient, file.mapping);
  if (mapping === null) return notFound('recipient');
  await tellExport(open, file, causeOf(actor, request.correlationId));
  const pieces = writeLongTable(rowsOf(open, file, mapping), {
    format: request.format,
    headings: mapping.columns.map(({ heading }) => heading),
    demo: open.region.isDemo,
  });
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  const fileName = `pra-cek-${file.recipient}-${file.id.slice(-6).toLowerCase()}.${request.format}`;
  return ok({ bytes: new Uint8Array(Buffer.concat(parts)), fileName });
}

/** Two who take the file in the same moment are two exports; the one who is late counts again. */
async function tellExport(
  { data }: OpenRegion,
  file: PreCheckFile,
  cause: ReturnType<typeof causeOf>,
): Promise<void> {
  let before: PreCheckFile | null = file;
  while (before !== null) {
    const change = { exports: before.exports + 1 };
    const told = fileOver(fileShelf, before, change, { act: 'exported' });
    const result = await data.commit({ cause, lane: 'any', writes: [told] });
    if (result.kind === 'done') return;
    before = await data.shelves.one(fileShelf, file.id);
  }
}

async function* rowsOf(
  open: OpenRegion,
  file: PreCheckFile,
  mapping: NumberedMapping,
): AsyncGenerator<string[]> {
  const cells = cellsOf(mapping, file, fileNamesOf(open.region));
  let no = 0;
  for (const { nominations } of await open.data.shelves.all(pieceShelf, file.id)) {
    for (let from = 0; from < nominations.length; from += atOnce) {
      const records = await open.data.people.nominations(nominations.slice(from, from + atOnce));
      for (const record of records) {
        if (record === null || record.restricted !== undefined) continue;
        no += 1;
        yield cells(record, no);
      }
    }
  }
}
