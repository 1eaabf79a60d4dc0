export {
  openPublished,
  openRegencyHolders,
  type Published,
  type RegencyHolders,
} from './open-published.ts';
