import { describe, expect, it } from 'vitest';
import { filesToKeep } from '../earlier-release.ts';

const files = (...names: string[]) => new Map(names.map((name) => [name, new Uint8Array()]));
const keptOf = (built: string[], last: string[], before: string[]) => [
  ...filesToKeep(new Set(built), files(...last), files(...before)).keys(),
];

describe('the release before', () => {
  it('keeps what a page of it may still ask for, and no more than that one release', () => {
    expect(keptOf(['home-2', 'zod-1'], ['home-1', 'zod-1'], ['home-0'])).toEqual(['home-1']);
  });

  it('stays where the same release is built again', () => {
    expect(keptOf(['home-2'], ['home-2'], ['home-1'])).toEqual(['home-1']);
  });

  it('is none at the first build', () => {
    expect(keptOf(['home-1'], [], [])).toEqual([]);
  });
});
