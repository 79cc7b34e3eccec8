import type { Category } from '@/types';

export const categories: Category[] = [
  { id: 'espresso', name: 'Espresso', tagline: 'Short and strong' },
  { id: 'milk', name: 'With milk', tagline: 'Soft and warm' },
  { id: 'cold', name: 'Cold', tagline: 'Slow and fresh' },
  { id: 'bakery', name: 'Bakery', tagline: 'Out of our oven' },
];
