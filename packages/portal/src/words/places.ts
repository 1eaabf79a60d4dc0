import type { PlaceRefusal } from '@payung/contract';

/** Why a place cannot become a region, and what can. */
export function placeRefusalSentence({ code, successors }: PlaceRefusal): string {
  switch (code) {
    case 'not-a-tenant':
      return 'Wilayah administrasi provinsi, bukan daerah otonom; tidak dapat didaftarkan.';
    case 'replaced': {
      const next = successors.map((place) => `${place.name} (${place.code})`).join(' atau ');
      return next === ''
        ? 'Kode ini sudah tidak berlaku.'
        : `Kode ini sudah diganti. Pilih ${next}.`;
    }
    case 'unknown':
      return 'Kode ini tidak dikenal.';
  }
}
