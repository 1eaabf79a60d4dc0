/** The places of a text that are filled in, by name: `'{n} dari {all}'` has `n` and `all`. */
export type Holes<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Holes<Rest>
  : never;

/** The parts of a text that stand inside an element: `'Lihat <link>daftar</link>'` has `link`. */
export type Tags<Text extends string> = Text extends `${string}</${infer Name}>${infer Rest}`
  ? Name | Tags<Rest>
  : never;

/** What a text is filled with: exactly its places; nothing at all for a text without any. */
export type Filling<Text extends string, Value> = [Holes<Text>] extends [never]
  ? []
  : [filling: Readonly<Record<Holes<Text>, Value>>];

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'hole'; readonly name: string }
  | { readonly kind: 'tag'; readonly name: string; readonly inside: readonly Piece[] };

const mark = /\{(\w+)\}|<(\w+)>(.*?)<\/\2>/gs;

/** A text taken apart at its places and elements, in their order. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(mark)) {
    const [whole, hole, tag, inside = ''] = found;
    if (found.index > from) pieces.push({ kind: 'text', text: text.slice(from, found.index) });
    if (hole !== undefined) pieces.push({ kind: 'hole', name: hole });
    else if (tag !== undefined) pieces.push({ kind: 'tag', name: tag, inside: piecesOf(inside) });
    from = found.index + whole.length;
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) });
  return pieces;
}
