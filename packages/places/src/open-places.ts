import type { RegencyCode } from '@payung/domain';
import type { PlaceCheck, Places, Regency } from './places.ts';
import { type RegencyData, readAreas, readRegencies } from './read-data.ts';

/** Jakarta's cities and its regency are parts of the province's own administration (UU 29/2007, UU 2/2024). */
const jakarta = '31';

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9.]+/)
    .map((word) => word.replace(/^\.+|\.+$/g, ''))
    .filter((word) => word !== '');
}

/** Every word that was asked for begins a word of the place, or is the beginning of its code. */
function fits(asked: readonly string[], { code, name, formerNames, province }: Regency): boolean {
  const words = wordsOf([name, ...formerNames, province.name].join(' '));
  return asked.every(
    (word) => code.startsWith(word) || words.some((known) => known.startsWith(word)),
  );
}

/**
 * Opens the places that come with this package.
 *
 * @param folder where the files of `data/` lie, when they do not lie beside this package's sources
 */
export function openPlaces(folder: URL = new URL('../data/', import.meta.url)): Places {
  let read: RegencyData | null = null;
  const data = (): RegencyData => {
    read ??= readRegencies(folder);
    return read;
  };

  function check(code: RegencyCode): PlaceCheck {
    const { regencies, replaced } = data();
    const regency = regencies.get(code);
    if (regency !== undefined) {
      return { kind: regency.province.code === jakarta ? 'not-a-tenant' : 'fit', regency };
    }
    const old = replaced.get(code);
    if (old === undefined) return { kind: 'unknown' };
    const successors = old.successors.flatMap((next) => regencies.get(next) ?? []);
    return { kind: 'replaced', regency: old.regency, law: old.law, successors };
  }

  return {
    check,
    search({ query, province, limit }) {
      const asked = wordsOf(query);
      const { regencies, replaced } = data();
      const old = asked.length === 0 ? [] : [...replaced.values()].map((one) => one.regency);
      const found = [...regencies.values(), ...old]
        .filter((one) => province === null || one.province.code === province)
        .filter((one) => fits(asked, one))
        .sort((a, b) => (a.code < b.code ? -1 : 1));
      return { items: found.slice(0, limit), total: found.length };
    },
    areas(code) {
      const regency = data().regencies.get(code);
      return regency === undefined ? { districts: [], villages: [] } : readAreas(folder, regency);
    },
  };
}
