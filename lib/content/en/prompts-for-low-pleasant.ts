import type { Prompt } from '../../domain/prompt';

/** After a check-in that is low in energy and pleasant. They stay with it, without a fuss. */
export const lowPleasantPrompts: readonly Prompt[] = [
  {
    id: 'lp-001',
    text: 'Here is a soft place in the day. You may take up all of it.',
    component: 'kindness',
    suits: ['low-pleasant'],
  },
  {
    id: 'lp-002',
    text: 'What might you thank yourself for, quietly, without any fuss?',
    component: 'kindness',
    suits: ['low-pleasant', 'high-pleasant'],
  },
  {
    id: 'lp-003',
    text: 'Let this be enough. Tomorrow can bring its own things.',
    component: 'kindness',
    suits: ['low-pleasant'],
  },
  {
    id: 'lp-004',
    text: 'Ease can feel strange at first. You can try it on, and take it off again.',
    component: 'kindness',
    suits: ['low-pleasant'],
  },
  {
    id: 'lp-005',
    text: 'Most calm people know the other side too. You are not pretending.',
    component: 'common-humanity',
    suits: ['low-pleasant'],
  },
  {
    id: 'lp-006',
    text: 'Who are you at ease with? Their name can keep you company for a moment.',
    component: 'common-humanity',
    suits: ['low-pleasant', 'high-pleasant'],
  },
  {
    id: 'lp-007',
    text: 'All over the world people sit down and do nothing for a minute. You can be one.',
    component: 'common-humanity',
    suits: ['low-pleasant'],
  },
  {
    id: 'lp-008',
    text: 'Quiet comes easily to some and not to others. Someone has it just as you do.',
    component: 'common-humanity',
    suits: ['low-pleasant'],
  },
  {
    id: 'lp-009',
    text: 'What is calm like from the inside: heavy, wide, cool, warm?',
    component: 'mindfulness',
    suits: ['low-pleasant'],
  },
  {
    id: 'lp-010',
    text: 'Listen to how quiet it is, or how nearly quiet.',
    component: 'mindfulness',
    suits: ['low-pleasant'],
  },
  {
    id: 'lp-011',
    text: 'Is there anything you are still holding tight? It can stay, or loosen.',
    component: 'mindfulness',
    suits: ['low-pleasant'],
  },
  {
    id: 'lp-012',
    text: 'Slow things are going on: a plant grows, a cup cools. Can you spot one?',
    component: 'mindfulness',
    suits: ['low-pleasant'],
  },
];
