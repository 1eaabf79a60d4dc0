import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Node, treeOf } from './walk.ts';

const source = fileURLToPath(new URL('../../src', import.meta.url));

/**
 * Folders (or modules) whose texts still stand as they are written, without English. It only ever gets shorter.
 */
export const notYetSaid: readonly string[] = [
  'pieces/reason-dialog.tsx',
  'pieces/work-list/work-list.tsx',
  'rooms/components',
  'rooms/field/progress.tsx',
  'rooms/field/start.tsx',
  'rooms/field/village-loans.tsx',
  'rooms/home',
  'rooms/public/own-cover.tsx',
  'rooms/repairs',
  'rooms/workers/search-form.tsx',
  'shell',
];

export interface Module {
  /** below `src`, with slashes */
  readonly path: string;
  readonly tree: Node;
}

/** All modules of the portal that can hold texts, read and taken apart once. */
export const modules: readonly Module[] = globSync('**/*.{ts,tsx}', { cwd: source })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.includes('.test.') && !path.startsWith('language/english/'))
  .sort()
  .map((path) => ({ path, tree: treeOf(path, readFileSync(`${source}/${path}`, 'utf8')) }));

export function isDone(path: string): boolean {
  return !notYetSaid.some((part) => path === part || path.startsWith(`${part}/`));
}
