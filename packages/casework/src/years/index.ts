export { closeYear } from './close-year.ts';
export { lapseYear } from './lapse-year.ts';
