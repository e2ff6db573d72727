import type { Prompt } from '../../domain/prompt';

/** After a check-in that is high in energy and unpleasant. They meet it, and do not brighten it. */
export const highUnpleasantPrompts: readonly Prompt[] = [
  {
    id: 'hu-001',
    text: 'This is a lot. You do not have to sort it out this minute.',
    component: 'kindness',
    suits: ['high-unpleasant', 'low-unpleasant'],
  },
  {
    id: 'hu-002',
    text: 'Your body is trying to look after you, even if it is loud about it.',
    component: 'kindness',
    suits: ['high-unpleasant'],
  },
  {
    id: 'hu-003',
    text: 'Anger is allowed here. It may be guarding something that matters to you.',
    component: 'kindness',
    suits: ['high-unpleasant'],
  },
  {
    id: 'hu-004',
    text: 'What would make this moment a bit easier: less light, less noise, more space?',
    component: 'kindness',
    suits: ['high-unpleasant'],
  },
  {
    id: 'hu-005',
    text: 'Anyone with this much going on would find it hard to keep still.',
    component: 'common-humanity',
    suits: ['high-unpleasant'],
  },
  {
    id: 'hu-006',
    text: 'Hearts race in many people when something old gets touched.',
    component: 'common-humanity',
    suits: ['high-unpleasant'],
  },
  {
    id: 'hu-007',
    text: 'You are not odd for feeling this. Bodies everywhere do it when they are scared.',
    component: 'common-humanity',
    suits: ['high-unpleasant'],
  },
  {
    id: 'hu-008',
    text: 'Plenty of kind people get angry. Feeling it is not the same as acting on it.',
    component: 'common-humanity',
    suits: ['high-unpleasant'],
  },
  {
    id: 'hu-009',
    text: 'If there is shaking, it can shake. You can wait beside it.',
    component: 'mindfulness',
    suits: ['high-unpleasant'],
  },
  {
    id: 'hu-010',
    text: 'You can press your feet into the floor, or a finger on a table edge, if that helps.',
    component: 'mindfulness',
    suits: ['high-unpleasant'],
  },
  {
    id: 'hu-011',
    text: 'Let your eyes travel slowly round the room. What is the farthest thing you see?',
    component: 'mindfulness',
    suits: ['high-unpleasant'],
  },
  {
    id: 'hu-012',
    text: 'Fast thoughts can go by like buses. You do not have to get on.',
    component: 'mindfulness',
    suits: ['high-unpleasant'],
  },
];
