import type { CategoryId, Product, Size } from '@/types';

export const products: Product[] = [
  {
    id: 'espresso',
    name: 'Espresso',
    category: 'espresso',
    description:
      'A double shot of our house blend: dark chocolate, toasted hazelnut and a clean, sweet finish.',
    price: 2.4,
    rating: 4.8,
    reviews: 312,
    image: require('@assets/images/espresso.png'),
    tags: ['House blend'],
  },
  {
    id: 'cortado',
    name: 'Cortado',
    category: 'espresso',
    description:
      'Equal parts espresso and warm milk, served in a small glass. Nothing gets in the way of the coffee.',
    price: 3.1,
    rating: 4.6,
    reviews: 184,
    image: require('@assets/images/cortado.png'),
  },
  {
    id: 'cappuccino',
    name: 'Cappuccino',
    category: 'milk',
    description:
      'Espresso under a deep, velvety foam with a dusting of cocoa. The one most people come back for.',
    price: 3.8,
    rating: 4.9,
    reviews: 547,
    image: require('@assets/images/cappuccino.png'),
    tags: ['Best seller', 'Oat on request'],
  },
  {
    id: 'matcha-latte',
    name: 'Matcha latte',
    category: 'milk',
    description: 'Stone-ground ceremonial matcha from Uji, whisked by hand and poured over steamed oat milk.',
    price: 4.6,
    rating: 4.5,
    reviews: 221,
    image: require('@assets/images/matcha-latte.png'),
    tags: ['Vegan'],
    isNew: true,
  },
  {
    id: 'cold-brew',
    name: 'Cold brew',
    category: 'cold',
    description:
      'Steeped for eighteen hours, then served over ice with a slice of orange. Bright and never bitter.',
    price: 4.2,
    rating: 4.7,
    reviews: 268,
    image: require('@assets/images/cold-brew.png'),
    tags: ['Vegan'],
  },
  {
    id: 'iced-mocha',
    name: 'Iced mocha',
    category: 'cold',
    description:
      'Cold milk, a double espresso and our own chocolate sauce, shaken until it is nearly a milkshake.',
    price: 4.9,
    rating: 4.4,
    reviews: 139,
    image: require('@assets/images/iced-mocha.png'),
    isNew: true,
  },
  {
    id: 'croissant',
    name: 'Butter croissant',
    category: 'bakery',
    description: 'Three days of folding, twenty minutes in the oven, gone by ten. Baked fresh every morning.',
    price: 2.9,
    rating: 4.8,
    reviews: 402,
    image: require('@assets/images/croissant.png'),
    tags: ['Fresh today'],
  },
  {
    id: 'cookie',
    name: 'Sea-salt cookie',
    category: 'bakery',
    description: 'Brown butter, dark chocolate and a little sea salt. Best eaten warm, so ask us to heat it.',
    price: 2.6,
    rating: 4.7,
    reviews: 193,
    image: require('@assets/images/cookie.png'),
  },
];

const SIZE_SURCHARGE: Record<Size, number> = { small: 0, medium: 0.5, large: 0.9 };

export function findProduct(id: string): Product | undefined {
  return products.find((product) => product.id === id);
}

export function productsIn(category: CategoryId): Product[] {
  return products.filter((product) => product.category === category);
}

export function priceOf(product: Product, size: Size): number {
  return product.category === 'bakery' ? product.price : product.price + SIZE_SURCHARGE[size];
}
