import type { LibraryModule } from '../../evaluate/library-module.ts';
import { deviceLanguage } from './device-language.ts';
import { i18nJs } from './i18n-js.ts';
import { i18nextModule } from './i18next.ts';
import { lingui } from './lingui.ts';
import { reactI18next } from './react-i18next.ts';
import { reactIntl } from './react-intl.ts';

/** Libraries that translate, from the texts the project carries. */
export const translationLibraries: readonly LibraryModule[] = [
  ...deviceLanguage,
  i18nextModule,
  reactI18next,
  i18nJs,
  reactIntl,
  lingui,
];
