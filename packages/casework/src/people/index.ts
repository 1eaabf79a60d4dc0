export { personTimeline } from './person-timeline.ts';
export { type NumberReader, showNumber } from './show-number.ts';
