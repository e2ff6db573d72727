import type { Prompt } from '../../domain/prompt';

/** After a check-in that is high in energy and pleasant. They stay with it, without a fuss. */
export const highPleasantPrompts: readonly Prompt[] = [
  {
    id: 'hp-001',
    text: 'You may enjoy this. Nothing has to be paid back for it.',
    component: 'kindness',
    suits: ['high-pleasant', 'low-pleasant'],
  },
  {
    id: 'hp-002',
    text: 'What did you do, or let happen, that helped this along?',
    component: 'kindness',
    suits: ['high-pleasant', 'low-pleasant'],
  },
  {
    id: 'hp-003',
    text: 'Small sips are fine, if feeling good is a lot to take in.',
    component: 'kindness',
    suits: ['high-pleasant', 'low-pleasant'],
  },
  {
    id: 'hp-004',
    text: 'There is energy here. Is there one kind thing to leave ready for a tired day?',
    component: 'kindness',
    suits: ['high-pleasant'],
  },
  {
    id: 'hp-005',
    text: 'Who would be glad to hear of this? You could tell them, or only picture it.',
    component: 'common-humanity',
    suits: ['high-pleasant', 'low-pleasant'],
  },
  {
    id: 'hp-006',
    text: 'Somebody helped you get here, maybe without knowing. Who comes to mind?',
    component: 'common-humanity',
    suits: ['high-pleasant', 'low-pleasant'],
  },
  {
    id: 'hp-007',
    text: 'Good days and hard ones: everyone you know has both in their pockets.',
    component: 'common-humanity',
    suits: ['high-pleasant'],
  },
  {
    id: 'hp-008',
    text: 'Gladness is not a cake. Yours leaves nobody with a smaller slice.',
    component: 'common-humanity',
    suits: ['high-pleasant', 'low-pleasant'],
  },
  {
    id: 'hp-009',
    text: 'Where do you feel this most: in your chest, your face, your hands?',
    component: 'mindfulness',
    suits: ['high-pleasant', 'low-pleasant'],
  },
  {
    id: 'hp-010',
    text: 'Stay with this for as long as a song lasts, if you like.',
    component: 'mindfulness',
    suits: ['high-pleasant', 'low-pleasant'],
  },
  {
    id: 'hp-011',
    text: 'Energy can tip over into rush. How fast do you want to go?',
    component: 'mindfulness',
    suits: ['high-pleasant'],
  },
  {
    id: 'hp-012',
    text: 'Keep a small picture of this: one colour, one sound, one word.',
    component: 'mindfulness',
    suits: ['high-pleasant', 'low-pleasant'],
  },
];
