import { formatPrice } from './formatPrice';
import { Text } from './Text';

interface PriceProps {
  amount: number;
  emphasis?: boolean;
}

export function Price({ amount, emphasis = false }: PriceProps) {
  return (
    <Text variant={emphasis ? 'title' : 'heading'} color={emphasis ? 'primary' : 'text'}>
      {formatPrice(amount)}
    </Text>
  );
}
