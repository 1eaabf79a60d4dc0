export * from './cohort-room.ts';
export * from './determination.ts';
export * from './determination-states.ts';
export * from './determined-line.ts';
export * from './priority.ts';
export * from './signatory.ts';
