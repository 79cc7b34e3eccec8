export const profile = {
  name: 'Ada Marsh',
  email: 'ada@example.com',
  memberSince: 2021,
  points: 340,
  nextRewardAt: 500,
  visits: 58,
  favourite: 'Cappuccino',
};
