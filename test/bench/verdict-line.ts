/** What a benchmark found; the last line that it prints. */
export interface BenchResult {
  readonly ok: boolean;
  readonly [figure: string]: unknown;
}

/** Figures with two decimals are as exact as a shared machine lets them be. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Prints names and values under each other, for people. */
export function printTable(title: string, figures: Readonly<Record<string, unknown>>): void {
  console.log(`\n${title}`);
  const width = Math.max(...Object.keys(figures).map((name) => name.length));
  for (const [name, value] of Object.entries(figures)) {
    console.log(`  ${name.padEnd(width)}  ${shown(value)}`);
  }
}

function shown(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
