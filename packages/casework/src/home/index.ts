export type { HomeView } from './home-view.ts';
export { showHome } from './show-home.ts';
