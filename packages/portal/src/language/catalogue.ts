/** A text of a language with number: the form for one, and the form for all others. */
export interface Forms {
  /** the place whose number decides; without it the first that holds one */
  readonly by?: string;
  readonly one: string;
  readonly other: string;
}

/** Texts of another language, each by the Indonesian one. */
export type Catalogue = Readonly<Record<string, string | Forms>>;

let chosen: Catalogue | null = null;
let sentences: Catalogue = {};

/**
 * Before any room is loaded: words of modules are made once. `null` is Indonesian; `made` are the sentences that
 * other packages make.
 */
export function speak(catalogue: Catalogue | null, made: Catalogue = {}): void {
  chosen = catalogue;
  sentences = made;
}

/** The sentences of other packages in the chosen language; `null` where it is Indonesian. */
export function elsewhere(): Catalogue | null {
  return chosen === null ? null : sentences;
}

/** Whether the texts of the rooms are shown as they are written. */
export function isIndonesian(): boolean {
  return chosen === null;
}

/** The number in a place, also as it is written for people (`1.204`). */
function numberIn(value: unknown): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\d{1,3}(\.?\d{3})*$/.test(value)
    ? Number(value.replaceAll('.', ''))
    : null;
}

/** A text of a catalogue in the form that its number asks for. */
export function formOf(forms: string | Forms, filling: Readonly<Record<string, unknown>>): string {
  if (typeof forms === 'string') return forms;
  const places = forms.by === undefined ? Object.keys(filling) : [forms.by];
  const number = places.map((name) => numberIn(filling[name])).find((found) => found !== null);
  const rule = new Intl.PluralRules('en').select(number ?? 0);
  return rule === 'one' ? forms.one : forms.other;
}

/** The text as it is shown, its places still open. A text that the catalogue lacks is shown in Indonesian. */
export function inChosenLanguage(text: string, filling: Readonly<Record<string, unknown>>): string {
  const found = chosen?.[text];
  return found === undefined ? text : formOf(found, filling);
}
