import type { PersonDetail, SheetDetail } from '@payung/contract';
import type { NominationState } from '@payung/domain';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import type { Rights } from '../../rights.ts';
import { levelWords } from '../../words/verification.ts';

type Nomination = PersonDetail['nominations'][number];

export interface NextStep {
  readonly sentence: string;
  /** the one button; null where nothing is to be done by who looks */
  readonly act: {
    readonly name: string;
    readonly to: 'sheet' | 'card' | 'nominate' | 'decisions' | 'nomination';
  } | null;
}

const over: readonly NominationState[] = ['withdrawn', 'refused', 'struck', 'lapsed'];

/** The nomination that a person stands by: the living one, or the last that ended. */
export function standingOf({ nominations }: Pick<PersonDetail, 'nominations'>): Nomination | null {
  return nominations.find(({ state }) => !over.includes(state)) ?? nominations.at(-1) ?? null;
}

type Stage = Pick<SheetDetail['stage'], 'stage' | 'level'>;

/**
 * What has to happen next to somebody, in one sentence, and what who looks can do about it.
 *
 * @param stage how far verification has come; null where there is none, or it may not be seen
 */
export function nextStep(nomination: Nomination, rights: Rights, stage: Stage | null): NextStep {
  const { state, waitingNumber } = nomination;
  switch (state) {
    case 'nominated':
      return verificationStep(rights, stage);
    case 'waitlisted':
      return {
        sentence: say(
          'Menunggu tempat sebagai cadangan nomor {number}; naik sendiri bila ada tempat kosong.',
          { number: formatNumber(waitingNumber ?? 0) },
        ),
        act: { name: say('Lihat kartu kuota'), to: 'card' },
      };
    case 'offered':
      return {
        sentence: say('Tempat ditawarkan kepada dinas pengusul; terima atau batalkan usulannya.'),
        act: rights.mayWithdrawFor(nomination.agency)
          ? { name: say('Jawab tawaran'), to: 'nomination' }
          : null,
      };
    case 'duplicate':
      return {
        sentence: say('Orang ini sudah diusulkan lebih dahulu; usulan ini tidak memakai kuota.'),
        act: null,
      };
    case 'suspected':
      return {
        sentence: say('Mungkin orang yang sama dengan usulan lain; menunggu keputusan.'),
        act: rights.maySeeCases ? { name: say('Lihat kemungkinan ganda'), to: 'nomination' } : null,
      };
    case 'in-review':
      return {
        sentence: say('Datanya perlu ditinjau sebelum usulan dapat dilanjutkan.'),
        act: { name: say('Lihat alasannya'), to: 'nomination' },
      };
    case 'determined':
      return {
        sentence: say('Sudah ditetapkan dengan SK; perlindungan mengikuti iuran yang dibayar.'),
        act: rights.maySeeDeterminations
          ? { name: say('Buka SK penetapan'), to: 'decisions' }
          : null,
      };
    case 'withdrawn':
    case 'refused':
    case 'struck':
    case 'lapsed':
      return {
        sentence: say(
          'Usulan ini sudah berakhir; orang ini dapat diusulkan lagi bila memenuhi syarat.',
        ),
        act: rights.mayNominate ? { name: say('Usulkan lagi'), to: 'nominate' } : null,
      };
  }
}

function verificationStep(rights: Rights, stage: Stage | null): NextStep {
  const toDecision = rights.maySeeDeterminations
    ? ({ name: say('Buka SK penetapan'), to: 'decisions' } as const)
    : null;
  if (stage?.stage === 'ready') {
    return { sentence: say('Verifikasi selesai; menunggu penetapan dengan SK.'), act: toDecision };
  }
  const act = rights.maySeeSheets ? ({ name: say('Buka verifikasi'), to: 'sheet' } as const) : null;
  switch (stage?.stage) {
    case 'returned':
      return {
        sentence: say('Dikembalikan saat verifikasi; setelah datanya dibetulkan, diperiksa lagi.'),
        act,
      };
    case 'refused':
    case 'closed':
      return { sentence: say('Verifikasi menolak usulan ini; alasannya ada di sana.'), act };
    case 'waiting':
    case undefined:
      return { sentence: waitingSentence(stage?.level ?? null), act };
  }
}

function waitingSentence(level: Stage['level']): string {
  return level === null
    ? say('Menunggu verifikasi, lalu penetapan dengan SK.')
    : say('Menunggu pemeriksaan oleh {who}, lalu penetapan dengan SK.', {
        who: levelWords[level].who,
      });
}
