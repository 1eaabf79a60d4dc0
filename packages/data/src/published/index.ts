export { openPublished, type Published } from './open-published.ts';
