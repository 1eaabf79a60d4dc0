export { answerDesk } from './answer-desk.ts';
export { answerRegion } from './answer-region.ts';
export { mostPeopleADay } from './claim-cover.ts';
export type { CrossService, DeskService } from './cross-service.ts';
