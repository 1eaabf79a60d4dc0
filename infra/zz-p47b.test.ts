import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { templateOf } from './test/synthesised.ts';
import { PublicApiStack } from './lib/public-api.ts';
import { OwnCoverStack } from './lib/own-cover.ts';
it('x', () => {
  for (const [n, S] of [['pub', PublicApiStack], ['own', OwnCoverStack]] as const)
    writeFileSync(`/tmp/p47b-${n}-${process.env.WHEN}.json`, JSON.stringify(templateOf(S).template.toJSON(), null, 1));
});
