import { say } from '../language/say.ts';
/** What a region is, from its full name; it tells *Kota Malang* and *Kabupaten Malang* apart. */
export function kindOfRegion(name: string): string {
  return /^kota\b/i.test(name) ? say('Kota') : say('Kabupaten');
}
