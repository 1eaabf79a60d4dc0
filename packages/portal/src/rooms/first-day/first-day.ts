// one door, so that what home needs of the guide is one script, fetched beside invented people only
export { FirstDayCard } from './card.tsx';
export { watchFirstDay } from './watch.ts';
