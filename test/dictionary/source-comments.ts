import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What the sources say beside a schema and each of its fields: comments cost nothing when the service runs. */
export interface SourceComments {
  /** of the schema itself; null without a comment */
  readonly above: string | null;
  /** by field, nested ones as `ended.at` */
  readonly fields: ReadonlyMap<string, string>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const field = /^( +)(?:'([^']+)'|(\w+))(?::|,$)/;

function wordsOf(lines: readonly string[]): string {
  return lines
    .map((line) =>
      line
        .replace(/^\s*\/?\*+\/?/, '')
        .replace(/\*\/\s*$/, '')
        .trim(),
    )
    .join(' ')
    .trim();
}

/** The comment that ends in the line before `at`; null when there is none. */
function commentBefore(lines: readonly string[], at: number): string | null {
  if (!/\*\/\s*$/.test(lines[at - 1] ?? '')) return null;
  let from = at - 1;
  while (from > 0 && !lines[from]?.includes('/**')) from -= 1;
  return wordsOf(lines.slice(from, at));
}

/** @param file its path from the root, @param name of the constant */
export function sourceComments(file: string, name: string): SourceComments {
  const lines = readFileSync(`${root}${file}`, 'utf8').split('\n');
  const at = lines.findIndex((line) => new RegExp(`^(export )?const ${name}\\b`).test(line));
  const fields = new Map<string, string>();
  const inside: { indent: number; name: string }[] = [];
  for (let i = at + 1; at >= 0 && i < lines.length && !/^\S/.test(lines[i] ?? ''); i += 1) {
    const [, spaces = '', quoted, plain] = field.exec(lines[i] ?? '') ?? [];
    const key = quoted ?? plain;
    if (key === undefined) continue;
    while ((inside.at(-1)?.indent ?? -1) >= spaces.length) inside.pop();
    inside.push({ indent: spaces.length, name: key });
    const said = commentBefore(lines, i);
    const path = inside.map((one) => one.name).join('.');
    if (said !== null && !fields.has(path)) fields.set(path, said);
  }
  return { above: at < 0 ? null : commentBefore(lines, at), fields };
}
