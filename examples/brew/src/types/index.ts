import type { ImageSourcePropType } from 'react-native';

export type CategoryId = 'espresso' | 'milk' | 'cold' | 'bakery';

export interface Category {
  id: CategoryId;
  name: string;
  tagline: string;
}

export type Size = 'small' | 'medium' | 'large';

export interface Product {
  id: string;
  name: string;
  category: CategoryId;
  description: string;
  price: number;
  rating: number;
  reviews: number;
  image: ImageSourcePropType;
  tags?: string[];
  isNew?: boolean;
}

export interface CartLine {
  productId: string;
  size: Size;
  quantity: number;
}

export type OrderStatus = 'preparing' | 'ready' | 'collected';

export interface Order {
  id: string;
  number: number;
  placedAt: string;
  status: OrderStatus;
  store: string;
  lines: CartLine[];
}
