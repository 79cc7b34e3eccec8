import { Text as NativeText, type TextProps as NativeTextProps } from 'react-native';

import { useTheme } from '@/hooks/useTheme';
import type { ColorName, TypographyVariant } from '@/theme';

interface TextProps extends NativeTextProps {
  variant?: TypographyVariant;
  color?: ColorName;
}

export function Text({ variant = 'body', color = 'text', style, ...rest }: TextProps) {
  const theme = useTheme();
  return <NativeText style={[theme.typography[variant], { color: theme.colors[color] }, style]} {...rest} />;
}
