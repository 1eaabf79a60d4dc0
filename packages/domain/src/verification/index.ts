export * from './answer.ts';
export * from './counts.ts';
export * from './duties-done.ts';
export * from './setting.ts';
export * from './sheet.ts';
export * from './stage.ts';
export * from './steps.ts';
