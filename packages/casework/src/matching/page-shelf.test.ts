import { emptyPage, type MatchPage } from '@payung/data';
import { describe, expect, it } from 'vitest';
import { createPageShelf } from './page-shelf.ts';

const at = (anchor: string, version: number): MatchPage => ({ ...emptyPage(anchor), version });

/** A shelf over pages whose readings end when the test says so. */
function opened(most?: number) {
  const stored = new Map<string, number>();
  const asked: string[][] = [];
  const ends: ((failed: boolean) => void)[] = [];
  let held = false;
  const shelf = createPageShelf(async (anchors) => {
    asked.push([...anchors]);
    const found = anchors.map((anchor) => at(anchor, stored.get(anchor) ?? 0));
    if (held) {
      await new Promise<void>((resolve, reject) => {
        ends.push((failed) => (failed ? reject(new Error('lost')) : resolve()));
      });
    }
    return found;
  }, most);
  const versions = async (...anchors: string[]) =>
    [...(await shelf.pages(anchors)).values()].map(({ version }) => version);
  return {
    shelf,
    stored,
    asked,
    versions,
    hold: () => {
      held = true;
    },
    end: (failed = false) => {
      held = false;
      for (const end of ends.splice(0)) end(failed);
    },
  };
}

describe('the shelf of match pages', () => {
  it('reads a page once, or a list would ask for those fetched ahead a second time', async () => {
    const { shelf, asked, versions } = opened();
    shelf.fetch(['a', 'b']);
    expect(await versions('a', 'b', 'c')).toEqual([0, 0, 0]);
    expect(await versions('c', 'a')).toEqual([0, 0]);
    expect(asked).toEqual([['a', 'b'], ['c']]);
  });

  it('gives what another list wrote while the page was being read, or the commit would be refused', async () => {
    const { shelf, versions, hold, end } = opened();
    hold();
    shelf.fetch(['a']);
    shelf.written([at('a', 7)]);
    end();
    expect(await versions('a')).toEqual([7]);
  });

  it('reads anew what a refused commit found moved, or it would be refused for ever', async () => {
    const { shelf, stored, versions } = opened();
    await versions('a');
    stored.set('a', 3);
    expect(await versions('a')).toEqual([0]);
    shelf.forget(['a']);
    expect(await versions('a')).toEqual([3]);
  });

  it('reads again what could not be fetched ahead, and fails only if that fails too', async () => {
    const { shelf, asked, versions, hold, end } = opened();
    hold();
    shelf.fetch(['a']);
    const wanted = versions('a');
    end(true);
    expect(await wanted).toEqual([0]);
    expect(asked).toEqual([['a'], ['a']]);
  });

  it('lets go of what nobody asked for lately, or a long list would fill the memory', async () => {
    const { asked, versions } = opened(2);
    await versions('a', 'b');
    await versions('c', 'd');
    await versions('e', 'f');
    await versions('a');
    expect(asked).toEqual([['a', 'b'], ['c', 'd'], ['e', 'f'], ['a']]);
  });
});
