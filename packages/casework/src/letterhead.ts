import type { Region } from '@payung/domain';
import type { Letterhead } from '@payung/files/papers';
import type { OpenRegion } from './service.ts';

/** What stands at the head of the region's papers: the lines that it settled, and its arms where it has set them. */
export async function letterheadOf({ data, region }: OpenRegion): Promise<Letterhead> {
  const logo = await data.founding.logo();
  return {
    lines: region.letterhead ?? [`Pemerintah ${region.name}`],
    arms: logo === null ? null : { ...logo, named: `Lambang ${region.name}` },
  };
}

/**
 * The same for a letter that an agency writes: below the government's line stands its own name; the office and the address
 * that the region settled stand there only where they are this agency's.
 */
export function headOfAgency({ lines, arms }: Letterhead, agency: string): Letterhead {
  const own = agency.toUpperCase();
  if (lines.some((line) => line.toUpperCase() === own)) return { lines, arms };
  return { lines: [...lines.slice(0, 1), own], arms };
}

/** Where papers are signed: `Kudus` for Kabupaten Kudus. */
export function seatOf({ name }: Region): string {
  return name.replace(/^(Kota|Kabupaten)\s+/iu, '');
}
