import type { MatchPage, NominationRecord, Posting } from '@payung/data';
import { isLiving, type NominationId } from '@payung/domain';
import type { Finding } from '../check-invariants-reading.ts';
import type { OpenRegion } from '../service.ts';
import { readCard, sameLikeness } from './likeness.ts';
import { type Matcher, matcherOf } from './matcher.ts';

type Expected = ReadonlyMap<NominationId, Posting>;

/**
 * The match pages, made again from the nominations: every living one stands on exactly its pages, and nobody else
 * does. On a page that was too full for everybody some may be missing; they are counted all the same.
 */
export async function checkPages(
  open: OpenRegion,
  nominations: Iterable<NominationRecord>,
): Promise<Finding[]> {
  const expected = expectedPages(matcherOf(open), nominations);
  const pages = await open.data.matchPages.pages([...expected.keys()]);
  return pages.flatMap((page) => {
    // what people share is personal data, its keyed hash is not
    const key = `page ${open.data.keys.digest('anchor', page.anchor)}`;
    return checkPage(page, expected.get(page.anchor) ?? new Map(), key);
  });
}

/** Who is to stand where; of ended nominations the pages on which they must not. */
function expectedPages(
  matcher: Matcher,
  nominations: Iterable<NominationRecord>,
): ReadonlyMap<string, Expected> {
  const pages = new Map<string, Map<NominationId, Posting>>();
  for (const record of nominations) {
    for (const [anchor, posting] of matcher.postings(record)) {
      const page = pages.get(anchor) ?? new Map<NominationId, Posting>();
      const stands = isLiving(record.state) && record.restricted === undefined;
      if (stands) page.set(record.id, posting);
      pages.set(anchor, page);
    }
  }
  return pages;
}

function checkPage(page: MatchPage, expected: Expected, key: string): Finding[] {
  const findings: Finding[] = [];
  const there = new Set(page.postings.map(({ nomination }) => nomination));
  for (const nomination of expected.keys()) {
    if (there.has(nomination) || page.generic) continue;
    findings.push({ code: 'posting-missing', key, expected: nomination, found: 'nothing' });
  }
  for (const posting of page.postings) {
    const { nomination } = posting;
    const due = expected.get(nomination);
    if (due === undefined) {
      findings.push({ code: 'posting-of-nobody', key, expected: 'nothing', found: nomination });
    } else if (!saysTheSame(posting, due)) {
      const expectation = 'what the nomination says';
      findings.push({ code: 'posting-differs', key, expected: expectation, found: nomination });
    }
  }
  if (page.count !== expected.size || there.size !== page.postings.length) {
    const found = there.size === page.postings.length ? page.count : 'somebody twice';
    findings.push({ code: 'page-count-differs', key, expected: expected.size, found });
  }
  return findings;
}

function saysTheSame(one: Posting, other: Posting): boolean {
  const [a, b] = [readCard(one), readCard(other)];
  return (
    one.tags.join() === other.tags.join() &&
    sameLikeness(a.likeness, b.likeness) &&
    a.agency === b.agency &&
    a.at === b.at
  );
}
