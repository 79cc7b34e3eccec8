import { Image, type ImageSourcePropType, StyleSheet, View } from 'react-native';

import { colors } from '@/theme';

import { Text } from './Text';

interface AvatarProps {
  name: string;
  source?: ImageSourcePropType;
  size?: number;
}

export function Avatar({ name, source, size = 44 }: AvatarProps) {
  const round = { width: size, height: size, borderRadius: size / 2 };
  if (source) return <Image source={source} style={round} accessibilityLabel={name} />;

  const initials = name
    .split(' ')
    .map((part) => part.charAt(0))
    .join('');

  return (
    <View style={[styles.placeholder, round]}>
      <Text variant="label" color="primary">
        {initials}
      </Text>
    </View>
  );
}

const styles = StyleSheet.create({
  placeholder: { alignItems: 'center', justifyContent: 'center', backgroundColor: colors.surfaceMuted },
});
