import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

type Files = ReadonlyMap<string, Uint8Array>;

function filesIn(folder: string): Files {
  if (!existsSync(folder)) return new Map();
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

/** What an open page of the release before may still ask for, once there is a new one; built again, it stays as it was. */
export function filesToKeep(built: ReadonlySet<string>, last: Files, before: Files): Files {
  const leftOf = (files: Files) => new Map([...files].filter(([name]) => !built.has(name)));
  const past = leftOf(last);
  return past.size > 0 ? past : leftOf(before);
}

/**
 * Lays the hashed files of the last release under `before/` beside the new ones: a page that is open asks for rooms it has
 * not been to by the names that it knows.
 */
export function earlierRelease(): Plugin {
  let folder = '';
  let last: Files = new Map();
  let before: Files = new Map();
  return {
    name: 'earlier-release',
    apply: 'build',
    configResolved({ root, build }) {
      folder = join(root, build.outDir);
    },
    buildStart() {
      last = filesIn(join(folder, 'assets'));
      before = filesIn(join(folder, 'before'));
    },
    writeBundle(_options, bundle) {
      const built = new Set(Object.keys(bundle).map((name) => name.replace(/^assets\//, '')));
      const kept = filesToKeep(built, last, before);
      if (kept.size === 0) return;
      mkdirSync(join(folder, 'before'), { recursive: true });
      for (const [name, bytes] of kept) writeFileSync(join(folder, 'before', name), bytes);
    },
  };
}
