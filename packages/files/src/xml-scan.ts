import { UnreadableList } from './source-row.ts';

/** What a part's reader wants to hear of its XML. Names come without their prefix. */
export interface XmlListener {
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** may come in several pieces; entities are resolved */
  text(piece: string): void;
}

const MAX_TAG_CHARACTERS = 64 * 1024;
const broken = (): UnreadableList => new UnreadableList({ code: 'broken-workbook' });

/**
 * Scans the XML of a workbook part piece by piece. Only the five built-in entities and character references
 * are known; a document type declaration ends the reading, so no entity can ever expand.
 * @throws UnreadableList
 */
export function scanXml(pieces: Iterable<string>, listener: XmlListener): void {
  for (const _ of scanningXml(pieces, listener)) {
    // the listener has heard everything
  }
}

/** As `scanXml`, pausing after each piece so that what was heard can be handed on. */
export function* scanningXml(pieces: Iterable<string>, listener: XmlListener): Generator<void> {
  let text = '';
  for (const piece of pieces) {
    text = text === '' ? piece : text + piece;
    const rest = scanPiece(text, listener);
    text = text.slice(rest);
    if (text.length > MAX_TAG_CHARACTERS) throw broken();
    yield;
  }
  if (text.trim() !== '') throw broken();
}

/** Scans whole tags and the text between; answers where the unfinished rest begins. */
function scanPiece(text: string, listener: XmlListener): number {
  let at = 0;
  for (;;) {
    const tag = text.indexOf('<', at);
    if (tag < 0) return at + heardText(text.slice(at), listener);
    if (tag > at) listener.text(resolved(text.slice(at, tag)));
    const mark = text.charCodeAt(tag + 1);
    const end =
      mark === 33 || mark === 63 ? endOfSpecial(text, tag, listener) : endOfTag(text, tag);
    if (end < 0) return tag;
    if (mark !== 33 && mark !== 63) tellTag(text, tag, end, listener);
    at = end;
  }
}

/** Text without a tag behind it yet: all but a reference that may be cut in two. */
function heardText(text: string, listener: XmlListener): number {
  const cut = text.lastIndexOf('&');
  const whole = cut >= 0 && text.length - cut < 12 && !text.includes(';', cut) ? cut : text.length;
  if (whole > 0) listener.text(resolved(text.slice(0, whole)));
  return whole;
}

/**
 * Past `>`; a `>` inside a quoted attribute does not count. Each character is looked at once: some kilobytes of zip
 * make megabytes of one tag.
 */
function endOfTag(text: string, tag: number): number {
  const last = Math.min(text.length, tag + MAX_TAG_CHARACTERS);
  let quote = 0;
  for (let at = tag + 1; at < last; at += 1) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) return at + 1;
    else if (code === 34 || code === 39) quote = code;
  }
  if (text.length > last) throw broken();
  return -1;
}

/** Comments and processing instructions are passed over; CDATA is text; a DOCTYPE is refused. */
function endOfSpecial(text: string, tag: number, listener: XmlListener): number {
  const after = (closing: string, from: number): number => {
    const end = text.indexOf(closing, from);
    return end < 0 ? -1 : end + closing.length;
  };
  if (text.startsWith('<?', tag)) return after('?>', tag);
  if (text.startsWith('<!--', tag)) return after('-->', tag + 4);
  if (text.startsWith('<![CDATA[', tag)) {
    const end = after(']]>', tag);
    if (end > 0) listener.text(text.slice(tag + 9, end - 3));
    return end;
  }
  if (text.length - tag < 9) return -1;
  throw broken();
}

const COLON = 58;
const SLASH = 47;
const SPACE = 32;

function tellTag(text: string, tag: number, end: number, listener: XmlListener): void {
  const isClosing = text.charCodeAt(tag + 1) === SLASH;
  const isEmpty = text.charCodeAt(end - 2) === SLASH;
  const last = isEmpty ? end - 2 : end - 1;
  let start = isClosing ? tag + 2 : tag + 1;
  let at = start;
  for (; at < last; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= SPACE) break;
    if (code === COLON) start = at + 1;
  }
  const name = text.slice(start, at);
  if (isClosing) {
    listener.close(name);
    return;
  }
  listener.open(name, at < last ? text.slice(at, last) : '');
  if (isEmpty) listener.close(name);
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

// a name begins behind white space only: tried from each of its characters, one long name would take minutes
const attribute = /(?<!\S)([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attributes of a tag, by local name. */
export function attributesOf(raw: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of raw.matchAll(attribute)) {
    found.set(localName(name), resolved(double ?? single ?? ''));
  }
  return found;
}

/**
 * One attribute of a tag. The way every program writes them is found without taking the tag apart; sheets
 * have millions of cells.
 */
export function attributeOf(raw: string, name: string): string | undefined {
  if (raw === '') return undefined;
  const needle = ` ${name}="`;
  const at = raw.indexOf(needle);
  if (at < 0) return isUnusual(raw) ? attributesOf(raw).get(name) : undefined;
  const start = at + needle.length;
  return resolved(raw.slice(start, raw.indexOf('"', start)));
}

/** Single quotes, or white space where programs put none. */
function isUnusual(raw: string): boolean {
  return raw.includes("'") || raw.includes(' =') || raw.includes('= ') || /[\t\r\n]/.test(raw);
}

const builtIn: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function resolved(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return builtIn[name] ?? whole;
    const isHex = name[1] === 'x' || name[1] === 'X';
    const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
