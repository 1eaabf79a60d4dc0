import type { Catalogue } from '../../catalogue.ts';

export const terms: Catalogue = {
  'Dasar hukum: {source}.': 'Legal basis: {source}.',
  'Dasar menurut sumber lain, naskahnya belum kami periksa: {source}.':
    'Basis according to another source, whose text we have not checked yet: {source}.',
  'Belum dapat dipastikan: {source}.': 'Not certain yet: {source}.',
  'Bukan bunyi peraturan: {source}.': 'Not the wording of a regulation: {source}.',
  'Lihat semua istilah': 'See all terms',
  'Lihat arti istilah ini': 'See what this term means',
  'Arti istilah belum dapat dimuat. Coba lagi.': 'The meaning could not be loaded yet. Try again.',
  'Arti istilah:': 'Terms explained:',
  Istilah: 'Terms',
  'Arti kata yang dipakai di sini, dengan dasar hukumnya. Peraturan dibaca dari sumber terbuka: periksa naskah aslinya sebelum mengutipnya dalam surat.':
    'What the words used here mean, with their legal basis. Regulations were read in open sources: check the original text before you quote it in a letter.',
  'Cari istilah': 'Search the terms',
  '{count} istilah': { one: '{count} term', other: '{count} terms' },
  'Tidak ada istilah yang memuat kata itu.': 'No term holds that word.',
  'Coba kata lain, atau singkatannya saja.': 'Try another word, or just the abbreviation.',
};
