import type { ContributionSetting } from '../../api/cover.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { dateFrom, typedDate } from '../../typed-date.ts';

/** An agreement (PKS) as it stands in the form. */
export interface AgreementDraft {
  readonly number: string;
  readonly startsOn: string;
}

export const agreementControl = (at: number, field: keyof AgreementDraft): string =>
  `pks-${at}-${field}`;

export function agreementDrafts({ agreements }: ContributionSetting): readonly AgreementDraft[] {
  return agreements.map(({ number, startsOn }) => ({ number, startsOn: typedDate(startsOn) }));
}

/** What is sent; or everything that is wrong with it. A line that is empty is left out. */
export function readAgreements(drafts: readonly AgreementDraft[]) {
  const errors: FieldError[] = [];
  const agreements = drafts.flatMap((draft, at) => {
    const number = draft.number.trim();
    if (number === '' && draft.startsOn.trim() === '') return [];
    const startsOn = dateFrom(draft.startsOn);
    if (number === '') {
      errors.push({ target: agreementControl(at, 'number'), text: say('Isi nomor PKS.') });
    }
    if (startsOn === null) {
      const text = say('Isi tanggal mulai PKS, misalnya 01-01-2026.');
      errors.push({ target: agreementControl(at, 'startsOn'), text });
    }
    return startsOn === null || number === '' ? [] : [{ number, startsOn }];
  });
  return errors.length > 0 ? { errors } : { agreements };
}

/** One agreement a line, as it stands in the fields. */
export function agreementLines(drafts: readonly AgreementDraft[]): string {
  return drafts
    .filter(({ number, startsOn }) => number !== '' || startsOn !== '')
    .map(({ number, startsOn }) => `${number} ${startsOn}`)
    .join('\n');
}
