/** The icon fonts that both distributions of React Native's icons carry. */
export const ICON_FONT_FAMILIES = [
  'AntDesign',
  'Entypo',
  'EvilIcons',
  'Feather',
  'FontAwesome',
  'FontAwesome5',
  'FontAwesome6',
  'Fontisto',
  'Foundation',
  'Ionicons',
  'MaterialCommunityIcons',
  'MaterialIcons',
  'Octicons',
  'SimpleLineIcons',
  'Zocial',
] as const;

export type IconFontFamily = (typeof ICON_FONT_FAMILIES)[number];
