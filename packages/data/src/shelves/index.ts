export { defineShelf, type Filed, oneFolder, type Shelf, type Told } from './shelf.ts';
export { type FolderPage, readFiled, type ShelfReads } from './shelf-reads.ts';
export {
  type Filing,
  type FilingWrite,
  fileNew,
  fileOver,
  restOn,
  takeOff,
} from './shelf-writes.ts';
