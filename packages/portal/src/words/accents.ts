import type { Accent } from '@payung/domain';
import { say } from '../language/say.ts';

/** The accents as the region chooses them. */
export const accentNames: Readonly<Record<Accent, string>> = {
  daun: say('Hijau daun'),
  laut: say('Biru laut'),
  langit: say('Biru langit'),
  nila: say('Nila'),
  ungu: say('Ungu'),
  manggis: say('Merah manggis'),
  bata: say('Merah bata'),
  tanah: say('Cokelat tanah'),
};
