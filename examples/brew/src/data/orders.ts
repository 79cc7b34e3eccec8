import type { Order } from '@/types';

export const orders: Order[] = [
  {
    id: 'o-1048',
    number: 1048,
    placedAt: 'Today, 08:42',
    status: 'preparing',
    store: 'Market Street',
    lines: [
      { productId: 'cappuccino', size: 'medium', quantity: 1 },
      { productId: 'croissant', size: 'small', quantity: 2 },
    ],
  },
  {
    id: 'o-1031',
    number: 1031,
    placedAt: 'Monday, 09:05',
    status: 'collected',
    store: 'Market Street',
    lines: [{ productId: 'matcha-latte', size: 'large', quantity: 1 }],
  },
  {
    id: 'o-0987',
    number: 987,
    placedAt: '12 May, 16:20',
    status: 'collected',
    store: 'Old Harbour',
    lines: [
      { productId: 'cold-brew', size: 'large', quantity: 2 },
      { productId: 'cookie', size: 'small', quantity: 1 },
    ],
  },
];
