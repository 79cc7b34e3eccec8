export { ProductDetailsScreen } from './ProductDetailsScreen';
