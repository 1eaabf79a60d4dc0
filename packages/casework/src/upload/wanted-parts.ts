import type { ImportRecord } from '@payung/data';
import type { Service } from '../service.ts';

/** Bytes of each part but the last: the least that S3 takes, so that a lost line costs as little as can be. */
export const partBytes: number = 5 * 1024 * 1024;
/** Milliseconds for which a list may be brought in parts: over a night and a day, from one office hour to the next. */
export const partsLastMs: number = 48 * 60 * 60 * 1000;

/** How a file is cut. */
export interface PartsWanted {
  /** bytes of each part but the last */
  readonly partBytes: number;
  /** parts count from 1 */
  readonly count: number;
}

/** @param bytes of the whole file, at least 1 */
export function partsWanted(bytes: number): PartsWanted {
  return { partBytes, count: Math.ceil(bytes / partBytes) };
}

/** Bytes of a part by its number, counted from 1. */
export function bytesOfPart(bytes: number, number: number): number {
  const before = (number - 1) * partBytes;
  return Math.max(0, Math.min(partBytes, bytes - before));
}

/** Begins at the store what comes in parts; undefined for what comes otherwise. */
export async function begunParts(
  { files }: Service,
  key: string,
  parted: { readonly bytes: number; readonly sha256: string } | null,
): Promise<ImportRecord['parts']> {
  if (parted === null) return undefined;
  return { upload: await files.parts.begin(key), ...parted };
}
