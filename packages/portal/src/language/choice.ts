import { forget, keep, kept } from '../device-memory.ts';

export type Language = 'id' | 'en';

/** Each in its own words, for whoever does not read the other. */
export const languageNames: Readonly<Record<Language, string>> = {
  id: 'Bahasa Indonesia',
  en: 'English',
};

const key = 'language';

/** The language chosen on this device; Indonesian where none was, or where the device keeps nothing. */
export function chosenLanguage(): Language {
  return kept(key) === 'en' ? 'en' : 'id';
}

/** Keeps the choice; `false` where the device keeps nothing. */
export function keepLanguage(language: Language): boolean {
  if (language === 'id') forget(key);
  else keep(key, language);
  return chosenLanguage() === language;
}
