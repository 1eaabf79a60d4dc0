/** Edges in CSS pixels from the upper left corner of the window. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** between the button and what opens at it, and between that and the window's edge */
const gap = 4;
const margin = 8;

/**
 * Where something of this size opens at a button: below it where there is room, else above; within the window, however
 * narrow. Left edges meet where that fits, else right edges.
 */
export function placeAt(button: Box, size: Size, window: Size): { left: number; top: number } {
  const below = button.top + button.height + gap;
  const above = button.top - gap - size.height;
  const fitsBelow = below + size.height <= window.height - margin;
  const top = fitsBelow || above < margin ? below : above;
  const fitsRight = button.left + size.width <= window.width - margin;
  const left = fitsRight ? button.left : button.left + button.width - size.width;
  return {
    left: Math.max(margin, Math.min(left, window.width - size.width - margin)),
    top: Math.max(margin, Math.min(top, window.height - size.height - margin)),
  };
}
