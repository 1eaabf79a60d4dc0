export {
  isMatchWrite,
  type MatchPage,
  type MatchWrite,
  type PageContents,
  type Posting,
} from './match-writes.ts';
export type { MatchPageReads } from './page-reads.ts';
export { addPosting, dropPosting, emptyPage, pageCap } from './postings.ts';
