export { checkOwnCover, type OwnCover } from './check-own-cover.ts';
export {
  type OwnCoverSettingView,
  settleOwnCover,
  showOwnCoverSetting,
} from './own-cover-setting.ts';
