import { type RefObject, startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { firstOf, printedOf, type Range, rangeOf, seenOf } from './window.ts';

interface Windowed {
  readonly range: Range;
  readonly onScroll: () => void;
  /** scrolls no further than needed for the row to be seen below the heading */
  readonly bringIntoView: (index: number) => void;
}

/** ms without a further key after which the rows around those in sight are drawn: longer than keys repeat */
const keyRestMs = 120;

/** Which rows of a list stand in the page while its frame is scrolled; heights in px. */
export function useWindow(
  frame: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): Windowed {
  const [range, setRange] = useState<Range>(() => rangeOf(count, firstLook(rowHeight)));
  const [isPrinted, setPrinted] = useState(false);
  /** where a key scrolled to, until something else scrolls */
  const byKey = useRef<number | null>(null);
  const rest = useRef(0);
  const show = useCallback(
    (top: number, height: number, isByKey: boolean) => {
      const view = { top, height, rowHeight };
      const seen = seenOf(count, view);
      const next = rangeOf(count, view);
      const drawAround = () =>
        startTransition(() =>
          setRange((last) => (last.first === next.first && last.end === next.end ? last : next)),
        );
      const withSeen = (last: Range) =>
        last.first <= seen.first && seen.end <= last.end ? last : seen;
      window.clearTimeout(rest.current);
      if (!isByKey) {
        setRange(withSeen);
        drawAround();
        return;
      }
      // most of what is seen is drawn at once, the rest right after it; the rows around it wait while a key is held down
      setRange((last) => (withSeen(last) === last ? last : firstOf(seen, last)));
      startTransition(() => setRange(withSeen));
      rest.current = window.setTimeout(drawAround, keyRestMs);
    },
    [count, rowHeight],
  );
  useEffect(() => () => window.clearTimeout(rest.current), []);
  const look = useCallback(() => {
    const element = frame.current;
    if (element === null) return;
    element.toggleAttribute('data-sideways', element.scrollLeft > 0);
    const isByKey = byKey.current !== null && Math.abs(element.scrollTop - byKey.current) < 1;
    if (!isByKey) byKey.current = null;
    show(element.scrollTop, element.clientHeight, isByKey);
  }, [frame, show]);
  useEffect(() => {
    look();
    const element = frame.current;
    if (element === null) return undefined;
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [frame, look]);
  useEffect(() => {
    // paper has no frame to scroll in; what a key or the frame still asks for is drawn when it is printed
    const whole = () => flushSync(() => setPrinted(true));
    const frameAgain = () => setPrinted(false);
    addEventListener('beforeprint', whole);
    addEventListener('afterprint', frameAgain);
    return () => {
      removeEventListener('beforeprint', whole);
      removeEventListener('afterprint', frameAgain);
    };
  }, []);
  const bringIntoView = useCallback(
    (index: number) => {
      const element = frame.current;
      if (element === null) return;
      const heading = element.querySelector('thead')?.clientHeight ?? 0;
      const { clientHeight, scrollTop } = element;
      const seen = clientHeight - heading;
      const top = index * rowHeight;
      const end = top + rowHeight;
      const wanted = top < scrollTop ? top : end > scrollTop + seen ? end - seen : scrollTop;
      if (wanted === scrollTop) return;
      // drawn together with what moved the rows: told of by the scrolling alone, the table would be drawn twice
      byKey.current = wanted;
      show(wanted, clientHeight, true);
      element.scrollTop = wanted;
    },
    [frame, rowHeight, show],
  );
  return {
    range: isPrinted ? { first: 0, end: printedOf(count) } : range,
    onScroll: look,
    bringIntoView,
  };
}

/** Before the frame is measured: what a large window shows. */
function firstLook(rowHeight: number) {
  return { top: 0, height: 1_000, rowHeight };
}
