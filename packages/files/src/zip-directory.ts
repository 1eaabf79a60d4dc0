import { UnreadableList } from './source-row.ts';

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated */
  readonly method: number;
  readonly compressed: Uint8Array;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_BYTES = 22;
const MAX_COMMENT = 65_535;
const MAX_ENTRIES = 5_000;
const ALL_ONES = 0xffffffff;

const broken = (): UnreadableList => new UnreadableList({ code: 'broken-workbook' });

/**
 * The entries of a zip file by name, from its central directory. Sizes are only used to cut out the
 * compressed bytes, within the file; what an entry claims to inflate to is never looked at.
 * @throws UnreadableList if the directory is missing or damaged, if a name occurs twice, or if encrypted
 */
export function readZipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw broken();
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  try {
    for (let index = 0; index < count; index += 1) {
      const { entry, next } = readEntry(view, bytes, at);
      if (entries.has(entry.name)) throw broken();
      entries.set(entry.name, entry);
      at = next;
    }
  } catch (error) {
    // DataView throws RangeError past the end of the file
    throw error instanceof RangeError ? broken() : error;
  }
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw broken();
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw broken();
  const flags = view.getUint16(at + 8, true);
  if ((flags & 1) === 1) throw new UnreadableList({ code: 'encrypted' });
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const commentLength = view.getUint16(at + 32, true);
  const nameEnd = at + 46 + nameLength;
  const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/');
  const sizes = wideSizes(view, at, nameEnd, extraLength);
  const local = sizes.offset;
  if (view.getUint32(local, true) !== LOCAL_ENTRY) throw broken();
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + sizes.compressed > bytes.length) throw broken();
  const compressed = bytes.subarray(start, start + sizes.compressed);
  return {
    entry: { name, method: view.getUint16(at + 10, true), compressed },
    next: nameEnd + extraLength + commentLength,
  };
}

/** Compressed size and offset; some writers put them into the ZIP64 field even in small files. */
function wideSizes(
  view: DataView,
  at: number,
  extraAt: number,
  extraLength: number,
): { compressed: number; offset: number } {
  let compressed = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  if (compressed !== ALL_ONES && offset !== ALL_ONES) return { compressed, offset };
  let field = extraAt;
  while (field + 4 <= extraAt + extraLength && view.getUint16(field, true) !== 1) {
    field += 4 + view.getUint16(field + 2, true);
  }
  field += 4;
  if (view.getUint32(at + 24, true) === ALL_ONES) field += 8;
  if (compressed === ALL_ONES) {
    compressed = Number(view.getBigUint64(field, true));
    field += 8;
  }
  if (offset === ALL_ONES) offset = Number(view.getBigUint64(field, true));
  return { compressed, offset };
}
