import type { ProcessingContent } from '@payung/contract';

/** Parts of the register that are lists, one line each in the form. */
export const listParts = [
  ['purposes', 'Tujuan pemrosesan'],
  ['legalBasis', 'Dasar hukum'],
  ['dataCategories', 'Jenis data'],
  ['specificDataCategories', 'Data spesifik (kesehatan, keuangan, anak)'],
  ['peopleCategories', 'Orang yang datanya diproses'],
  ['recipients', 'Penerima data'],
  ['retention', 'Masa simpan'],
  ['safeguards', 'Pengamanan'],
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
  controller: 'Pengendali data',
  processorContract: 'Perjanjian dengan prosesor',
  dpo: 'Kontak DPO',
  risks: 'Penilaian dampak',
};

/** What a part is called; also for parts that a later service knows. */
export function partName(part: string): string {
  return partNames[part.split('.')[0] ?? ''] ?? 'Bagian lain';
}
