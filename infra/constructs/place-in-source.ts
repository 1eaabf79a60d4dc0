import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import * as z from 'zod';

const placeIn = /(?:file:\/\/)?\/var\/task\/([\w./-]+\.mjs):(\d+):(\d+)/g;

const KeptMap = z.object({
  version: z.number(),
  file: z.string().optional().default(''),
  sources: z.array(z.string()),
  sourcesContent: z.array(z.string().nullable()).optional().default([]),
  names: z.array(z.string()),
  mappings: z.string(),
  sourceRoot: z.string().optional().default(''),
});

/**
 * Says in what a log tells of an error where it rose in the source: each place of a deployed module is replaced.
 *
 * @param maps folder with the maps of that function, of the release that was deployed
 * @returns the text; a place of which no map tells stays as it is
 */
export function placeInSource(text: string, maps: string): string {
  return text.replaceAll(placeIn, (place, module: string, line: string, column: string) => {
    const file = join(maps, `${module}.map`);
    if (!existsSync(file)) return place;
    const map = new SourceMap(asPayload(KeptMap.parse(JSON.parse(readFileSync(file, 'utf8')))));
    // lines and columns of an engine count from 1
    const found = map.findEntry(Number(line) - 1, Number(column) - 1);
    if (!('originalSource' in found)) return place;
    const source = found.originalSource.replace(/^(\.\.\/)+/, '');
    return `${source}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  });
}

const asPayload = ({ sourcesContent, ...map }: z.infer<typeof KeptMap>) => ({
  ...map,
  sourcesContent: sourcesContent.map((content) => content ?? ''),
});
