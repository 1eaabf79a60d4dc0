/** One figure of a story: what the sources say, and what the service came to. */
export interface Figure {
  readonly story: string;
  readonly name: string;
  readonly expected: number;
  readonly got: number;
}

/** 26.000, as figures are written in Indonesian papers. */
export function indonesian(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, '.');
}

export interface Figures {
  /** Notes a figure and prints its line. */
  tell(name: string, expected: number, got: number): void;
  /** Notes something that is so or not so. */
  holds(name: string, isSo: boolean): void;
  readonly all: readonly Figure[];
}

/** @param print where the lines go */
export function createFigures(story: string, print: (line: string) => void): Figures {
  const all: Figure[] = [];
  function tell(name: string, expected: number, got: number): void {
    all.push({ story, name, expected, got });
    const mark = expected === got ? 'ok ' : 'NOT';
    print(`${mark} ${story}: ${name}: expected ${indonesian(expected)}, got ${indonesian(got)}`);
  }
  return { all, tell, holds: (name, isSo) => tell(name, 1, isSo ? 1 : 0) };
}

export function differing(figures: readonly Figure[]): Figure[] {
  return figures.filter(({ expected, got }) => expected !== got);
}
