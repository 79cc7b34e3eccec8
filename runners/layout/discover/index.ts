export { type DiscoverInput, discoverScreens } from './discover-screens.ts';
export type {
  AppRoot,
  DiscoveredScreen,
  Discovery,
  NavigatorKind,
  NavigatorStep,
} from './discovered-screen.ts';
export { matchHref } from './router-files.ts';
export { screenIdOf } from './screen-id.ts';
