import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';

const repository = resolve(import.meta.dirname, '../..');

/** Where the maps of functions are kept, by which a place in a log is found in the source (`bin/where.ts`). */
const keptMaps = join(repository, 'cdk.out/maps');

export type FunctionFolder =
  | 'central-api'
  | 'crosscheck'
  | 'import-worker'
  | 'journal-relay'
  | 'monthly-run'
  | 'own-cover'
  | 'public-api'
  | 'region-api'
  | 'token-claims';

/**
 * The code of a function folder: minified ES modules. What a request needs is loaded with it
 * (`pack-function.ts`). Their source maps stay here: read at each start, they would cost a fifth of it.
 */
export function functionCode(folder: FunctionFolder): Code {
  const source = join(repository, 'functions', folder);
  return Code.fromAsset(source, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // never pulled: the local bundler below always answers, or throws
      image: DockerImage.fromRegistry('unused'),
      local: {
        tryBundle(outputFolder) {
          packFunction(join(source, 'src/handler.ts'), outputFolder);
          keepMaps(outputFolder, join(keptMaps, folder));
          layBeside(folder, outputFolder);
          return true;
        },
      },
    },
  });
}

/** Files that a function reads beside its module: `[in this repository, beside the module]`. */
const besideModule: Partial<Record<FunctionFolder, readonly (readonly [string, string])[]>> = {
  'central-api': [['packages/places/data', 'places']],
  'own-cover': [['packages/places/data', 'places']],
  'public-api': [['packages/places/data', 'places']],
};

/** Throws when a file is missing. */
export function layBeside(folder: FunctionFolder, outputFolder: string): void {
  for (const [from, to] of besideModule[folder] ?? []) {
    cpSync(join(repository, from), join(outputFolder, to), { recursive: true });
  }
}

/** Moves the maps out of a packed function; those of the build before are taken away. */
export function keepMaps(packed: string, kept: string): void {
  rmSync(kept, { recursive: true, force: true });
  const names = readdirSync(packed, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((name) => name.endsWith('.map'))) {
    mkdirSync(dirname(join(kept, name)), { recursive: true });
    renameSync(join(packed, name), join(kept, name));
  }
}

/**
 * Packs a function by a process of its own: the CDK asks for code at once, the packer answers later.
 *
 * @param entry file that exports the handler
 * @throws Error that says what is missing or does not build
 */
export function packFunction(entry: string, folder: string): void {
  const packer = join(import.meta.dirname, 'pack-function.ts');
  try {
    execFileSync(process.execPath, [packer, entry, folder], { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw new Error(said.trim());
  }
}
