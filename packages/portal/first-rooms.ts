import type { Plugin, Rolldown } from 'vite';

/** The page begins with the portal; what one sees first in it are the door and home. */
const begin = /\/src\/app\.tsx$/;
const firstRooms = /\/src\/rooms\/(sign-in\/(sign-in|return)|home\/home)\.tsx$/;
const ownModule = /\/packages\/(domain|contract)\/src\//;
/** a door only hands on what stands behind it */
const door = /\/packages\/(?:domain|contract)\/src\/(?:.*\/)?index\.ts$/;
const fromDoor =
  /import\s*\{([^}]*)\}\s*from\s*["'](?:@payung\/(domain|contract)|\.[^"']*\/index\.ts)["']/g;

const ofApp = new Set<string>();
const ofFirst = new Set<string>();

/** Whether a module is loaded with the portal itself, in whatever room one begins. */
export const isOfApp = (id: string): boolean => ofApp.has(id);

/** Whether a module is needed at the door or at home, and not by the portal itself. */
export const isOfFirst = (id: string): boolean => ofFirst.has(id);

interface Graph {
  readonly ids: readonly string[];
  readonly next: (id: string) => readonly string[];
}

/** Which module needs which, straight through the doors of our own packages: behind them counts only what is used. */
function graphOf(context: Rolldown.PluginContext): Graph {
  const ids = [...context.getModuleIds()];
  const homes = new Map<string, string>();
  for (const id of ids) {
    const [, owner] = ownModule.exec(id) ?? [];
    if (owner === undefined || door.test(id)) continue;
    for (const name of context.getModuleInfo(id)?.exports ?? []) homes.set(`${owner} ${name}`, id);
  }
  const throughDoors = (id: string): string[] => {
    const code = context.getModuleInfo(id)?.code ?? '';
    return [...code.matchAll(fromDoor)].flatMap(([, names = '', owner]) => {
      const whose = owner ?? ownModule.exec(id)?.[1];
      return names.split(',').flatMap((one) => {
        const [name = ''] = one.trim().split(/\s+as\s+/);
        return homes.get(`${whose} ${name}`) ?? [];
      });
    });
  };
  const known = new Map<string, readonly string[]>();
  const next = (id: string): readonly string[] => {
    const found =
      known.get(id) ??
      (context.getModuleInfo(id)?.importedIds ?? [])
        .filter((one) => !door.test(one))
        .concat(throughDoors(id));
    known.set(id, found);
    return found;
  };
  return { ids, next };
}

function reach(graph: Graph, from: string, into: Set<string>, not?: ReadonlySet<string>): void {
  if (into.has(from) || not?.has(from)) return;
  into.add(from);
  for (const id of graph.next(from)) reach(graph, id, into, not);
}

/** A chunk and all it imports at once. */
function withImports(bundle: Rolldown.OutputBundle, name: string, found: Set<string>): void {
  const chunk = bundle[name];
  if (chunk?.type !== 'chunk' || found.has(name)) return;
  found.add(name);
  for (const next of chunk.imports) withImports(bundle, next, found);
}

/**
 * Finds out what is loaded first. The portal itself is loaded once its language is known; it is asked for with the
 * page all the same, so that nobody waits for two trips.
 */
export const firstThings: Plugin = {
  name: 'first-things',
  enforce: 'post',
  buildEnd() {
    const graph = graphOf(this);
    for (const id of graph.ids.filter((one) => begin.test(one))) reach(graph, id, ofApp);
    for (const id of graph.ids.filter((one) => firstRooms.test(one))) {
      reach(graph, id, ofFirst, ofApp);
    }
  },
  transformIndexHtml(_html, { bundle = {} }) {
    const found = new Set<string>();
    for (const [name, file] of Object.entries(bundle)) {
      if (file.type !== 'chunk') continue;
      const held = [...file.moduleIds, file.facadeModuleId ?? ''];
      if (held.some((id) => begin.test(id) || firstRooms.test(id)))
        withImports(bundle, name, found);
    }
    return [...found].map((name) => ({
      tag: 'link',
      attrs: { rel: 'modulepreload', crossorigin: '', href: `/${name}` },
      injectTo: 'head' as const,
    }));
  },
};
