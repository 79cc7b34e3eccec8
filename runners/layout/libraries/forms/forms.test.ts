import { describe, expect, it } from 'vitest';
import { allNodes, nodesOf, textsOf } from '../../components/testing/render-app.ts';

const nodes = (before: string, jsx = '<Shown />') => nodesOf(jsx, { before }).flatMap(allNodes);
const texts = (before: string, jsx = '<Shown />') => nodesOf(jsx, { before }).flatMap(textsOf);
const inputs = (before: string) =>
  nodes(before).flatMap(({ type, props }) => (type === 'HS_Input' ? [props.value] : []));

describe('Formik', () => {
  const field =
    '<RN.TextInput value={values.email} onChangeText={handleChange("email")} onBlur={handleBlur("email")} />';

  it.each([
    [
      'children',
      `<Formik initialValues={{ email: 'a@b' }} onSubmit={() => {}}>{({ values, errors, handleChange, handleBlur, isValid }) => <>${field}{errors.email && <RN.Text>{errors.email}</RN.Text>}<RN.Text>{String(isValid)}</RN.Text></>}</Formik>`,
    ],
    [
      'render',
      `<Formik initialValues={{ email: 'a@b' }} render={({ values, handleChange, handleBlur }) => ${field}} />`,
    ],
  ])('hands the form to a function given as %s', (_, form) => {
    const before = `import { Formik } from 'formik'; import * as Yup from 'yup'; const schema = Yup.object().shape({ email: Yup.string().email().required() }); const Shown = () => ${form};`;
    expect(inputs(before)).toEqual(['a@b']);
  });

  it('gives its hooks and fields the initial values', () => {
    const before = `import { Formik, Field, useField, useFormikContext, ErrorMessage, FieldArray, useFormik } from 'formik';
      const Own = ({ field, form, label }) => <RN.Text>{label + field.value + typeof form.setFieldValue}</RN.Text>;
      const Hooked = () => { const [field, meta, helpers] = useField('name'); const { values } = useFormikContext(); return <RN.Text>{field.value + String(meta.touched) + values.list.length}</RN.Text>; };
      const Shown = () => { const form = useFormik({ initialValues: { a: 1 } }); return <Formik initialValues={{ name: 'Ada', list: ['x'] }}><RN.View><Field name="name" label="is " component={Own} /><Hooked /><ErrorMessage name="name" />
        <FieldArray name="list">{({ push, form: f }) => f.values.list.map((i) => <RN.Text key={i}>{i + typeof push}</RN.Text>)}</FieldArray><RN.Text>{form.values.a + form.getFieldProps('a').value}</RN.Text></RN.View></Formik>; };`;
    expect(texts(before)).toEqual(['is Adafunction', 'Adafalse1', 'xfunction', '2']);
  });

  it('finds where sending the form leads', () => {
    const before = `import { useFormik } from 'formik'; import { useNavigation } from '@react-navigation/native';
      const Shown = () => { const navigation = useNavigation(); const { handleSubmit } = useFormik({ initialValues: {}, onSubmit: () => navigation.navigate('Home') }); return <RN.Button title="Go" onPress={handleSubmit} />; };`;
    expect(nodes(before).find(({ actions }) => actions !== undefined)?.actions?.onPress).toMatchObject({
      navigate_to: 'Home',
    });
  });
});

describe('react-hook-form', () => {
  const before = `import { useForm, Controller, FormProvider, useFormContext, useController, useWatch, useFieldArray } from 'react-hook-form'; import { zodResolver } from '@hookform/resolvers/zod'; import { z } from 'zod';
    const schema = z.object({ email: z.string().email() });
    const Inner = () => { const { watch, formState: { errors } } = useFormContext(); const { field } = useController({ name: 'email' }); return <RN.Text>{watch('email') + field.value + Object.keys(errors).length}</RN.Text>; };
    const Shown = () => { const form = useForm({ resolver: zodResolver(schema), defaultValues: { email: 'a@b', user: { age: 4 }, tags: [{ t: 'x' }] } }); const { control, handleSubmit, formState: { errors, isSubmitting } } = form;
      const age = useWatch({ control, name: 'user.age' }); const { fields } = useFieldArray({ control, name: 'tags' });
      return <FormProvider {...form}><RN.View><Controller control={control} name="email" render={({ field: { value, onChange, onBlur }, fieldState: { error } }) => <RN.TextInput value={value} onChangeText={onChange} />} />
        {errors.email && <RN.Text>wrong</RN.Text>}<Inner /><RN.Text>{age + fields.map((f) => f.t + f.id).join()}</RN.Text><RN.Button title={isSubmitting ? 'wait' : 'Send'} onPress={handleSubmit(() => {})} /></RN.View></FormProvider>; };`;

  it('controls fields by their default values', () => {
    expect(inputs(before)).toEqual(['a@b']);
  });

  it('shows no errors beside its fields', () => {
    const more = `import { ErrorMessage } from '@hookform/error-message';
      const Errors = () => <ErrorMessage errors={{}} name="email" render={({ message }) => <RN.Text>{message}</RN.Text>} />;`;
    expect(nodesOf('<Errors />', { before: more })).toEqual([]);
  });

  it('answers its hooks as before anybody types', () => {
    expect(texts(before)).toEqual(expect.arrayContaining(['a@ba@b0', '4xfield-0']));
  });
});
