import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { ContextValue } from '../../evaluate/react/component-values.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { elementOf, mergeObjects, modelComponent } from '../model-components.ts';
import { readPath } from './read-path.ts';

/** What `useForm` gives, and what hooks inside a `FormProvider` read. */
const formContext = new ContextValue(undefined);

const HELPERS = [
  'clearErrors',
  'reset',
  'resetField',
  'setError',
  'setFocus',
  'setValue',
  'trigger',
  'unregister',
  'subscribe',
];

/** A form that nobody has touched. */
const formState = (): ObjectValue =>
  objectOf({
    defaultValues: undefined,
    dirtyFields: new ObjectValue(),
    disabled: false,
    errors: new ObjectValue(),
    isDirty: false,
    isLoading: false,
    isReady: true,
    isSubmitSuccessful: false,
    isSubmitted: false,
    isSubmitting: false,
    isValid: false,
    isValidating: false,
    submitCount: 0,
    touchedFields: new ObjectValue(),
    validatingFields: new ObjectValue(),
  });

const fieldState = (): ObjectValue =>
  objectOf({ error: undefined, invalid: false, isDirty: false, isTouched: false, isValidating: false });

function valuesOf(interpreter: Interpreter, options: Value): Value {
  if (chosenOf(options) === undefined) return new ObjectValue();
  const values = chosenOf(interpreter.getProperty(options, 'values'));
  return values ?? interpreter.getProperty(options, 'defaultValues') ?? new ObjectValue();
}

/** One value by name, some by a list of names, or all of them. */
function readValues(interpreter: Interpreter, values: Value, names: Value, fallback?: Value): Value {
  const wanted = chosenOf(names);
  if (typeof wanted === 'string') return readPath(interpreter, values, wanted) ?? fallback;
  if (wanted instanceof ArrayValue) {
    return new ArrayValue(wanted.elements.map((name) => readValues(interpreter, values, name)));
  }
  return values;
}

function createForm(interpreter: Interpreter, options: Value): ObjectValue {
  const values = valuesOf(interpreter, options);
  const read = (name: string) =>
    nativeAccepting(name, (call) => readValues(call.interpreter, values, call.args[0], call.args[1]));
  return objectOf({
    control: objectOf({ values }),
    formState: formState(),
    getFieldState: nativeAccepting('getFieldState', fieldState),
    getValues: read('getValues'),
    handleSubmit: nativeAccepting('handleSubmit', ({ args: [onValid] }) =>
      nativeAccepting('handleSubmit', (call) => call.interpreter.call(onValid, [values])),
    ),
    register: nativeAccepting('register', ({ args: [name] }) =>
      objectOf({ name, onBlur: noop('onBlur'), onChange: noop('onChange') }),
    ),
    watch: read('watch'),
    ...Object.fromEntries(HELPERS.map((name) => [name, noop(name)])),
  });
}

/** The values behind a `control`, or those of the form around. */
function controlledValues(interpreter: Interpreter, control: Value): Value {
  const given = chosenOf(control) ?? chosenOf(contextPart(interpreter, 'control'));
  return given === undefined ? new ObjectValue() : interpreter.getProperty(given, 'values');
}

function contextPart(interpreter: Interpreter, name: string): Value {
  const form = interpreter.readContext(formContext);
  return chosenOf(form) === undefined ? undefined : interpreter.getProperty(form, name);
}

/** What `Controller` and `useController` hand to the field they control. */
function controlled(interpreter: Interpreter, props: Value): ObjectValue {
  const name = interpreter.getProperty(props, 'name');
  const values = controlledValues(interpreter, interpreter.getProperty(props, 'control'));
  const fallback = interpreter.getProperty(props, 'defaultValue');
  const field = objectOf({
    name,
    value: readValues(interpreter, values, name, fallback),
    disabled: interpreter.getProperty(props, 'disabled'),
    onBlur: noop('onBlur'),
    onChange: noop('onChange'),
  });
  return objectOf({ field, fieldState: fieldState(), formState: formState() });
}

const useForm = nativeAccepting('useForm', ({ interpreter, args }) => createForm(interpreter, args[0]));

const useWatch = nativeAccepting('useWatch', ({ interpreter, args: [options] }) => {
  const read = (name: string): Value =>
    chosenOf(options) === undefined ? undefined : interpreter.getProperty(options, name);
  return readValues(
    interpreter,
    controlledValues(interpreter, read('control')),
    read('name'),
    read('defaultValue'),
  );
});

const FIELD_ARRAY_HELPERS = ['append', 'insert', 'move', 'prepend', 'remove', 'replace', 'swap', 'update'];

const useFieldArray = nativeAccepting('useFieldArray', ({ interpreter, args: [options] }) => {
  const values = controlledValues(interpreter, interpreter.getProperty(options, 'control'));
  const items = interpreter.iterate(
    readValues(interpreter, values, interpreter.getProperty(options, 'name')) ?? '',
  );
  const fields =
    items instanceof UnknownValue
      ? items
      : new ArrayValue(
          items.map((item, index) => mergeObjects(interpreter, item, objectOf({ id: `field-${index}` }))),
        );
  return objectOf({ fields, ...Object.fromEntries(FIELD_ARRAY_HELPERS.map((name) => [name, noop(name)])) });
});

/** `react-hook-form`: forms at their default values. */
export const reactHookForm: LibraryModule = {
  specifiers: ['react-hook-form'],
  exports: {
    Controller: modelComponent('Controller', (props, interpreter) =>
      interpreter.call(interpreter.getProperty(props, 'render'), [controlled(interpreter, props)]),
    ),
    Form: modelComponent('Form', (props, interpreter) => interpreter.getProperty(props, 'children')),
    FormProvider: modelComponent('FormProvider', (props, interpreter) =>
      elementOf(formContext.provider, {
        value: props,
        children: interpreter.getProperty(props, 'children'),
      }),
    ),
    get: nativeAccepting('get', ({ interpreter, args: [values, path] }) =>
      readPath(interpreter, values, String(chosenOf(path))),
    ),
    useController: nativeAccepting('useController', ({ interpreter, args }) =>
      controlled(interpreter, args[0]),
    ),
    useFieldArray,
    useForm,
    useFormContext: nativeAccepting(
      'useFormContext',
      ({ interpreter }) => interpreter.readContext(formContext) ?? createForm(interpreter, undefined),
    ),
    useFormState: nativeAccepting('useFormState', formState),
    useWatch,
  },
};
