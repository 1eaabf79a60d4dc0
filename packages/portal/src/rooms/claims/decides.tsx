import { say } from '../../language/say.ts';
import { Notice } from '../../pieces/notice.tsx';

/** Stands wherever a benefit is spoken of. */
export function Decides() {
  return (
    <Notice tone="note" title={say('BPJS Ketenagakerjaan yang memutuskan dan membayar')}>
      {say('Angka di halaman ini perkiraan. Daerah membantu keluarga mengurusnya, tanpa biaya.')}
    </Notice>
  );
}

export const claimsRoom = { to: '/klaim', name: say('Klaim') } as const;
