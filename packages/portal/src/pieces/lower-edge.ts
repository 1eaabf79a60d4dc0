/** Heights of what lies over the lower edge of the page, as the sheets of styles know them. */
type LowerEdge = '--bar-height' | '--toast-height';

/** While it stands, what takes the focus scrolls clear of it, and the end of the page can be scrolled out from under it. */
export function makeRoomFor(element: HTMLElement, edge: LowerEdge): () => void {
  const { style } = document.documentElement;
  const watcher = new ResizeObserver(() => style.setProperty(edge, `${element.offsetHeight}px`));
  watcher.observe(element);
  return () => {
    watcher.disconnect();
    style.removeProperty(edge);
  };
}
