import { describe, expect, it } from 'vitest';
import { largestLogo, readLogo } from './read-logo.ts';

const svg = (inside: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`).toString('base64');

/** The head of a PNG of some size; the rest is not looked at. */
function png(width: number, height: number): string {
  const head = Buffer.alloc(64);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(head);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head.toString('base64');
}

describe('a coat of arms', () => {
  it('is taken when it is only drawn', () => {
    const drawn = svg('<defs><path id="a" d="M0 0h4"/></defs><use href="#a" fill="url(#b)"/>');
    expect(readLogo('image/svg+xml', drawn)).toMatchObject({ ok: true });
    expect(readLogo('image/png', png(512, 512))).toMatchObject({ ok: true });
  });

  it.each([
    ['a script', svg('<script>alert(1)</script>')],
    ['a script in capitals behind a blank', svg('< SCRIPT >alert(1)</SCRIPT>')],
    ['a script under a prefix', svg('<s:script xmlns:s="http://www.w3.org/2000/svg">a</s:script>')],
    ['an act on loading', svg('<path onload="alert(1)"/>')],
    ['a link that runs', svg('<use href="javascript:alert(1)"/>')],
    ['a picture from elsewhere', svg('<image href="https://contoh.id/a.png"/>')],
    ['a page inside', svg('<foreignObject><p/></foreignObject>')],
    ['a style from elsewhere', svg('<style>@import "https://contoh.id/a.css"</style>')],
    ['a font from elsewhere', svg('<style>p{src:url(https://contoh.id/a)}</style>')],
    ['a style that hides where from', svg('<style>p{src:\\75 rl(https://contoh.id/a)}</style>')],
    ['signs that hide what they are', svg('<use href="&#106;avascript:a"/>')],
    ['an entity', Buffer.from('<!DOCTYPE svg [<!ENTITY a "a">]><svg/>').toString('base64')],
    ['a page that calls itself a picture', Buffer.from('<html></html>').toString('base64')],
    ['nothing', ''],
    ['more than is kept', svg(' '.repeat(largestLogo))],
  ])('is refused with %s, for everybody would open it', (_, base64) => {
    expect(readLogo('image/svg+xml', base64)).toMatchObject({ ok: false });
  });

  it('is refused as a PNG that is none, or that unpacks to more than a phone holds', () => {
    expect(readLogo('image/png', svg(''))).toMatchObject({ ok: false });
    expect(readLogo('image/png', png(30_000, 30_000))).toMatchObject({ ok: false });
  });
});
