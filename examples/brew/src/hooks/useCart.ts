import { useContext } from 'react';

import { type Cart, CartContext } from '@/context/CartContext';

export function useCart(): Cart {
  const cart = useContext(CartContext);
  if (!cart) throw new Error('useCart must be used inside CartProvider');
  return cart;
}
