import { type Catalogue, elsewhere, type Forms, formOf } from './catalogue.ts';

const months: Readonly<Record<string, string>> = {
  Januari: 'January',
  Februari: 'February',
  Maret: 'March',
  Mei: 'May',
  Juni: 'June',
  Juli: 'July',
  Agustus: 'August',
  Oktober: 'October',
  Desember: 'December',
};

interface Pattern {
  readonly shape: RegExp;
  readonly names: readonly string[];
  readonly text: string | Forms;
}

const patterns = new WeakMap<object, readonly Pattern[]>();

/** The sentences that have places, the longest first: the more of a sentence is fixed, the surer it is meant. */
function patternsOf(texts: Catalogue): readonly Pattern[] {
  const known = patterns.get(texts);
  if (known !== undefined) return known;
  const made = Object.entries(texts)
    .filter(([key]) => key.includes('{'))
    .sort(([one], [other]) => other.length - one.length)
    .map(([key, text]) => ({
      shape: new RegExp(
        `^${key.replace(/[.*+?^$()|[\]\\/]/g, '\\$&').replace(/\{\w+\}/g, '(.+?)')}$`,
      ),
      names: [...key.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
      text,
    }));
  patterns.set(texts, made);
  return made;
}

/** What stands in a place of such a sentence: a date, names of fields, or what the region calls something. */
function placed(value: string, texts: Catalogue): string {
  const parts = value.split(/(,? (?:dan|atau) |, )/);
  const areWords = parts.every((part, place) => place % 2 === 1 || part in texts);
  if (areWords) {
    return parts
      .map((part, place) =>
        place % 2 === 1
          ? part.replace('dan', 'and').replace('atau', 'or')
          : formOf(texts[part] ?? part, {}),
      )
      .join('');
  }
  return value
    .replace(/^(\d{1,2}) (\p{L}+) (\d{4})$/u, (_, day, month, year) =>
      [day, months[month] ?? month, year].join(' '),
    )
    .replace(/ atau /g, ' or ');
}

/** A sentence of `@payung/domain`, which is made in Indonesian, in the language chosen. */
export function ofDomain(text: string): string {
  const texts = elsewhere();
  if (texts === null) return text;
  const whole = texts[text];
  if (typeof whole === 'string') return whole;
  for (const { shape, names, text: found } of patternsOf(texts)) {
    const match = shape.exec(text);
    if (match === null) continue;
    const values = Object.fromEntries(
      names.map((name, place) => [name, placed(match[place + 1] ?? '', texts)]),
    );
    return formOf(found, values).replace(
      /\{(\w+)\}/g,
      (hole, name: string) => values[name] ?? hole,
    );
  }
  return placed(text, texts);
}
