import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';

const Names = z.record(z.string(), z.string()).default({});
const Manifest = z.looseObject({
  name: z.string(),
  version: z.string(),
  license: z.union([z.string(), z.looseObject({ type: z.string() })]).optional(),
  dependencies: Names,
  optionalDependencies: Names,
  peerDependencies: Names,
  peerDependenciesMeta: z
    .record(z.string(), z.looseObject({ optional: z.boolean().optional() }))
    .default({}),
});
type Manifest = z.infer<typeof Manifest>;

/** A package of others that is part of what runs. */
export interface Shipped {
  /** `name@version` */
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** as the package says it, an SPDX expression; null when it says nothing */
  readonly licence: string | null;
  /** ids of what it needs itself */
  readonly needs: readonly string[];
}

/** What is drawn into the portal's files although nothing of it is imported by name. */
const drawnIn: Readonly<Record<string, readonly string[]>> = {
  'packages/portal': ['@fontsource-variable/plus-jakarta-sans'],
};

const workspaces = ['packages', 'functions'] as const;

function manifestAt(folder: string): Manifest {
  return Manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
}

/** The folder of a package as `from` would load it; null where it was not installed, as for another platform. */
function installed(from: string, name: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', name);
    if (existsSync(join(path, 'package.json'))) return realpathSync(path);
    if (dirname(folder) === folder) return null;
  }
}

function licenceOf({ license }: Manifest): string | null {
  return typeof license === 'object' ? license.type : (license ?? null);
}

/** Names that a package asks for, and whether it can do without. */
function asked(manifest: Manifest): { name: string; isNeeded: boolean }[] {
  const isOptional = (name: string) => manifest.peerDependenciesMeta[name]?.optional === true;
  return [
    ...Object.keys(manifest.dependencies).map((name) => ({ name, isNeeded: true })),
    ...Object.keys(manifest.optionalDependencies).map((name) => ({ name, isNeeded: false })),
    ...Object.keys(manifest.peerDependencies).map((name) => ({
      name,
      isNeeded: !isOptional(name),
    })),
  ];
}

/**
 * Every package of others that the product runs with, from what is installed: what packages and functions depend on,
 * and what those depend on. What only builds or tests the product is not among them.
 *
 * @param root of the repository
 * @throws Error naming a package that should be installed and is not
 */
export function shippedPackages(root: string): Shipped[] {
  const found = new Map<string, Shipped>();
  const visit = (folder: string): string => {
    const manifest = manifestAt(folder);
    const id = `${manifest.name}@${manifest.version}`;
    if (found.has(id)) return id;
    const shipped = {
      id,
      name: manifest.name,
      version: manifest.version,
      licence: licenceOf(manifest),
    };
    found.set(id, { ...shipped, needs: [] });
    found.set(id, { ...shipped, needs: needsOf(folder, manifest) });
    return id;
  };
  const needsOf = (folder: string, manifest: Manifest): string[] => {
    const needs = new Set<string>();
    for (const { name, isNeeded } of asked(manifest)) {
      // of optional dependencies on others, those that are installed may have been installed for somebody else
      if (!isNeeded && manifest.peerDependencies[name] !== undefined) continue;
      const at = installed(folder, name);
      if (at !== null) needs.add(visit(at));
      else if (isNeeded) throw new Error(`${manifest.name} needs ${name}, which is not installed`);
    }
    return [...needs].sort();
  };
  for (const folder of workspaceFolders(root)) {
    const own = manifestAt(join(root, folder));
    const names = [...Object.keys(own.dependencies), ...(drawnIn[folder] ?? [])];
    for (const name of names.filter((one) => !one.startsWith('@payung/'))) {
      const at = installed(join(root, folder), name);
      if (at === null) throw new Error(`${own.name} needs ${name}, which is not installed`);
      visit(at);
    }
  }
  return [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

function workspaceFolders(root: string): string[] {
  return workspaces.flatMap((parent) =>
    readdirSync(join(root, parent))
      .map((name) => `${parent}/${name}`)
      .filter((folder) => existsSync(join(root, folder, 'package.json'))),
  );
}
