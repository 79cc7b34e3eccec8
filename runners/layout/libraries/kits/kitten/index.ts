import type { LibraryModule } from '../../../evaluate/library-module.ts';
import { NativeClassValue } from '../../../evaluate/native-class.ts';
import { objectOf } from '../../../evaluate/values/object-value.ts';
import { fromPlain } from '../../from-plain.ts';
import { styleSheet } from '../../react-native/style-sheet.ts';
import { showsNothing } from '../kit-element.ts';
import {
  bottomNavigation,
  bottomNavigationTab,
  tab,
  tabBar,
  tabView,
  topNavigation,
  topNavigationAction,
} from './bars.ts';
import { button, buttonGroup, checkBox, radio, radioGroup, toggle } from './controls.ts';
import { avatar, card, divider, icon, layout, list, listItem, modal, spinner, text } from './displays.ts';
import { datepicker, input, select } from './fields.ts';
import { darkTheme, lightTheme, themeProvider, useStyleSheet, useTheme, withStyles } from './kitten-theme.ts';
import { anchored, drawer, menu, menuItem } from './menus.ts';

/** Where an item stands in a menu or a select. */
const indexPath = new NativeClassValue('IndexPath', {
  create: ({ args: [row, section] }) => objectOf({ row, section }),
  isInstance: () => false,
});

/** UI Kitten in the look of its own design system, Eva. */
export const kitten: LibraryModule = {
  specifiers: ['@ui-kitten/components', 'react-native-ui-kitten'],
  yieldsToSource: true,
  exports: {
    ApplicationProvider: themeProvider('ApplicationProvider'),
    Autocomplete: input,
    AutocompleteItem: menuItem,
    Avatar: avatar,
    BottomNavigation: bottomNavigation,
    BottomNavigationTab: bottomNavigationTab,
    Button: button,
    ButtonGroup: buttonGroup,
    Card: card,
    CheckBox: checkBox,
    Datepicker: datepicker,
    Divider: divider,
    Drawer: drawer,
    DrawerItem: menuItem,
    Icon: icon,
    IconRegistry: showsNothing('IconRegistry'),
    IndexPath: indexPath,
    Input: input,
    Layout: layout,
    List: list,
    ListItem: listItem,
    Menu: menu,
    MenuItem: menuItem,
    Modal: modal,
    OverflowMenu: anchored('OverflowMenu'),
    Popover: anchored('Popover'),
    Radio: radio,
    RadioGroup: radioGroup,
    RangeDatepicker: datepicker,
    Select: select,
    SelectItem: showsNothing('SelectItem'),
    Spinner: spinner,
    StyleService: styleSheet,
    Tab: tab,
    TabBar: tabBar,
    TabView: tabView,
    Text: text,
    ThemeProvider: themeProvider('ThemeProvider'),
    Toggle: toggle,
    Tooltip: anchored('Tooltip'),
    TopNavigation: topNavigation,
    TopNavigationAction: topNavigationAction,
    useStyleSheet,
    useTheme,
    withStyles,
  },
};

/** Eva's themes, which apps spread and change. */
export const eva: LibraryModule = {
  specifiers: ['@eva-design/eva'],
  exports: { light: lightTheme, dark: darkTheme, mapping: objectOf({}) },
};

/** The pack of icons that apps register. */
export const evaIcons: LibraryModule = {
  specifiers: ['@ui-kitten/eva-icons'],
  exports: { EvaIconsPack: fromPlain({ name: 'eva' }) },
};
