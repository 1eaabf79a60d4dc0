/** Seconds for a region's four lists; binding up to so many rows, which is what it is promised for. */
export const secondsLimit = 60;
export const secondsLimitRows = 30_000;
/**
 * Times the seconds that writing the very same items takes without the service; binding from so many rows on,
 * as short lists take the second that inspecting them and warming up does.
 */
export const ratioLimit = 2;
export const ratioLimitRows = 5_000;
/** Items written for a row that brought somebody a place or a turn, everything included (design: write budget). */
export const itemsPerRowLimit = 10;
/** MB of each process at its most crowded moment. */
export const rssLimitMb = 512;
/** MB that a process may need more for 100,000 rows than for 20,000: the file itself is 13 MB larger. */
export const rssGrowthLimitMb = 128;
