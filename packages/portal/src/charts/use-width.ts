import { useLayoutEffect, useRef, useState } from 'react';

/** px taken before the place is measured: a desktop's column */
const guess = 720;

/** The width of an element, so that a chart is drawn in real px and its letters stay readable on a phone. */
export function useWidth<E extends HTMLElement>() {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(guess);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => setWidth(Math.max(200, Math.floor(element.clientWidth)));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return { ref, width };
}
