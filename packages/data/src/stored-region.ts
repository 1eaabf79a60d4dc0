import { Region } from '@payung/domain';

/** The profile as it is stored: always written the same way, so that a condition can compare it. */
export function storedRegion(region: Region): string {
  return JSON.stringify(Region.parse(region));
}
