import type { PreCheckRecipient } from '@payung/contract';
import { type PreCheckAnswer, preCheckAnswers } from '@payung/domain';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { changedWords, joinWords } from '../../words-between-commas.ts';

type Answers = PreCheckRecipient['answers'];
export type Columns = readonly PreCheckRecipient['columns'][number][];

/** How an answer is read, as it stands in its form: words between commas. */
export interface AnswerText {
  readonly nationalId: string;
  readonly answer: string;
  readonly means: Readonly<Record<PreCheckAnswer, string>>;
}

export function wordsOf({ nationalId, answer, means }: Answers): AnswerText {
  return {
    nationalId: joinWords(nationalId),
    answer: joinWords(answer),
    means: {
      OK: joinWords(means.OK),
      NOT_FOUND: joinWords(means.NOT_FOUND),
      MISMATCH: joinWords(means.MISMATCH),
      DECEASED: joinWords(means.DECEASED),
      ACTIVE_PU: joinWords(means.ACTIVE_PU),
      ACTIVE_BPU: joinWords(means.ACTIVE_BPU),
      OTHER: joinWords(means.OTHER),
    },
  };
}

/** What is sent; an answer that no word stands for is left out. */
export function answersOf({ nationalId, answer, means }: AnswerText, before: Answers): Answers {
  const said: Answers['means'] = {};
  for (const one of preCheckAnswers) {
    const words = changedWords(means[one], before.means[one]);
    if (words.length > 0) said[one] = words;
  }
  return {
    nationalId: changedWords(nationalId, before.nationalId),
    answer: changedWords(answer, before.answer),
    means: said,
  };
}

/** In front of where the columns of a recipient's form stand. */
export const columnsId = (recipient: string) => `kolom-${recipient}`;

/** Where a field of a recipient's form stands. */
export const mappingControl = (recipient: string) => (field: string) =>
  `penerima-${recipient}-${field}`;

/** A fault of the service as a sentence beside its field; null for one that has no field here. */
export function mappingFault(field: string, recipient: string): FieldError | null {
  const control = mappingControl(recipient);
  const [, at] = /^columns\.(\d+)/.exec(field) ?? [];
  if (at !== undefined) {
    const text = say('Judul kolom {at} kosong atau sama dengan kolom lain.', {
      at: Number(at) + 1,
    });
    return { target: `${columnsId(recipient)}-${at}`, text };
  }
  if (field.startsWith('columns')) {
    return { target: null, text: say('Harus ada tepat satu kolom berisi NIK.') };
  }
  const [, means] = /^answers\.means\.([A-Z_]+)/.exec(field) ?? [];
  if (means === 'OK') {
    const text = say('Isi kata yang berarti layak; satu kata hanya boleh berarti satu hal.');
    return { target: control(means), text };
  }
  if (means !== undefined) {
    return { target: control(means), text: say('Satu kata hanya boleh berarti satu hal.') };
  }
  if (field.startsWith('answers.nationalId')) {
    return { target: control('nationalId'), text: say('Isi judul kolom NIK.') };
  }
  if (field.startsWith('answers.answer')) {
    const text = say('Isi judul kolom jawaban, berbeda dengan judul kolom NIK.');
    return { target: control('answer'), text };
  }
  return field === 'name'
    ? { target: control('name'), text: say('Isi nama penerima, paling sedikit 3 huruf.') }
    : null;
}
