import { SHOWN_CHARACTERS } from './limits.ts';

const longDigits = /\d(?:[\s.\-'’‘`]?\d){11,}/g;
const control = /\p{Cc}/gu;

/**
 * Text for the screen: of each run of 12 or more digits the last 4 stay, and of the text its beginning. What has
 * been shortened once is not changed by shortening it again.
 *
 * @param most characters that stay
 */
export function masked(text: string, most: number = SHOWN_CHARACTERS): string {
  return text
    .replace(control, ' ')
    .trim()
    .replace(longDigits, (run) => `••••••••••••${run.slice(-4)}`)
    .slice(0, most)
    .toWellFormed();
}
