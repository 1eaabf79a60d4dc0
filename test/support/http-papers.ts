import type { ProcessingContent } from '@payung/contract';

/** A register of processing with every part filled in. */
export const draftContent: ProcessingContent = {
  controller: 'Pemerintah Kabupaten Contoh',
  purposes: ['Mengusulkan pekerja rentan.'],
  legalBasis: ['UU 27/2022 Pasal 20.'],
  dataCategories: ['Identitas.'],
  specificDataCategories: ['Penghasilan.'],
  peopleCategories: ['Pekerja rentan.'],
  recipients: ['BPJS Ketenagakerjaan.'],
  retention: ['2 tahun.'],
  safeguards: ['Data disegel.'],
  processorContract: 'PKS CONTOH 1/2026',
  dpo: { name: 'Petugas Contoh', email: 'dpo@contoh.go.id', phone: '0291000000' },
  risks: [
    { risk: 'Daftar tersebar.', likelihood: 'low', impact: 'high', measures: ['Berkas dihapus.'] },
  ],
};
