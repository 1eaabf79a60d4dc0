export { personTimeline } from './person-timeline.ts';
export { type NumberReader, numberReasons, showNumber } from './show-number.ts';
export { type TimelineEvent, timelineKinds } from './timeline-event.ts';
