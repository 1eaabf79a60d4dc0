import { Fragment, type ReactNode } from 'react';
import { inChosenLanguage } from './catalogue.ts';
import { type Holes, type Piece, piecesOf, type Tags } from './holes.ts';

type SayProps<Text extends string> = { readonly text: Text } & Readonly<
  Record<Holes<Text>, ReactNode>
> &
  Readonly<Record<Tags<Text>, (inside: ReactNode) => ReactNode>>;

/** A text with elements inside: `<Say text="Buka <link>daftar</link>." link={(name) => <Link …>{name}</Link>} />`. */
export function Say<const Text extends string>(props: SayProps<Text>) {
  const filling: Readonly<Record<string, unknown>> = props;
  return <>{shown(piecesOf(inChosenLanguage(props.text, filling)), filling)}</>;
}

function shown(pieces: readonly Piece[], filling: Readonly<Record<string, unknown>>): ReactNode[] {
  return pieces.map((piece, place) => (
    // pieces of one text never change their order
    <Fragment key={place}>{onePiece(piece, filling)}</Fragment>
  ));
}

function onePiece(piece: Piece, filling: Readonly<Record<string, unknown>>): ReactNode {
  if (piece.kind === 'text') return piece.text;
  const given = filling[piece.name];
  // the types of the text's own parts are checked where it is said: a place holds what can be shown
  if (piece.kind === 'hole') return given as ReactNode;
  const inside = shown(piece.inside, filling);
  return typeof given === 'function' ? given(inside) : inside;
}
