/** One thing that a key does. */
export interface Shortcut {
  /** as pressed: `n`, `?`, `g b` one after the other, `mod+k` held with Ctrl or ⌘ */
  readonly keys: string;
  /** what it does, as the list of shortcuts tells it */
  readonly name: string;
  /** missing where a list or form acts on the key by itself: then it is told only */
  readonly act?: () => void;
  /** true where it works while somebody writes as well; none that is a letter alone */
  readonly inFields?: true;
}

/** What of a keyboard event decides. */
export interface Press {
  readonly key: string;
  readonly isHeld: boolean;
  /** inside a field, or under a dialog: letters are letters there */
  readonly isWriting: boolean;
}

export interface Found {
  readonly shortcut: Shortcut | null;
  /** the first key of two, waited for until the next one */
  readonly begun: string | null;
}

/**
 * What a press means after another one has begun a pair. The first that fits wins, so that a room's own come before
 * those of all rooms. Letters and signs alone act only where they are switched on.
 */
export function findShortcut(
  shortcuts: readonly Shortcut[],
  { key: pressed, isHeld, isWriting }: Press,
  begun: string | null,
  areLettersOn: boolean,
): Found {
  const key = pressed.length === 1 ? pressed.toLowerCase() : pressed;
  const able = shortcuts.filter((one) => one.act !== undefined && (!isWriting || one.inFields));
  if (isHeld) return found(byKeys(able, `mod+${key}`));
  if (key.length > 1) return found(byKeys(able, key));
  if (isWriting || !areLettersOn) return found(null);
  const pair = begun === null ? null : byKeys(able, `${begun} ${key}`);
  const fitting = pair ?? byKeys(able, key);
  const begins = able.some(({ keys }) => keys.startsWith(`${key} `));
  return { shortcut: fitting, begun: fitting === null && begins ? key : null };
}

function found(shortcut: Shortcut | null): Found {
  return { shortcut, begun: null };
}

function byKeys(shortcuts: readonly Shortcut[], keys: string): Shortcut | null {
  return shortcuts.find((shortcut) => shortcut.keys === keys) ?? null;
}
