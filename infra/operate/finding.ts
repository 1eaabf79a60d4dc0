/** Something wrong before a release. What `stops` would harm people or leave the stage half changed. */
export interface Finding {
  readonly weight: 'stops' | 'warns';
  readonly wrong: string;
  readonly whatToDo: string;
}

export function stops(wrong: string, whatToDo: string): Finding {
  return { weight: 'stops', wrong, whatToDo };
}

export function warns(wrong: string, whatToDo: string): Finding {
  return { weight: 'warns', wrong, whatToDo };
}
