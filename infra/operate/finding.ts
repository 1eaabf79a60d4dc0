/**
 * Something wrong with a stage. What `stops` a release would harm people or leave the stage half changed; what it `lacks` is
 * told by `health` alone, since a release may be what brings it.
 */
export interface Finding {
  readonly weight: 'stops' | 'warns' | 'lacks';
  readonly wrong: string;
  readonly whatToDo: string;
}

export function stops(wrong: string, whatToDo: string): Finding {
  return { weight: 'stops', wrong, whatToDo };
}

export function warns(wrong: string, whatToDo: string): Finding {
  return { weight: 'warns', wrong, whatToDo };
}

export function lacks(wrong: string, whatToDo: string): Finding {
  return { weight: 'lacks', wrong, whatToDo };
}

const words = { stops: 'STOPS', warns: 'warns', lacks: 'LACKS' } as const;

/** One finding as two lines: what is wrong, and what to do. */
export function lineOf({ weight, wrong, whatToDo }: Finding): string {
  return `${words[weight]}: ${wrong}\n       ${whatToDo}`;
}
