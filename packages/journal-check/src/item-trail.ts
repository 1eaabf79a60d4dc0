import { type EntrySaid, positionText } from './entry.ts';

/** What an item says of its own changes. */
export interface ItemTrail {
  /** what it is, as the journal calls it: `nomination`, `membership` */
  readonly of: string;
  readonly id: string;
  /** number of its changes */
  readonly version: number;
  /** positions of its changes in the journal, oldest first; an item of an older release lacks the first ones */
  readonly trail: readonly string[];
}

export interface ItemName {
  readonly of: string;
  readonly id: string;
}

/** The items of one tenant that keep a trail. */
export interface ItemSource {
  /** kinds of items that keep a trail */
  readonly kinds: ReadonlySet<string>;
  /** items to begin with; they are read before the lanes. Those that only the journal names are read by `again` */
  all(): AsyncIterable<ItemTrail>;
  /** items as they are now; what is not there is left out */
  again(wanted: readonly ItemName[]): Promise<ItemTrail[]>;
}

export const nameOf = ({ of, id }: ItemName): string => `${of} ${id}`;

export function itemNamed(name: string): ItemName {
  const space = name.indexOf(' ');
  return { of: name.slice(0, space), id: name.slice(space + 1) };
}

export async function readItems(source: ItemSource): Promise<Map<string, ItemTrail>> {
  const items = new Map<string, ItemTrail>();
  for await (const item of source.all()) items.set(nameOf(item), item);
  return items;
}

/** Positions of the entries that tell of each item. */
export interface Told {
  onEntry(lane: number, seq: number, said: EntrySaid): void;
  of(name: string): readonly string[];
  names(): Iterable<string>;
}

export function collectTold(kinds: ReadonlySet<string>): Told {
  const byItem = new Map<string, string[]>();
  return {
    onEntry(lane, seq, said) {
      const at = positionText(lane, seq);
      for (const change of said.changes) {
        if (change.look === true || !kinds.has(change.of)) continue;
        const name = nameOf(change);
        const places = byItem.get(name);
        if (places === undefined) byItem.set(name, [at]);
        else places.push(at);
      }
    },
    of: (name) => byItem.get(name) ?? [],
    names: () => byItem.keys(),
  };
}

/** What of the journal was read. */
export interface Reach {
  /** from the first entry of every lane */
  readonly isWhole: boolean;
  /** whether an entry at this position would have been read, were it there */
  holds(at: string): boolean;
}

export interface Contradiction {
  readonly code: 'change-not-in-journal' | 'change-not-in-item' | 'item-version-differs';
  /** position of the entry; null when the item as a whole is meant */
  readonly at: string | null;
  readonly detail: string;
}

/** One item against the positions at which the journal tells of it. */
export function compareItem(
  item: ItemTrail,
  told: readonly string[],
  reach: Reach,
): Contradiction[] {
  const name = nameOf(item);
  const known = new Set(item.trail);
  const said = new Set(told);
  const found = item.trail
    .filter((at) => reach.holds(at) && !said.has(at))
    .map((at): Contradiction => {
      return { code: 'change-not-in-journal', at, detail: `${name} was changed by it` };
    });
  const unknown = told.filter((at) => !known.has(at));
  // changes from before items kept a trail; they are counted only
  const older = Math.max(item.version - item.trail.length, 0);
  for (const at of unknown.slice(older)) {
    found.push({ code: 'change-not-in-item', at, detail: `${name} does not know this change` });
  }
  const counted = item.trail.length + Math.min(unknown.length, older);
  if (item.version < item.trail.length || (reach.isWhole && counted !== item.version)) {
    const detail = `${name} has version ${item.version}, but ${counted} changes are known of it`;
    found.push({ code: 'item-version-differs', at: null, detail });
  }
  return found;
}
