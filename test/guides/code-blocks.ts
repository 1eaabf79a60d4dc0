import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A guide as it is read. @param name of its file in `docs/guides` */
export function guideText(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../docs/guides/${name}`, import.meta.url)), 'utf8');
}

/** What stands in the fenced blocks of one language, in their order. */
export function codeBlocks(text: string, language: string): string[] {
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, kind, code]) =>
    kind === language && code !== undefined ? [code] : [],
  );
}

/** The rows of every table, without headings, cell by cell. */
export function tableRows(text: string): string[][] {
  const isHead = (line: string): boolean => /^\|[-| ]+\|$/.test(line);
  const lines = text.split('\n');
  return lines.flatMap((line, i) =>
    !line.startsWith('|') || isHead(line) || isHead(lines[i + 1] ?? '')
      ? []
      : [
          line
            .slice(1, -1)
            .split('|')
            .map((cell) => cell.trim()),
        ],
  );
}
