export function formatPrice(amount: number): string {
  const sign = amount < 0 ? '−' : '';
  return `${sign}€${Math.abs(amount).toFixed(2)}`;
}
