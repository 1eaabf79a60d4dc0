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

/** Where papers are signed: `Kudus` for Kabupaten Kudus. */
export function seatOf({ name }: Region): string {
  return name.replace(/^(Kota|Kabupaten)\s+/iu, '');
}
