import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { ContextValue } from '../../evaluate/react/component-values.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import {
  elementOf,
  mergeObjects,
  modelComponent,
  sameComponent,
  wrapComponent,
} from '../model-components.ts';
import { readPath } from './read-path.ts';

const formContext = new ContextValue(undefined);

const HELPERS = [
  'handleReset',
  'resetForm',
  'setErrors',
  'setFieldError',
  'setFieldTouched',
  'setFieldValue',
  'setFormikState',
  'setStatus',
  'setSubmitting',
  'setTouched',
  'setValues',
  'submitForm',
  'validateField',
  'validateForm',
];

/** `handleChange(event)`, or `handleChange('name')`, which gives the handler of that field. */
function handler(name: string) {
  return nativeAccepting(name, ({ args: [field] }) =>
    typeof chosenOf(field) === 'string' ? noop(name) : undefined,
  );
}

/** A form that nobody has touched: its initial values, no errors. */
function formOf(interpreter: Interpreter, options: Value): ObjectValue {
  const read = (name: string): Value =>
    chosenOf(options) === undefined ? undefined : interpreter.getProperty(options, name);
  const values = read('initialValues') ?? new ObjectValue();
  const errors = read('initialErrors') ?? new ObjectValue();
  const touched = read('initialTouched') ?? new ObjectValue();
  return objectOf({
    values,
    errors,
    touched,
    initialValues: values,
    initialErrors: errors,
    initialTouched: touched,
    status: read('initialStatus'),
    dirty: false,
    isSubmitting: false,
    isValidating: false,
    isValid: true,
    submitCount: 0,
    handleBlur: handler('handleBlur'),
    handleChange: handler('handleChange'),
    handleSubmit: read('onSubmit') === undefined ? noop('handleSubmit') : submitter(read('onSubmit'), values),
    getFieldProps: nativeAccepting('getFieldProps', (call) =>
      fieldProps(call.interpreter, values, call.args[0]),
    ),
    getFieldMeta: nativeAccepting('getFieldMeta', (call) =>
      fieldMeta(call.interpreter, values, call.args[0]),
    ),
    getFieldHelpers: nativeAccepting('getFieldHelpers', () => fieldHelpers()),
    ...Object.fromEntries(HELPERS.map((name) => [name, noop(name)])),
  });
}

/** Submitting calls what the app does with the values: where that leads is what the button leads to. */
function submitter(onSubmit: Value, values: Value): Callable {
  const helpers = objectOf(Object.fromEntries(HELPERS.map((name) => [name, noop(name)])));
  return nativeAccepting('handleSubmit', ({ interpreter }) => interpreter.call(onSubmit, [values, helpers]));
}

/** A field is named by a text, or by props with a `name`. */
function nameOf(interpreter: Interpreter, given: Value): string {
  const settled = chosenOf(given);
  const name = settled instanceof ObjectValue ? chosenOf(interpreter.getProperty(settled, 'name')) : settled;
  return typeof name === 'string' ? name : '';
}

function fieldProps(interpreter: Interpreter, values: Value, given: Value): ObjectValue {
  const name = nameOf(interpreter, given);
  const value = readPath(interpreter, values, name);
  return objectOf({ name, value, onBlur: handler('handleBlur'), onChange: handler('handleChange') });
}

function fieldMeta(interpreter: Interpreter, values: Value, given: Value): ObjectValue {
  const value = readPath(interpreter, values, nameOf(interpreter, given));
  return objectOf({ value, initialValue: value, touched: false, error: undefined, initialTouched: false });
}

const fieldHelpers = (): ObjectValue =>
  objectOf({ setValue: noop('setValue'), setTouched: noop('setTouched'), setError: noop('setError') });

function currentForm(interpreter: Interpreter): Value {
  return interpreter.readContext(formContext) ?? formOf(interpreter, undefined);
}

/** Draws what is given as `component`, `render` or children, with these props. */
function renderWith(interpreter: Interpreter, props: ObjectValue, given: ObjectValue): Value {
  const component = chosenOf(interpreter.getProperty(props, 'component'));
  if (component !== undefined && typeof component !== 'string') return elementOf(component, given);
  const children = interpreter.getProperty(props, 'children');
  const render = [interpreter.getProperty(props, 'render'), children].find(
    (part) => chosenOf(part) instanceof Callable,
  );
  return render === undefined ? children : interpreter.call(render, [given]);
}

const Formik = modelComponent('Formik', (props, interpreter) => {
  const form = formOf(interpreter, props);
  return elementOf(formContext.provider, { value: form, children: renderWith(interpreter, props, form) });
});

const Field = modelComponent('Field', (props, interpreter) => {
  const form = currentForm(interpreter);
  const values = interpreter.getProperty(form, 'values');
  const field = fieldProps(interpreter, values, props);
  const as = chosenOf(interpreter.getProperty(props, 'as'));
  if (as !== undefined && typeof as !== 'string')
    return elementOf(as, mergeObjects(interpreter, field, props));
  const given = objectOf({ field, form, meta: fieldMeta(interpreter, values, props) });
  return renderWith(interpreter, props, mergeObjects(interpreter, props, given));
});

const FieldArray = modelComponent('FieldArray', (props, interpreter) => {
  const helpers = ['push', 'remove', 'insert', 'move', 'swap', 'replace', 'unshift', 'pop'];
  const given = objectOf({
    form: currentForm(interpreter),
    name: interpreter.getProperty(props, 'name'),
    ...Object.fromEntries(helpers.map((name) => [name, noop(name)])),
  });
  return renderWith(interpreter, props, given);
});

const useFormik = nativeAccepting('useFormik', ({ interpreter, args }) => formOf(interpreter, args[0]));

const useField = nativeAccepting('useField', ({ interpreter, args: [given] }) => {
  const values = interpreter.getProperty(currentForm(interpreter), 'values');
  return new ArrayValue([
    fieldProps(interpreter, values, given),
    fieldMeta(interpreter, values, given),
    fieldHelpers(),
  ]);
});

const withFormik = nativeAccepting('withFormik', ({ args: [options] }) =>
  nativeAccepting('withFormik', ({ args: [component] }) =>
    wrapComponent(component, (props, interpreter) => {
      const map = interpreter.getProperty(options, 'mapPropsToValues');
      const initialValues =
        chosenOf(map) instanceof Callable ? interpreter.call(map, [props]) : new ObjectValue();
      return mergeObjects(interpreter, props, formOf(interpreter, objectOf({ initialValues })));
    }),
  ),
);

/** Formik: forms as they are before anybody types. */
export const formik: LibraryModule = {
  specifiers: ['formik'],
  exports: {
    ErrorMessage: modelComponent('ErrorMessage', () => null),
    FastField: Field,
    Field,
    FieldArray,
    Form: modelComponent('Form', (props, interpreter) => interpreter.getProperty(props, 'children')),
    Formik,
    FormikConsumer: formContext.consumer,
    FormikProvider: formContext.provider,
    connect: sameComponent('connect'),
    getIn: nativeAccepting('getIn', ({ interpreter, args: [values, path] }) =>
      readPath(interpreter, values, String(chosenOf(path))),
    ),
    useField,
    useFormik,
    useFormikContext: nativeAccepting('useFormikContext', ({ interpreter }) => currentForm(interpreter)),
    withFormik,
  },
};
