import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { earlierRelease } from './earlier-release.ts';
import { fieldWorker } from './field-worker.ts';
import { firstThings, isOfApp, isOfFirst } from './first-rooms.ts';
import { leanZod } from './lean-zod.ts';

// Offices still run Windows 7 and 8.1, which end at Chrome 109 and Firefox 115.
const oldestBrowsers = ['chrome109', 'firefox115', 'safari16'];

// Set while working on the portal alone: where the service listens.
const service = process.env.PAYUNG_SERVICE ?? 'http://localhost:3000';

// Chunks decide in which order style sheets are joined; the order of the layers must not depend on it.
const layersFirst: Plugin = {
  name: 'layers-first',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
      file.source = `@layer tokens,base,pieces,rooms;${file.source}`;
    }
  },
};

/** The font of nearly every letter is asked for with the page, not once the style sheet has been read. */
const fontFirst: Plugin = {
  name: 'font-first',
  enforce: 'post',
  transformIndexHtml(_html, { bundle = {} }) {
    const font = Object.keys(bundle).find((name) =>
      /jakarta-sans-latin-wght-.*\.woff2$/.test(name),
    );
    if (font === undefined) return [];
    const attrs = {
      rel: 'preload',
      as: 'font',
      type: 'font/woff2',
      href: `/${font}`,
      crossorigin: '',
    };
    return [{ tag: 'link', attrs, injectTo: 'head' }];
  },
};

/** rooms from which on something is fetched for all of them at once */
const manyRooms = 9;

const isForMany = (id: string): boolean =>
  !/\/(node_modules|language\/english|field|charts)\//.test(id);

export default defineConfig({
  plugins: [react(), layersFirst, fontFirst, firstThings, fieldWorker, leanZod, earlierRelease()],
  build: {
    target: oldestBrowsers,
    cssTarget: oldestBrowsers,
    // one style sheet for all rooms (a few kB): no room flashes unstyled while its chunk arrives
    cssCodeSplit: false,
    // data: addresses in style sheets are barred by img-src 'self'
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // our own packages only define things; without this every schema and rule of theirs is kept
      treeshake: { moduleSideEffects: (id) => !/\/packages\/(domain|contract)\/src\//.test(id) },
      output: {
        codeSplitting: {
          // zod and its setting in one chunk of their own, so that the setting is made before any schema
          groups: [
            { name: 'zod', test: /node_modules\/zod\/|zod-without-eval/, priority: 4 },
            // loaded and run before all others, whose words are made in the language that it finds
            {
              name: 'language',
              test: /\/src\/(language\/(catalogue|choice|start)|device-memory)\.ts$|vite\/preload-helper/,
              priority: 5,
            },
            { name: 'app', test: isOfApp, priority: 3 },
            { name: 'first', test: isOfFirst, priority: 2 },
            // what most rooms need, fetched while somebody looks at home
            { name: 'shared', test: isForMany, minShareCount: manyRooms, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/v1': service, '/local': service } },
});
