/** For a part of a drawing that is read out as one picture with a name, whatever letters it holds. */
export function asPicture(label: string) {
  return { role: 'img', 'aria-label': label } as const;
}
