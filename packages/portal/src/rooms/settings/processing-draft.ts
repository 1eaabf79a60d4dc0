import type { ProcessingContent } from '@payung/contract';
import { say } from '../../language/say.ts';

/** Parts of the register that are lists, one line each in the form. */
export const listParts = [
  ['purposes', say('Tujuan pemrosesan')],
  ['legalBasis', say('Dasar hukum')],
  ['dataCategories', say('Jenis data')],
  ['specificDataCategories', say('Data spesifik (kesehatan, keuangan, anak)')],
  ['peopleCategories', say('Orang yang datanya diproses')],
  ['recipients', say('Penerima data')],
  ['retention', say('Masa simpan')],
  ['safeguards', say('Pengamanan')],
] as const satisfies readonly (readonly [keyof ProcessingContent, string])[];

export const control = (part: string) => `pemrosesan-${part}`;

/** The register without blank lines, which are there only while somebody types. */
export function cleaned(content: ProcessingContent): ProcessingContent {
  const full = (lines: readonly string[]) =>
    lines.map((line) => line.trim()).filter((line) => line !== '');
  const lists = listParts.map(([part]) => [part, full(content[part])] as const);
  const risks = content.risks.map((risk) => ({ ...risk, measures: full(risk.measures) }));
  return { ...content, ...Object.fromEntries(lists), risks };
}

const partNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries(listParts),
  controller: say('Pengendali data'),
  processorContract: say('Perjanjian dengan prosesor'),
  dpo: say('Kontak DPO'),
  risks: say('Penilaian dampak'),
};

/** What a part is called; also for parts that a later service knows. */
export function partName(part: string): string {
  return partNames[part.split('.')[0] ?? ''] ?? say('Bagian lain');
}
