/** From the rail to the room to what was just said, and round again: the parts of a page that are marked as such. */
export function focusNextRegion(): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(here + 1) % regions.length];
  if (next === undefined) return;
  const first = next.querySelector<HTMLElement>('h1[tabindex], a[href], button, input');
  (first ?? next).focus();
}
