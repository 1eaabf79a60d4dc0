/** What a key does while the focus is on a row or inside one. */
export type ListCommand =
  | { readonly do: 'move'; readonly by: number; readonly extend: boolean }
  | { readonly do: 'first' | 'last' | 'open' | 'choose' | 'choose-all' | 'choose-none' }
  | { readonly do: 'inside'; readonly by: 1 | -1 };

export interface KeyPress {
  readonly key: string;
  readonly shift: boolean;
  /** Ctrl or the command key */
  readonly held: boolean;
  readonly alt: boolean;
  /** the focus is on the row itself, not on a link or box inside it */
  readonly onRow: boolean;
}

/** rows that a page key passes */
const pageRows = 12;

/**
 * The command of a key press; null for keys that stay the browser's. Letters act only while the focus is inside the
 * list (WCAG 2.1.4), and nothing depends on Alt, which opens the menus of Windows.
 */
export function commandOf({ key, shift, held, alt, onRow }: KeyPress): ListCommand | null {
  if (alt) return null;
  if (held) return key.toLowerCase() === 'a' ? { do: 'choose-all' } : null;
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return { do: 'move', by: 1, extend: shift };
    case 'k':
    case 'ArrowUp':
      return { do: 'move', by: -1, extend: shift };
    case 'PageDown':
      return { do: 'move', by: pageRows, extend: shift };
    case 'PageUp':
      return { do: 'move', by: -pageRows, extend: shift };
    case 'Home':
      return { do: 'first' };
    case 'End':
      return { do: 'last' };
    case 'ArrowRight':
      return { do: 'inside', by: 1 };
    case 'ArrowLeft':
      return { do: 'inside', by: -1 };
    case 'x':
      return { do: 'choose' };
    case ' ':
      return onRow ? { do: 'choose' } : null;
    case 'Enter':
      return onRow ? { do: 'open' } : null;
    case 'Escape':
      return { do: 'choose-none' };
    default:
      return null;
  }
}
