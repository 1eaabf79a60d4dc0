import { speak } from './catalogue.ts';
import { chosenLanguage } from './choice.ts';

/** Loads the texts of the language chosen on this device; those in Indonesian need none. */
export async function startInChosenLanguage(): Promise<void> {
  if (chosenLanguage() === 'id') return;
  try {
    const { english, madeElsewhere } = await import('./english/all.ts');
    speak(english, madeElsewhere);
    document.documentElement.lang = 'en';
  } catch {
    // no line, or the release is gone: the portal itself is worth more than its language
  }
}
