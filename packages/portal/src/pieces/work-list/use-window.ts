import { type RefObject, useCallback, useEffect, useState } from 'react';
import { type Range, rangeOf } from './window.ts';

interface Windowed {
  readonly range: Range;
  readonly onScroll: () => void;
  /** scrolls no further than needed for the row to be seen below the heading */
  readonly bringIntoView: (index: number) => void;
}

/** Which rows of a list stand in the page while its frame is scrolled; heights in px. */
export function useWindow(
  frame: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): Windowed {
  const [range, setRange] = useState<Range>(() => rangeOf(count, firstLook(rowHeight)));
  const look = useCallback(() => {
    const element = frame.current;
    if (element === null) return;
    const view = { top: element.scrollTop, height: element.clientHeight, rowHeight };
    const next = rangeOf(count, view);
    setRange((last) => (last.first === next.first && last.end === next.end ? last : next));
  }, [frame, count, rowHeight]);
  useEffect(() => {
    look();
    const element = frame.current;
    if (element === null) return undefined;
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [frame, look]);
  const bringIntoView = useCallback(
    (index: number) => {
      const element = frame.current;
      if (element === null) return;
      const heading = element.querySelector('thead')?.clientHeight ?? 0;
      const top = index * rowHeight;
      const seen = element.clientHeight - heading;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowHeight > element.scrollTop + seen) {
        element.scrollTop = top + rowHeight - seen;
      }
    },
    [frame, rowHeight],
  );
  return { range, onScroll: look, bringIntoView };
}

/** Before the frame is measured: what a large window shows. */
function firstLook(rowHeight: number) {
  return { top: 0, height: 1_000, rowHeight };
}
