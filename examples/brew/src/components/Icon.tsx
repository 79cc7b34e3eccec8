import { Image, type ImageSourcePropType } from 'react-native';

import { useTheme } from '@/hooks/useTheme';
import type { ColorName } from '@/theme';

const icons = {
  home: require('@assets/icons/home.png'),
  cup: require('@assets/icons/cup.png'),
  bag: require('@assets/icons/bag.png'),
  person: require('@assets/icons/person.png'),
  search: require('@assets/icons/search.png'),
  star: require('@assets/icons/star.png'),
  plus: require('@assets/icons/plus.png'),
  minus: require('@assets/icons/minus.png'),
  chevron: require('@assets/icons/chevron.png'),
  receipt: require('@assets/icons/receipt.png'),
  gear: require('@assets/icons/gear.png'),
} satisfies Record<string, ImageSourcePropType>;

export type IconName = keyof typeof icons;

interface IconProps {
  name: IconName;
  size?: number;
  color?: ColorName;
  tint?: string;
}

export function Icon({ name, size = 24, color = 'text', tint }: IconProps) {
  const theme = useTheme();
  return (
    <Image
      source={icons[name]}
      style={{ width: size, height: size, tintColor: tint ?? theme.colors[color] }}
    />
  );
}
