import { describe, expect, it } from 'vitest';
import type { Forms } from '../../src/language/catalogue.ts';
import { english, madeElsewhere } from '../../src/language/english/all.ts';
import { forbiddenInEnglish } from '../wording.ts';
import { bareTextsIn } from './bare-texts.ts';
import { countedIn } from './counted.ts';
import { isDone, modules, notYetSaid } from './modules.ts';
import { saidTextsIn } from './said-texts.ts';
import { treeOf } from './walk.ts';

const said = modules.map(({ path, tree }) => ({ path, texts: saidTextsIn(tree) }));
const keys = new Set(said.flatMap(({ texts }) => texts));

/** The forms of an English text. */
function formsOf(entry: string | Forms): readonly string[] {
  return typeof entry === 'string' ? [entry] : [entry.one, entry.other];
}

/** Places and elements of a text, each once, in an order of their own. */
function partsOf(text: string): string {
  const parts = [...text.matchAll(/\{(\w+)\}|<\/(\w+)>/g)].map(([part]) => part);
  return [...new Set(parts)].sort().join(' ');
}

/** Blanks at both ends, which glue a text to its neighbours. */
function edgesOf(text: string): string {
  return `${/^\s*/.exec(text)?.[0].length} ${/\s*$/.exec(text)?.[0].length}`;
}

describe('every text of the portal', () => {
  it('is said, so that an officer who reads English meets no Indonesian', () => {
    const bare = modules
      .filter(({ path }) => isDone(path) && !path.startsWith('language/'))
      .flatMap(({ path, tree }) => bareTextsIn(tree).map(({ text }) => `${path}: ${text}`));
    expect(bare).toEqual([]);
  });

  it('has its English', () => {
    const without = said
      .filter(({ path }) => isDone(path))
      .flatMap(({ path, texts }) =>
        texts.filter((text) => !(text in english)).map((text) => `${path}: ${text}`),
      );
    expect(without).toEqual([]);
  });

  it('is still said somewhere where the catalogue holds its English', () => {
    expect(Object.keys(english).filter((key) => !keys.has(key))).toEqual([]);
  });

  it('has the same places, elements and blanks at its ends in English', () => {
    const different = Object.entries(english)
      .filter(([key, entry]) =>
        formsOf(entry).some(
          (form) =>
            (partsOf(form) !== partsOf(key) && form === formsOf(entry).at(-1)) ||
            edgesOf(form) !== edgesOf(key),
        ),
      )
      .map(([key]) => key);
    expect(different).toEqual([]);
  });

  it('has a form for one wherever it counts, or an officer reads of 1 people', () => {
    const wrong = Object.entries({ ...english, ...madeElsewhere }).filter(([, entry]) => {
      if (typeof entry === 'string') return countedIn(entry).length > 0;
      const places = new Set([...entry.other.matchAll(/\{(\w+)\}/g)].map(([, place]) => place));
      const by = entry.by ?? [...places][0];
      const isUnsure = entry.by === undefined && places.size > 1;
      return (
        isUnsure ||
        countedIn(entry.one).length > 0 ||
        countedIn(entry.other).some((at) => at !== by)
      );
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('decides between one and many by a place of its own', () => {
    const elsewhere = Object.entries(english).filter(
      ([key, entry]) =>
        typeof entry !== 'string' && entry.by !== undefined && !key.includes(`{${entry.by}}`),
    );
    expect(elsewhere).toEqual([]);
  });

  it('uses no word in English that officers must never read', () => {
    const blamed = Object.values(english)
      .flatMap(formsOf)
      .filter((text) => forbiddenInEnglish(text.replace(/\{\w+\}/g, '')).length > 0);
    expect(blamed).toEqual([]);
  });

  it('leaves out no folder that is gone or done', () => {
    const idle = notYetSaid.filter(
      (part) =>
        !modules.some(
          ({ path, tree }) =>
            (path === part || path.startsWith(`${part}/`)) &&
            (bareTextsIn(tree).length > 0 || saidTextsIn(tree).some((text) => !(text in english))),
        ),
    );
    expect(idle).toEqual([]);
  });
});

describe('the search for texts that are not said', () => {
  const bareIn = (source: string) => bareTextsIn(treeOf('x.tsx', source)).map(({ text }) => text);

  it('finds them in elements, attributes, words and templates', () => {
    expect(bareIn('const a = <p>Belum ada</p>;')).toEqual(['Belum ada']);
    expect(bareIn('const a = <input aria-label="Cari orang" />;')).toEqual(['Cari orang']);
    expect(bareIn('const a = <input placeholder="orang" />;')).toEqual(['orang']);
    expect(bareIn("const words = { a: 'Diusulkan' };")).toEqual(['Diusulkan']);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a module
    expect(bareIn('const a = `Kirim ${n} baris`;')).toEqual(['Kirim {} baris']);
  });

  it('leaves alone what is said, and what nobody reads', () => {
    expect(bareIn('const a = <p title={say(`Nama`)}>{say("Belum ada")}</p>;')).toEqual([]);
    expect(bareIn('const a = <Say text="Buka <b>ini</b>" b={(x) => <b>{x}</b>} />;')).toEqual([]);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a module
    expect(bareIn('const a = <p className="kartu besar" id={`baris-${n}`} />;')).toEqual([]);
    expect(bareIn("if (kind === 'Verifier') throw new Error('no such thing');")).toEqual([]);
  });
});

it('finds what an English text counts, right behind its number and a few words on', () => {
  expect(countedIn('{n} people')).toEqual(['n']);
  expect(countedIn('There are {left} more pairs, {done} of {all} list files are done')).toEqual([
    'left',
    'all',
  ]);
  expect(countedIn('{n} person of {place} has its rows')).toEqual([]);
});
