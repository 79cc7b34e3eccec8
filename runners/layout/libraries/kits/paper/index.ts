import type { LibraryModule } from '../../../evaluate/library-module.ts';
import { type NativeFunctionValue, nativeAccepting } from '../../../evaluate/native-function.ts';
import { objectOf } from '../../../evaluate/values/object-value.ts';
import { passThrough } from '../../model-components.ts';
import { REACT_NATIVE_HOSTS } from '../../react-native/host-components.ts';
import { kitComponent, showsNothing } from '../kit-element.ts';
import { textInputAffix, textInputIcon } from './adornments.ts';
import { appbar, appbarAction, appbarContent, appbarHeader } from './appbar.ts';
import { card } from './card.ts';
import { button, checkbox, chip, fab, radioButton } from './controls.ts';
import { iconButton } from './icon-button.ts';
import { avatarIcon, avatarImage, avatarText, badge, icon, progressBar } from './images.ts';
import { helperText, searchbar } from './inputs.ts';
import { listAccordion, listIcon, listItem, listSection, listSubheader } from './lists.ts';
import { darkTheme, fontsOf, lightTheme, paperProvider, useTheme, withTheme } from './paper-theme.ts';
import { divider, menu, modalOf, surface } from './surfaces.ts';
import { legacyTexts, text } from './text.ts';
import { textInput } from './text-field.ts';

function withParts(
  component: NativeFunctionValue,
  parts: Readonly<Record<string, NativeFunctionValue>>,
): NativeFunctionValue {
  for (const [name, part] of Object.entries(parts)) component.setOwn(name, part);
  return component;
}

const padded = (name: string, paddingHorizontal: number, paddingBottom: number) =>
  kitComponent(name, (kit) =>
    kit.view({ paddingHorizontal, paddingBottom }, [kit.given('style')], kit.children),
  );

const dialogTitle = kitComponent('Dialog.Title', (kit) =>
  kit.label(
    { fontSize: 24, lineHeight: 32, marginTop: 16, marginBottom: 16, marginHorizontal: 24 },
    [kit.given('style')],
    kit.children,
  ),
);

const dialogActions = kitComponent('Dialog.Actions', (kit) =>
  kit.view(
    { flexDirection: 'row', justifyContent: 'flex-end', paddingHorizontal: 24, paddingBottom: 24 },
    [kit.given('style')],
    kit.children,
  ),
);

/** react-native-paper in the look of its version 5, Material Design 3. */
export const paper: LibraryModule = {
  specifiers: ['react-native-paper'],
  yieldsToSource: true,
  exports: {
    ...legacyTexts,
    ActivityIndicator: REACT_NATIVE_HOSTS.ActivityIndicator,
    Appbar: withParts(appbar, {
      Header: appbarHeader,
      Content: appbarContent,
      Action: appbarAction('Appbar.Action'),
      BackAction: appbarAction('Appbar.BackAction', 'arrow-left'),
    }),
    Avatar: objectOf({ Image: avatarImage, Text: avatarText, Icon: avatarIcon }),
    Badge: badge,
    Banner: showsNothing('Banner'),
    Button: button,
    Card: card,
    Checkbox: withParts(checkbox, { Android: checkbox, IOS: checkbox }),
    Chip: chip,
    DefaultTheme: lightTheme,
    Dialog: withParts(modalOf('Dialog'), {
      Title: dialogTitle,
      Content: padded('Dialog.Content', 24, 24),
      ScrollArea: padded('Dialog.ScrollArea', 24, 0),
      Actions: dialogActions,
    }),
    Divider: divider,
    FAB: withParts(fab, { Group: showsNothing('FAB.Group') }),
    HelperText: helperText,
    Icon: icon,
    IconButton: iconButton,
    List: objectOf({
      Item: listItem,
      Section: listSection,
      Subheader: listSubheader,
      Icon: listIcon,
      Accordion: listAccordion,
      AccordionGroup: passThrough('List.AccordionGroup'),
    }),
    MD2DarkTheme: darkTheme,
    MD2LightTheme: lightTheme,
    MD3DarkTheme: darkTheme,
    MD3LightTheme: lightTheme,
    Menu: menu,
    Modal: modalOf('Modal'),
    PaperProvider: paperProvider,
    Portal: withParts(passThrough('Portal'), { Host: passThrough('Portal.Host') }),
    ProgressBar: progressBar,
    Provider: paperProvider,
    RadioButton: withParts(radioButton, {
      Group: passThrough('RadioButton.Group'),
      Android: radioButton,
      IOS: radioButton,
    }),
    Searchbar: searchbar,
    Snackbar: showsNothing('Snackbar'),
    Surface: surface,
    Switch: REACT_NATIVE_HOSTS.Switch,
    Text: text,
    TextInput: withParts(textInput, { Icon: textInputIcon, Affix: textInputAffix }),
    ThemeProvider: paperProvider,
    Tooltip: passThrough('Tooltip'),
    TouchableRipple: REACT_NATIVE_HOSTS.TouchableOpacity,
    adaptNavigationTheme: nativeAccepting('adaptNavigationTheme', ({ args: [themes], interpreter }) =>
      objectOf({
        LightTheme: interpreter.getProperty(themes ?? null, 'reactNavigationLight'),
        DarkTheme: interpreter.getProperty(themes ?? null, 'reactNavigationDark'),
      }),
    ),
    configureFonts: fontsOf,
    customText: nativeAccepting('customText', () => text),
    useTheme,
    withTheme,
  },
};
