import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { headingAfterwards } from './page-head.tsx';

/** What a test has to know of an element of the page. */
class Piece {
  isConnected = true;
  readonly inDialog: boolean;
  constructor(inDialog = false) {
    this.inDialog = inDialog;
  }
  closest() {
    return this.inDialog ? this : null;
  }
  focus() {
    page.activeElement = this;
  }
}
class Field extends Piece {
  value = 'surat kematian';
}

const heading = new Piece();
const body = new Piece();
const page: { activeElement: Piece; body: Piece; querySelector: () => Piece } = {
  activeElement: body,
  body,
  querySelector: () => heading,
};

beforeEach(() => {
  page.activeElement = body;
  vi.stubGlobal('document', page);
  vi.stubGlobal('HTMLInputElement', Field);
  vi.stubGlobal('HTMLTextAreaElement', Field);
});
afterEach(() => vi.unstubAllGlobals());

function sentFrom<T extends Piece>(from: T) {
  from.focus();
  return { from, toHeading: headingAfterwards() };
}

describe('the focus after an answer that took its time', () => {
  it('goes to the heading, or readers stay at a button that is gone', () => {
    for (const from of [new Piece(), new Field()]) {
      sentFrom(from).toHeading();
      expect(page.activeElement).toBe(heading);
    }
    const { toHeading } = sentFrom(new Piece());
    body.focus();
    toHeading();
    expect(page.activeElement).toBe(heading);
  });

  it('stays with whoever sent by Enter and writes on in the same field, or their letters are keys', () => {
    const { from, toHeading } = sentFrom(new Field());
    from.value += ' dan KK';
    toHeading();
    expect(page.activeElement).toBe(from);
  });

  it('stays with whoever writes or presses elsewhere meanwhile', () => {
    for (const other of [new Field(), new Piece()]) {
      const { toHeading } = sentFrom(new Piece());
      other.focus();
      toHeading();
      expect(page.activeElement).toBe(other);
    }
  });

  it('goes to the heading from the button to which a closed dialog gave it, not from a field', () => {
    for (const [opener, last] of [
      [new Piece(), heading],
      [new Field(), null],
    ] as const) {
      const { from, toHeading } = sentFrom(new Piece(true));
      from.isConnected = false;
      opener.focus();
      toHeading();
      expect(page.activeElement).toBe(last ?? opener);
    }
  });
});
