import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { buildSync } from 'esbuild';

const repository = resolve(import.meta.dirname, '../..');

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
 * The code of a function folder as one minified ES module with its source map. The AWS SDK goes in too: what was
 * tested is what runs, and it starts faster than the copy of the runtime.
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
          bundle(join(source, 'src/handler.ts'), join(outputFolder, 'index.mjs'));
          layBeside(folder, outputFolder);
          return true;
        },
      },
    },
  });
}

/** Files that a function reads beside its one module: `[in this repository, beside the module]`. */
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

/** Throws when the entry is missing or does not build. */
export function bundle(entry: string, outfile: string): void {
  if (!existsSync(entry)) throw new Error(`${entry} does not exist; nothing to deploy`);
  buildSync({
    entryPoints: [entry],
    outfile,
    absWorkingDir: repository,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    minify: true,
    sourcemap: 'linked',
    sourcesContent: false,
    mainFields: ['module', 'main'],
    external: [],
    // CommonJS dependencies ask for a `require` that ES modules lack
    banner: {
      js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);",
    },
    logLevel: 'silent',
  });
}
