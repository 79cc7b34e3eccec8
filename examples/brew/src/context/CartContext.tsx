import { createContext, type PropsWithChildren, useCallback, useMemo, useReducer } from 'react';

import { findProduct, priceOf } from '@/data/products';
import type { CartLine, Size } from '@/types';

interface CartState {
  lines: CartLine[];
}

type CartAction =
  | { type: 'added'; productId: string; size: Size; quantity: number }
  | { type: 'quantityChanged'; productId: string; size: Size; quantity: number }
  | { type: 'cleared' };

export interface Cart {
  lines: CartLine[];
  count: number;
  subtotal: number;
  add: (productId: string, size: Size, quantity: number) => void;
  setQuantity: (productId: string, size: Size, quantity: number) => void;
  clear: () => void;
}

export const CartContext = createContext<Cart | null>(null);

/** What a returning guest usually orders: the cart opens with it. */
const usualOrder: CartState = {
  lines: [
    { productId: 'cappuccino', size: 'medium', quantity: 2 },
    { productId: 'croissant', size: 'small', quantity: 1 },
    { productId: 'cold-brew', size: 'large', quantity: 1 },
  ],
};

const isSameLine = (line: CartLine, productId: string, size: Size) =>
  line.productId === productId && line.size === size;

function cartReducer(state: CartState, action: CartAction): CartState {
  switch (action.type) {
    case 'added': {
      const { productId, size, quantity } = action;
      const existing = state.lines.find((line) => isSameLine(line, productId, size));
      if (!existing) return { lines: [...state.lines, { productId, size, quantity }] };
      return {
        lines: state.lines.map((line) =>
          line === existing ? { ...line, quantity: line.quantity + quantity } : line,
        ),
      };
    }
    case 'quantityChanged':
      return {
        lines: state.lines
          .map((line) =>
            isSameLine(line, action.productId, action.size) ? { ...line, quantity: action.quantity } : line,
          )
          .filter((line) => line.quantity > 0),
      };
    case 'cleared':
      return { lines: [] };
    default:
      return state;
  }
}

function subtotalOf(lines: CartLine[]): number {
  return lines.reduce((sum, line) => {
    const product = findProduct(line.productId);
    return product ? sum + priceOf(product, line.size) * line.quantity : sum;
  }, 0);
}

export function CartProvider({ children }: PropsWithChildren) {
  const [state, dispatch] = useReducer(cartReducer, usualOrder);

  const add = useCallback((productId: string, size: Size, quantity: number) => {
    dispatch({ type: 'added', productId, size, quantity });
  }, []);

  const setQuantity = useCallback((productId: string, size: Size, quantity: number) => {
    dispatch({ type: 'quantityChanged', productId, size, quantity });
  }, []);

  const clear = useCallback(() => dispatch({ type: 'cleared' }), []);

  const cart = useMemo<Cart>(
    () => ({
      lines: state.lines,
      count: state.lines.reduce((sum, line) => sum + line.quantity, 0),
      subtotal: subtotalOf(state.lines),
      add,
      setQuantity,
      clear,
    }),
    [state.lines, add, setQuantity, clear],
  );

  return <CartContext.Provider value={cart}>{children}</CartContext.Provider>;
}
