import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';

const worker = new URL('./field-worker.js', import.meta.url);
/** what stands beside the built files and the page asks for */
const besides = ['/index.html', '/theme.js', '/payung.svg'];
const rooms = /\/src\/(app|language\/english\/all|rooms\/field\/field)\.tsx?$/;

/** All built files that one chunk needs at once. */
function closure(bundle: Rolldown.OutputBundle, from: string, into: Set<string>): void {
  const chunk = bundle[from];
  if (chunk === undefined || into.has(from)) return;
  into.add(from);
  if (chunk.type === 'chunk') for (const next of chunk.imports) closure(bundle, next, into);
}

function isWanted(file: Rolldown.OutputChunk): boolean {
  return file.isEntry || rooms.test((file.facadeModuleId ?? '').replaceAll('\\', '/'));
}

/**
 * Writes the service worker of the field: the files that its room needs, by their hashed names, and a release that
 * follows from all of them.
 */
export const fieldWorker: Plugin = {
  name: 'field-worker',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const names = new Set<string>();
      for (const [name, file] of Object.entries(bundle)) {
        const isShown = file.type === 'asset' && /\.(css|woff2)$/.test(name);
        if (isShown) names.add(name);
        else if (file.type === 'chunk' && isWanted(file)) closure(bundle, name, names);
      }
      const files = [...besides, ...[...names].map((name) => `/${name}`)].sort();
      const source = readFileSync(worker, 'utf8');
      const release = createHash('sha256')
        .update(JSON.stringify([files, source]))
        .digest('hex')
        .slice(0, 12);
      this.emitFile({
        type: 'asset',
        fileName: 'lapangan-worker.js',
        source: source
          .replace("'RELEASE'", `'${release}'`)
          .replace("['FILES']", JSON.stringify(files)),
      });
    },
  },
};
