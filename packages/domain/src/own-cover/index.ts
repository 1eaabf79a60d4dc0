export {
  coveredUntil,
  factToCompare,
  keptFact,
  OwnCoverFact,
  OwnCoverOffice,
  ownCoverFacts,
  PublicOwnCover,
} from './own-cover.ts';
