import { createLibraryRegistry, type LibraryRegistry } from '../evaluate/library-module.ts';
import { propTypesModule } from '../evaluate/react/react-module.ts';
import { reanimated } from './animated/reanimated.ts';
import { dataLibraries } from './data/index.ts';
import { dateLibraries } from './dates/index.ts';
import { deviceLibraries } from './device/index.ts';
import { expoPackages } from './expo/expo-packages.ts';
import { expoRouter, expoRouterLayouts } from './expo/router.ts';
import { formLibraries } from './forms/index.ts';
import { gestureHandler } from './gesture-handler.ts';
import { translationLibraries } from './i18n/index.ts';
import { kits } from './kits/index.ts';
import { navigationLibraries } from './navigation/react-navigation.ts';
import { presentationLibraries } from './presentation/index.ts';
import { computingLibraries } from './pure/index.ts';
import { reactWithEffects } from './react-effects.ts';
import { reactNative } from './react-native/index.ts';
import { restyle } from './restyle/index.ts';
import { safeAreaContext } from './safe-area-context.ts';
import { clerk } from './services/clerk.ts';
import { sizingLibraries } from './sizing/index.ts';
import { stateLibraries } from './state/index.ts';
import { styledLibraries } from './styled/styled-libraries.ts';
import { svg } from './svg.ts';
import { classLibraries } from './tailwind/class-libraries.ts';
import { twLibraries } from './tailwind/twrnc.ts';
import { unistyles } from './unistyles/index.ts';
import { vectorIcons } from './vector-icons.ts';

/** The packages whose meaning the engine knows. Adding one is a module in this folder and a line here. */
export const LIBRARIES: LibraryRegistry = createLibraryRegistry([
  reactWithEffects,
  propTypesModule,
  reactNative,
  reanimated,
  gestureHandler,
  safeAreaContext,
  svg,
  ...navigationLibraries,
  expoRouter,
  ...expoRouterLayouts,
  ...sizingLibraries,
  ...presentationLibraries,
  ...styledLibraries,
  restyle,
  unistyles,
  ...classLibraries,
  ...twLibraries,
  ...expoPackages,
  ...vectorIcons,
  ...dateLibraries,
  ...deviceLibraries,
  ...dataLibraries,
  ...formLibraries,
  ...computingLibraries,
  clerk,
  ...translationLibraries,
  ...stateLibraries,
  ...kits,
]);
