export { type Asked, regencyFinder } from './find-regency.ts';
export { openPlaces } from './open-places.ts';
export {
  attribution,
  type PlaceCheck,
  type PlaceSearch,
  type Places,
  type Regency,
  type RegencyKind,
} from './places.ts';
