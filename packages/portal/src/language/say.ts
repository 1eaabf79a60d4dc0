import { inChosenLanguage } from './catalogue.ts';
import type { Filling } from './holes.ts';

/**
 * A text for people, in the language they chose. The Indonesian text is the key; its places in braces are filled
 * with the values of the same names. Numbers come formatted.
 */
export function say<const Text extends string>(
  text: Text,
  ...filling: Filling<Text, string | number>
): string;
export function say(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return inChosenLanguage(text, values).replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  );
}

/** The same for a text that comes from elsewhere, or whose places are filled by whoever shows it. */
export function phrase(text: string): string {
  return inChosenLanguage(text, {});
}
