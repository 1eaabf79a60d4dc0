export * from './card-hand-over.ts';
export * from './card-in-ledger.ts';
export * from './cover-event.ts';
export * from './letter-setting.ts';
export * from './mobile-number.ts';
export * from './sent-message.ts';
export * from './short-text.ts';
