// one door, so that what a first page needs of the guide is one script, fetched beside invented people only
export { CentralFirstDayCard, FirstDayCard } from './card.tsx';
export { watchCentralFirstDay, watchFirstDay } from './watch.ts';
