export { coverGoingOn } from './lift-ages.ts';
