import type { PlaceRefusal } from '@payung/contract';
import { say } from '../language/say.ts';

/** Why a place cannot become a region, and what can. */
export function placeRefusalSentence({ code, successors }: PlaceRefusal): string {
  switch (code) {
    case 'not-a-tenant':
      return say('Wilayah administrasi provinsi, bukan daerah otonom; tidak dapat didaftarkan.');
    case 'replaced': {
      const next = successors.map((place) => `${place.name} (${place.code})`).join(' atau ');
      return next === ''
        ? say('Kode ini sudah tidak berlaku.')
        : say('Kode ini sudah diganti. Pilih {next}.', { next });
    }
    case 'unknown':
      return say('Kode ini tidak dikenal.');
  }
}
