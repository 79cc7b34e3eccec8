export { useCart } from './useCart';
export { useColumns } from './useColumns';
export { useTheme } from './useTheme';
