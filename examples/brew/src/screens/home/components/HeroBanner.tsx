import { ImageBackground, StyleSheet, View } from 'react-native';

import { Badge, Button, Text } from '@/components';
import { colors, radius, spacing } from '@/theme';

interface HeroBannerProps {
  onPress: () => void;
}

export function HeroBanner({ onPress }: HeroBannerProps) {
  return (
    <ImageBackground
      source={require('@assets/images/hero.png')}
      style={styles.banner}
      imageStyle={styles.image}
    >
      <View style={styles.scrim} />
      <Badge label="This week" tone="accent" />
      <Text variant="display" color="onPrimary" style={styles.title}>
        Matcha season is here
      </Text>
      <Text variant="label" color="onPrimary" style={styles.subtitle}>
        Whisked by hand, poured over oat milk.
      </Text>
      <Button title="Try it" variant="secondary" onPress={onPress} style={styles.button} />
    </ImageBackground>
  );
}

const styles = StyleSheet.create({
  banner: {
    minHeight: 196,
    margin: spacing.lg,
    padding: spacing.lg,
    justifyContent: 'flex-end',
    gap: spacing.xs,
  },
  image: { borderRadius: radius.lg },
  scrim: { ...StyleSheet.absoluteFillObject, borderRadius: radius.lg, backgroundColor: colors.scrim },
  title: { maxWidth: 240 },
  subtitle: { opacity: 0.9 },
  button: { alignSelf: 'flex-start', minHeight: 40, marginTop: spacing.sm },
});
