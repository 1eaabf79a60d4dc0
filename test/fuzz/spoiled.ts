import fc from 'fast-check';
import { hostileValue, strangerKeys } from './hostile-values.ts';

/** One change of a body that was in order. */
interface Spoiling {
  /** which of all its values, counted from the root */
  readonly at: number;
  readonly how: 'replace' | 'remove' | 'add' | 'twice' | 'swap-type';
  readonly value: unknown;
  readonly key: string;
}

export const spoiling: fc.Arbitrary<Spoiling> = fc.record({
  at: fc.nat(60),
  how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add', 'twice', 'swap-type'),
  value: hostileValue,
  key: fc.constantFrom(...strangerKeys),
});

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A place in a body: the list or object, and the key in it. */
type Place = readonly [holder: Record<string, unknown>, key: string];

function placesIn(root: Record<string, unknown>): Place[] {
  const places: Place[] = [];
  const waiting: unknown[] = [root];
  for (const holder of waiting) {
    if (!isContainer(holder)) continue;
    for (const key of Object.keys(holder)) {
      places.push([holder, key]);
      // a body of thousands of values is spoiled near its beginning as well as anywhere
      if (places.length < 400) waiting.push(holder[key]);
    }
  }
  return places;
}

function ofAnotherType(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return { ...value };
  if (isContainer(value)) return Object.entries(value);
  return value === null ? 0 : null;
}

function put(holder: Record<string, unknown>, key: string, value: unknown): void {
  // an own key, also under the name of what every object inherits
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

/** A body with some of its values replaced, taken away, doubled or joined by strangers. */
export function spoiled(body: unknown, changes: readonly Spoiling[]): unknown {
  const box: Record<string, unknown> = { body: structuredClone(body) };
  for (const { at, how, value, key } of changes) {
    const places = placesIn(box);
    const [holder, name] = places[at % places.length] ?? [box, 'body'];
    const old = holder[name];
    switch (how) {
      case 'replace':
        put(holder, name, value);
        break;
      case 'swap-type':
        put(holder, name, ofAnotherType(old));
        break;
      case 'remove':
        if (Array.isArray(holder)) holder.splice(Number(name), 1);
        else if (holder !== box) delete holder[name];
        break;
      case 'add':
        if (isContainer(old) && !Array.isArray(old)) put(old, key, value);
        break;
      case 'twice':
        if (Array.isArray(old)) put(holder, name, [...old, ...old]);
        break;
    }
  }
  return box.body;
}
