import { NominationId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import type { ActionSetting } from '../action-setting.ts';
import { addPosting, emptyPage, pageCap } from '../match-pages/postings.ts';
import type { RegistryWrite } from '../registry-writes.ts';
import { fitsIntoCommit } from './look-up-action.ts';

/** Only what is asked: whether a second look-up key is written beside the one that is read. */
const setting = (isChanging: boolean): ActionSetting =>
  ({ keys: { alsoDigest: () => (isChanging ? 'x' : null) } }) as unknown as ActionSetting;

const person = (n: number) => String(n).padStart(26, '0');

/** A page on which everybody fits whom a page holds, each with a long name and a long address. */
function fullPage(anchor: string): RegistryWrite {
  const before = emptyPage(anchor);
  let after: ReturnType<typeof addPosting> = before;
  for (let n = 0; n < pageCap; n += 1) {
    const nomination = NominationId.parse(`${person(n)}-1`);
    after = addPosting(after, { nomination, tags: ['n:SITI', 'v:3319'], card: 'x'.repeat(400) });
  }
  return { write: 'put-page', before, after };
}

const pages = (many: number) => Array.from({ length: many }, (_, i) => fullPage(`anchor ${i}`));

describe('a commit of many full pages', () => {
  it('is made smaller before it is sent, or the list behind it would be refused for ever', () => {
    expect(fitsIntoCommit(setting(false), pages(30), 98)).toBe(true);
    expect(fitsIntoCommit(setting(false), pages(90), 98)).toBe(false);
  });

  it('is counted twice while each page is written under two keys', () => {
    expect(fitsIntoCommit(setting(false), pages(40), 98)).toBe(true);
    expect(fitsIntoCommit(setting(true), pages(40), 98)).toBe(false);
  });

  it('is not made smaller for pages of which only the count moves', () => {
    const counted = pages(90).map((write): RegistryWrite => {
      if (write.write !== 'put-page') return write;
      const { after } = write;
      return { ...write, before: { ...write.before, postings: after.postings, version: 3 } };
    });
    expect(fitsIntoCommit(setting(false), counted, 98)).toBe(true);
  });

  it('carries every page of one nomination, however full', () => {
    expect(fitsIntoCommit(setting(true), pages(9), 98)).toBe(true);
  });
});
