import type { CentralChange, CentralHome } from '@payung/contract';
import { formatDate, formatNumber } from '../format.ts';
import { say } from '../language/say.ts';
import { standingMarks } from './standing.ts';

interface WorkWords {
  /** what waits, with its number */
  readonly what: string;
  /** verb and object, on the button that leads there */
  readonly act: string;
  /** null where several wait: they stand in the list below */
  readonly address: string | null;
}

type Work = CentralHome['items'][number];

/** What waits for a central admin, and where it is done: at the region where there is one only, else in the list. */
export function centralWorkWords({ act, count: found, only }: Work): WorkWords {
  const count = formatNumber(found);
  const address = only === null ? null : `/pusat/daerah/${encodeURIComponent(only)}`;
  switch (act) {
    case 'complete-region':
      return {
        what: say('{count} daerah belum lengkap persiapannya', { count }),
        act: say('Lengkapi persiapan'),
        address,
      };
    case 'found-region':
      return {
        what: say('{count} daerah siap dibuat', { count }),
        act: say('Buat daerah'),
        address,
      };
    case 'go-on-founding':
      return {
        what: say('{count} daerah sedang dibuat', { count }),
        act: say('Lanjutkan pembuatan'),
        address: address ?? '/pusat/kesehatan',
      };
    case 'activate-region':
      return {
        what: say('{count} daerah siap dibuka untuk penggunanya', { count }),
        act: say('Buka daerah'),
        address,
      };
    case 'look-after-night':
      return {
        what: say('Proses malam {count} daerah terhenti atau tidak selesai', { count }),
        act: say('Lihat proses malam'),
        address: '/pusat/kesehatan',
      };
    case 'renew-regulation':
      return {
        what: say('Peraturan {count} daerah segera berakhir atau sudah berakhir', { count }),
        act: say('Lihat peraturan'),
        address: '/pusat/kesehatan',
      };
    case 'approve-look-in':
      return {
        what: say('{count} permintaan akses darurat menunggu orang kedua', { count }),
        act: say('Periksa permintaan'),
        address: '/pusat/akses',
      };
    case 'tell-breach':
      return {
        what: say('{count} kebocoran data belum selesai diberitahukan', { count }),
        act: say('Lihat kebocoran'),
        address: '/pusat/kebocoran',
      };
    case 'record-receipt':
      return {
        what: say('{count} daerah belum menandatangani tanda terima arsip', { count }),
        act: say('Catat tanda terima'),
        address,
      };
  }
}

/** Since when the first of them waits; a regulation is told by its last day. */
export function centralSinceWords({ act, oldest }: Work, timeZone: string): string {
  const day = formatDate(oldest, timeZone);
  return act === 'renew-regulation'
    ? say('Yang pertama berakhir {day}.', { day })
    : say('Yang tertua sejak {day}.', { day });
}

/** What happened to a region, and where more of it stands. */
export function centralChangeWords(change: CentralChange): { text: string; address: string } {
  const { name, region } = change;
  switch (change.kind) {
    case 'region-moved':
      return {
        text: say('{name}: {state}', { name, state: standingMarks[change.state].word }),
        address: `/pusat/daerah/${encodeURIComponent(region)}`,
      };
    case 'look-in':
      return { text: lookInWords(change.state, name), address: '/pusat/akses' };
    case 'breach-known':
      return {
        text: say('Kebocoran data diketahui di {name}', { name }),
        address: '/pusat/kebocoran',
      };
  }
}

function lookInWords(
  state: Extract<CentralChange, { kind: 'look-in' }>['state'],
  name: string,
): string {
  switch (state) {
    case 'asked':
      return say('Akses darurat ke {name} diminta', { name });
    case 'approved':
      return say('Akses darurat ke {name} disetujui', { name });
    case 'ended':
      return say('Akses darurat ke {name} diakhiri', { name });
  }
}
