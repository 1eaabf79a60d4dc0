import type { NominationResult } from '@payung/contract';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import type { Names } from '../../words/reasons.ts';

const suspectedHeading = say('Orang ini mungkin sudah diusulkan');

/** Another number, yet by all the rest perhaps somebody who is nominated already. */
export function isSuspected({ reasons }: NominationResult): boolean {
  return reasons.some(({ code }) => code === 'same-person-suspected');
}

/** What became of a nomination, in a few words. */
export function headingOf(result: NominationResult): string {
  if (isSuspected(result)) return suspectedHeading;
  const { outcome, waitingNumber } = result;
  switch (outcome) {
    case 'nominated':
      return say('Orang ini sudah diusulkan');
    case 'waitlisted':
      return waitingNumber === null
        ? say('Usulan menjadi cadangan')
        : say('Usulan menjadi cadangan nomor {waitingNumber}', {
            waitingNumber: formatNumber(waitingNumber),
          });
    case 'duplicate':
      return say('Orang ini sudah diusulkan sebelumnya');
    case 'review':
      return say('Usulan perlu ditinjau');
    case 'to-correct':
      return say('Usulan perlu diperbaiki');
    case 'ineligible':
      return say('Orang ini tidak memenuhi syarat');
  }
}

/** What that means for the place and for whoever nominated. */
export function sentenceOf(result: NominationResult, names: Names, timeZone: string): string {
  if (isSuspected(result)) {
    return say(
      'Usulan tersimpan. Periksa NIK dan nama pada KTP-el, karena orang ini tampaknya sudah diusulkan dengan NIK lain.',
    );
  }
  switch (result.outcome) {
    case 'nominated':
      return say('Usulan tersimpan dan memakai satu tempat di kartu kuota.');
    case 'waitlisted':
      return say('Kuota penuh. Usulan tersimpan dan naik menurut nomor ketika ada tempat.');
    case 'duplicate': {
      const { duplicateOf } = result;
      const by =
        duplicateOf === null
          ? say('sebelumnya')
          : say('oleh {agency} sejak {since}', {
              agency: names.agencyName(duplicateOf.agency),
              since: formatDate(duplicateOf.since, timeZone),
            });
      return say(
        'Orang ini sudah diusulkan {by}. Usulan Anda disimpan sebagai ganda dan tidak memakai kuota.',
        { by },
      );
    }
    case 'review':
      return say(
        'Usulan tersimpan. Admin daerah meninjaunya sebelum memakai tempat di kartu kuota.',
      );
    case 'to-correct':
      return say('Perbaiki datanya, lalu usulkan lagi.');
    case 'ineligible':
      return say('Usulan ini tidak memakai tempat di kartu kuota.');
  }
}
