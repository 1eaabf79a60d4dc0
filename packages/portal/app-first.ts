import type { Plugin, Rolldown } from 'vite';

const app = /\/src\/app\.tsx$/;
/** Our own packages are entered by one door each; behind it only what is used counts. */
const doors = /\/packages\/(domain|contract)\//;
const ofApp = new Set<string>();

/** Whether a module is loaded with the portal itself, in whatever room one begins. */
export function isOfApp(id: string): boolean {
  return ofApp.has(id);
}

/** A chunk and all it imports at once. */
function withImports(bundle: Rolldown.OutputBundle, name: string, found: Set<string>): void {
  const chunk = bundle[name];
  if (chunk?.type !== 'chunk' || found.has(name)) return;
  found.add(name);
  for (const next of chunk.imports) withImports(bundle, next, found);
}

/**
 * The portal is loaded once its language is known. It is asked for with the page all the same, so that nobody waits
 * for two trips, and stays one chunk, as it was when the page began with it.
 */
export const appFirst: Plugin = {
  name: 'app-first',
  enforce: 'post',
  buildEnd() {
    const add = (id: string): void => {
      if (ofApp.has(id) || doors.test(id)) return;
      ofApp.add(id);
      this.getModuleInfo(id)?.importedIds.forEach(add);
    };
    [...this.getModuleIds()].filter((id) => app.test(id)).forEach(add);
  },
  transformIndexHtml(_html, { bundle = {} }) {
    const found = new Set<string>();
    for (const [name, file] of Object.entries(bundle)) {
      const holdsApp = file.type === 'chunk' && file.moduleIds.some((id) => app.test(id));
      if (holdsApp) withImports(bundle, name, found);
    }
    return [...found].map((name) => ({
      tag: 'link',
      attrs: { rel: 'modulepreload', crossorigin: '', href: `/${name}` },
      injectTo: 'head' as const,
    }));
  },
};
