import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodesOf, sceneOf, textsOf } from '../../components/testing/render-app.ts';
import { parseMessage } from './message-format.ts';

/** The texts of a component whose body returns this JSX, in a file that begins with `before`. */
function texts(before: string, jsx: string, wrap: (inner: string) => string = (inner) => inner): string[] {
  const component = `${before}\nfunction Shown() { return <RN.View>${jsx}</RN.View>; }`;
  return nodesOf(wrap('<Shown />'), { before: component }).flatMap(textsOf);
}

const show = (expression: string): string => `<RN.Text>{${expression}}</RN.Text>`;

describe('i18next', () => {
  const setUp = `import i18n from 'i18next'; import { useTranslation, initReactI18next, Trans, withTranslation, Translation } from 'react-i18next'; import { getLocales } from 'expo-localization';
    const en = { translation: { hi: 'Hello', deep: { title: 'Deep {{who.name}}', 'a.b': 'dotted' }, item_one: '{{count}} item', item_other: '{{count}} items', item_zero: 'nothing', friend_male: 'boyfriend', friend: 'friend', nested: 'Say $t(hi)', rich: 'Read <bold>the</bold> <1>terms</1>!', list: ['a', 'b'], old: 'one thing', old_plural: 'things' }, menu: { home: 'Home' } };
    i18n.use(initReactI18next).init({ resources: { en, de: { translation: { hi: 'Hallo' } } }, lng: getLocales()[0].languageTag, fallbackLng: 'de' });`;
  const hook = (expression: string): string =>
    `{(() => { const { t, i18n } = useTranslation(); return ${show(expression)}; })()}`;

  it.each([
    ["t('hi')", 'Hello'],
    ["t('deep.title', { who: { name: 'Ada' } })", 'Deep Ada'],
    ["t('deep.a.b')", 'dotted'],
    ["t('item', { count: 1 }) + t('item', { count: 5 }) + t('item', { count: 0 })", '1 item5 itemsnothing'],
    ["t('old', { count: 3 })", 'things'],
    ["t('friend', { context: 'male' }) + t('friend', { context: 'x' })", 'boyfriendfriend'],
    ["t('nested')", 'Say Hello'],
    ["t('menu:home')", 'Home'],
    ["t('missing.key')", 'missing.key'],
    ["t('missing', 'a default')", 'a default'],
    ["t(['missing', 'hi'])", 'Hello'],
    ["t('list', { returnObjects: true }).join('+')", 'a+b'],
    ["i18n.language + i18n.t('hi', { lng: 'de' })", 'en-USHallo'],
    ["i18n.exists('hi') + ' ' + i18n.exists('no')", 'true false'],
    ["t('deep.title', { who: process.env.WHO })", 'Deep {who.name}'],
  ])('%s is %s', (expression, expected) => {
    expect(texts(setUp, hook(expression))).toEqual([expected]);
  });

  it('gives its hook’s answer as a list as well, for a namespace and with a prefix', () => {
    const jsx = `{(() => { const [t] = useTranslation('menu'); const p = useTranslation('translation', { keyPrefix: 'deep' }); return ${show("t('home') + p.t('a.b')")}; })()}`;
    expect(texts(setUp, jsx)).toEqual(['Homedotted']);
  });

  it('makes tags in a text the elements they stand for', () => {
    const jsx =
      '<RN.Text><Trans i18nKey="rich" components={{ bold: <RN.Text style={{ fontWeight: "bold" }} />, 1: <RN.Text /> }} /></RN.Text><RN.Text><Trans i18nKey="nowhere">Own text</Trans></RN.Text>';
    expect(texts(setUp, jsx)).toEqual(['Read the terms!', 'Own text']);
  });

  it('wraps components, of functions and of classes', () => {
    const before = `${setUp} const Label = withTranslation()(class extends React.Component { render() { return <RN.Text>{this.props.t('hi')}</RN.Text>; } });`;
    expect(texts(before, `<Label /><Translation>{(t) => ${show("t('hi')")}}</Translation>`)).toEqual([
      'Hello',
      'Hello',
    ]);
  });

  it.each(['en', 'en-US', 'en_US'])('is in the device’s language, which resources call %s', (name) => {
    const before = `import i18n from 'i18next'; import { stored } from 'some-storage';
      i18n.init({ resources: { es: { translation: { hi: 'Hola' } }, '${name}': { translation: { hi: 'Hello' } } }, lng: stored(), fallbackLng: 'es' });`;
    expect(texts(before, show("i18n.t('hi')"))).toEqual(['Hello']);
  });

  it('falls back to the language the project names, and to keys where nothing is set up', () => {
    const german =
      "import i18n from 'i18next'; i18n.init({ resources: { de: { translation: { hi: 'Hallo' } } }, fallbackLng: ['de'] });";
    expect(texts(german, show("i18n.t('hi')"))).toEqual(['Hallo']);
    expect(
      texts(
        "import { useTranslation } from 'react-i18next';",
        `{(() => { const { t } = useTranslation(); return ${show("t('some.key')")}; })()}`,
      ),
    ).toEqual(['some.key']);
  });
});

