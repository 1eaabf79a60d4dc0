export type Language = 'id' | 'en';

// Not personal: which language a device shows.
const place = 'payung-bahasa';

/** The language chosen on this device; Indonesian where none was, or where the device keeps nothing. */
export function chosenLanguage(): Language {
  try {
    return localStorage.getItem(place) === 'en' ? 'en' : 'id';
  } catch {
    return 'id';
  }
}

/** Keeps the choice; `false` where the device keeps nothing. */
export function keepLanguage(language: Language): boolean {
  try {
    if (language === 'id') localStorage.removeItem(place);
    else localStorage.setItem(place, language);
    return true;
  } catch {
    return false;
  }
}
