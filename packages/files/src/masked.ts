const longDigits = /\d(?:[\s.\-'’‘`]?\d){11,}/g;

/** Text for the screen: of each run of 12 or more digits the last 4 stay. */
export function masked(text: string): string {
  return text.slice(0, 120).replace(longDigits, (run) => `••••••••••••${run.slice(-4)}`);
}