describe('i18next that only an effect sets up', () => {
  it('is set up with what the project’s file says', () => {
    const scene = sceneOf({
      'i18n.ts': `import i18n from 'i18next'; import en from './en';
        export const initI18n = async () => { await i18n.init({ resources: { en }, lng: 'en' }); return i18n; };`,
      'en.ts': `export default { translation: { hi: 'Hello' } };`,
      'App.tsx': `import { useEffect } from 'react'; import { Text } from 'react-native'; import i18n from 'i18next'; import { initI18n } from './i18n';
        export default function App() { useEffect(() => { initI18n(); }, []); return <Text>{i18n.t('hi')}</Text>; }`,
    });
    expect(textsOf(scene.root)).toEqual(['Hello']);
  });
});

describe('i18n-js', () => {
  it('translates with the object that older versions are, and with instances', () => {
    const before = `import I18n from 'i18n-js'; import { I18n as Class } from 'i18n-js';
      I18n.translations = { en: { hi: 'Hello %{name}', n: { one: '1 day', other: '{{count}} days' } }, fr: {} }; I18n.locale = 'fr-FR'; I18n.fallbacks = true;
      const own = new Class({ de: { hi: 'Hallo' } }); own.locale = 'de';`;
    const jsx = `${show("I18n.t('hi', { name: 'Ada' })")}${show("I18n.t('n', { count: 3 })")}${show("own.t('hi')")}${show("own.t('no')")}`;
    expect(texts(before, jsx)).toEqual(['Hello Ada', '3 days', 'Hallo', '[missing "de.no" translation]']);
  });
});

describe('messages', () => {
  it('of react-intl come from the provider, with plurals and elements in them', () => {
    const before = `import { IntlProvider, FormattedMessage, useIntl, FormattedNumber } from 'react-intl';
      const messages = { hi: 'Hi {name}', items: '{n, plural, =0 {none} one {# item} other {# items}}' };`;
    const jsx = `<RN.Text><FormattedMessage id="hi" values={{ name: <RN.Text>Ada</RN.Text> }} /></RN.Text>
      {(() => { const intl = useIntl(); return ${show("intl.formatMessage({ id: 'items' }, { n: 2 }) + intl.formatMessage({ id: 'x', defaultMessage: '{who, select, you {You} other {They}}' }, { who: 'you' })")}; })()}
      <RN.Text><FormattedNumber value={1234.5} /></RN.Text>`;
    expect(
      texts(before, jsx, (inner) => `<IntlProvider locale="en" messages={messages}>${inner}</IntlProvider>`),
    ).toEqual(['Hi Ada', '2 itemsYou', '1,234.5']);
  });

  it('of Lingui are what source writes', () => {
    const before =
      "import { Trans, useLingui } from '@lingui/react/macro'; import { i18n } from '@lingui/core';";
    expect(
      texts(
        before,
        `<RN.Text><Trans>Hello</Trans></RN.Text>${show("i18n._('Bye {name}', { name: 'Ada' })")}`,
      ),
    ).toEqual(['Hello', 'Bye Ada']);
  });

  it('are read whole or refused, whatever they hold', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      "'",
      '#',
      'a',
      ' ',
      ',',
      'n',
      'plural',
      'select',
      'other',
      'one',
      '=1',
      'offset:1',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(() => parseMessage(pieces.join(''))).not.toThrow();
      }),
    );
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/[{}']/.test(text)),
        (text) => {
          expect(parseMessage(text)).toEqual(text === '' ? [] : [text]);
        },
      ),
    );
  });

  it('choose by number', () => {
    const parts = parseMessage("it''s {n, plural, offset:1 one {'{'#'}'} other {# {m}}} now");
    expect(parts).toMatchObject(["it's ", { kind: 'choice', name: 'n', type: 'plural', offset: 1 }, ' now']);
  });
});

it('the device speaks American English', () => {
  const before = `import * as Localization from 'expo-localization'; import * as L from 'react-native-localize';`;
  const jsx = show(
    "Localization.locale + Localization.getLocales()[0].languageCode + L.findBestLanguageTag(['fr', 'en']).languageTag + L.getTimeZone()",
  );
  expect(texts(before, jsx)).toEqual(['en-USenenUTC']);
});
