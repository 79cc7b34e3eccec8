import type { LibraryModule } from '../../evaluate/library-module.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import { modelComponent } from '../model-components.ts';
import { formik } from './formik.ts';
import { reactHookForm } from './react-hook-form.ts';

const rule = new UnknownValue('values are checked when a form is sent', { hint: 'schema' });

/** Validation says nothing about how a form looks before it is sent. */
const validation: LibraryModule = {
  specifiers: ['yup', 'zod', 'joi', 'valibot', 'superstruct', 'validator', '@hookform/resolvers'],
  exports: {},
  otherExport: () => rule,
  submodule: () => ({
    yupResolver: rule,
    zodResolver: rule,
    joiResolver: rule,
    valibotResolver: rule,
    z: rule,
  }),
};

/** Nothing is wrong with a form before it is sent. */
const errorMessages: LibraryModule = {
  specifiers: ['@hookform/error-message'],
  exports: { ErrorMessage: modelComponent('ErrorMessage', () => null) },
};

/** Libraries that keep forms. */
export const formLibraries: readonly LibraryModule[] = [formik, reactHookForm, errorMessages, validation];
