export { MenuScreen } from './MenuScreen';
