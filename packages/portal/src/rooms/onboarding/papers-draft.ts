import type { Papers } from '@payung/contract';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { dateFrom, typedDate } from '../../typed-date.ts';

/** What stands in the form, as typed. */
export interface PapersDraft {
  readonly requestNumber: string;
  readonly requestDate: string;
  readonly requestSignatory: string;
  readonly agreementNumber: string;
  readonly agreementDate: string;
  readonly controller: string;
  readonly processor: string;
  readonly branch: string;
  readonly pksNumber: string;
  readonly dpoName: string;
  readonly dpoEmail: string;
  readonly dpoPhone: string;
}
export type PapersField = keyof PapersDraft;

export const controlOf = (field: string) => `surat-${field}`;

/** Each paper with the fields that it cannot do without, and what is said of one that is empty. */
const papers: readonly (readonly [string, Readonly<Partial<Record<PapersField, string>>>])[] = [
  [
    'requestLetter',
    {
      requestNumber: say('Isi nomor surat permohonan.'),
      requestDate: say('Isi tanggal surat permohonan.'),
      requestSignatory: say('Isi pejabat yang menandatangani surat permohonan.'),
    },
  ],
  [
    'processingAgreement',
    {
      agreementNumber: say('Isi nomor perjanjian pemrosesan data.'),
      agreementDate: say('Isi tanggal perjanjian pemrosesan data.'),
      controller: say('Isi pengendali data.'),
      processor: say('Isi prosesor data.'),
    },
  ],
  [
    'cooperation',
    { branch: say('Isi kantor cabang BPJS Ketenagakerjaan.'), pksNumber: say('Isi nomor PKS.') },
  ],
  ['dpo', { dpoName: say('Isi nama kontak DPO.'), dpoEmail: say('Isi alamat e-mail kontak DPO.') }],
];

const dates: Readonly<Record<string, string>> = {
  requestDate: say('Tanggal surat permohonan'),
  agreementDate: say('Tanggal perjanjian'),
};

export function papersDraft(kept: Papers, regionName: string): PapersDraft {
  const { requestLetter, processingAgreement, cooperation, dpo } = kept;
  return {
    requestNumber: requestLetter?.number ?? '',
    requestDate: requestLetter ? typedDate(requestLetter.date) : '',
    requestSignatory: requestLetter?.signatory ?? '',
    agreementNumber: processingAgreement?.number ?? '',
    agreementDate: processingAgreement ? typedDate(processingAgreement.date) : '',
    controller: processingAgreement?.controller ?? say('Pemerintah {regionName}', { regionName }),
    processor: processingAgreement?.processor ?? say('Pengelola layanan Payung'),
    branch: cooperation?.branch ?? '',
    pksNumber: cooperation?.pksNumber ?? '',
    dpoName: dpo?.name ?? '',
    dpoEmail: dpo?.email ?? '',
    dpoPhone: dpo?.phone ?? '',
  };
}

/** What is prefilled does not make a paper begun. */
const prefilled: ReadonlySet<string> = new Set(['controller', 'processor']);

function isBegun(draft: PapersDraft, fields: readonly string[]): boolean {
  return Object.entries(draft).some(
    ([field, text]) => fields.includes(field) && !prefilled.has(field) && text.trim() !== '',
  );
}

/** What keeps the papers from being saved: half a paper, or a date that is none. A paper left out may follow. */
export function papersFaults(draft: PapersDraft): FieldError[] {
  const faults: FieldError[] = [];
  for (const [, fields] of papers) {
    if (!isBegun(draft, Object.keys(fields))) continue;
    for (const [field, text] of Object.entries(fields)) {
      const typed = typedIn(draft, field);
      if (typed === '') faults.push({ target: controlOf(field), text });
      else if (dates[field] !== undefined && dateFrom(typed) === null) {
        const fault = say('{date} tidak ada di kalender. Isi seperti 31-12-2026.', {
          date: dates[field],
        });
        faults.push({ target: controlOf(field), text: fault });
      }
    }
  }
  return faults;
}

function typedIn(draft: PapersDraft, field: string): string {
  const found = Object.entries(draft).find(([name]) => name === field);
  return found?.[1].trim() ?? '';
}

/** What is sent: the papers that are there. One that was taken out is taken back. */
export function papersFrom(draft: PapersDraft) {
  const text = (field: PapersField) => draft[field].trim();
  const begun = new Set(
    papers.filter(([, fields]) => isBegun(draft, Object.keys(fields))).map(([name]) => name),
  );
  const phone = text('dpoPhone');
  return {
    requestLetter: begun.has('requestLetter')
      ? {
          number: text('requestNumber'),
          date: dateFrom(draft.requestDate),
          signatory: text('requestSignatory'),
        }
      : null,
    processingAgreement: begun.has('processingAgreement')
      ? {
          number: text('agreementNumber'),
          date: dateFrom(draft.agreementDate),
          controller: text('controller'),
          processor: text('processor'),
        }
      : null,
    cooperation: begun.has('cooperation')
      ? { branch: text('branch'), pksNumber: text('pksNumber') }
      : null,
    dpo: begun.has('dpo')
      ? { name: text('dpoName'), email: text('dpoEmail'), ...(phone === '' ? {} : { phone }) }
      : null,
  };
}

const ofService: Readonly<Record<string, PapersField>> = {
  'requestLetter.number': 'requestNumber',
  'requestLetter.date': 'requestDate',
  'requestLetter.signatory': 'requestSignatory',
  'processingAgreement.number': 'agreementNumber',
  'processingAgreement.date': 'agreementDate',
  'processingAgreement.controller': 'controller',
  'processingAgreement.processor': 'processor',
  'cooperation.branch': 'branch',
  'cooperation.pksNumber': 'pksNumber',
  'dpo.name': 'dpoName',
  'dpo.email': 'dpoEmail',
  'dpo.phone': 'dpoPhone',
};

const refused: Readonly<Partial<Record<PapersField, string>>> = {
  requestSignatory: say('Nama penanda tangan terlalu pendek.'),
  controller: say('Nama pengendali data terlalu pendek.'),
  processor: say('Nama prosesor data terlalu pendek.'),
  branch: say('Nama kantor cabang terlalu pendek.'),
  dpoName: say('Nama kontak DPO terlalu pendek.'),
  dpoEmail: say('Alamat e-mail kontak DPO tidak lengkap. Contoh: dpo@banyumaskab.go.id.'),
  dpoPhone: say('Nomor telepon kontak DPO terlalu pendek.'),
};

/** A fault of the service in the form's words; a paper that the region cannot do without any more included. */
export function papersWords(field: string): FieldError | null {
  const name = ofService[field];
  if (name !== undefined) {
    return {
      target: controlOf(name),
      text: refused[name] ?? say('Isian ini belum dapat diterima.'),
    };
  }
  const paper = papers.find(([key]) => field === key || field === `papers.${key}`);
  const [first] = Object.keys(paper?.[1] ?? {});
  return first === undefined
    ? null
    : {
        target: controlOf(first),
        text: say('Surat ini tidak dapat ditarik selama daerah berjalan.'),
      };
}
