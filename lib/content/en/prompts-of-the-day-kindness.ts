import { quadrants } from '../../domain/affect';
import type { Prompt } from '../../domain/prompt';

/** Prompts of kindness to oneself that fit any day. */
export const kindnessPromptsOfTheDay: readonly Prompt[] = [
  {
    id: 'day-001',
    text: 'What would you say to a dear friend who felt the way you do now?',
    component: 'kindness',
    suits: quadrants,
  },
  {
    id: 'day-002',
    text: 'You can go slowly here. Nothing on this page is waiting for you.',
    component: 'kindness',
    suits: quadrants,
  },
  {
    id: 'day-003',
    text: 'Is there one small thing that would make the next hour a little softer?',
    component: 'kindness',
    suits: quadrants,
  },
  {
    id: 'day-004',
    text: 'Let your shoulders be where they are, or let them drop, whichever you like.',
    component: 'kindness',
    suits: quadrants,
  },
  {
    id: 'day-005',
    text: 'The voice in your head can use your name today, and say it gently.',
    component: 'kindness',
    suits: quadrants,
  },
  {
    id: 'day-006',
    text: 'Maybe today only needs to be good enough.',
    component: 'kindness',
    suits: quadrants,
  },
  {
    id: 'day-007',
    text: 'Something warm, a coat, an open window: what would feel like care right now?',
    component: 'kindness',
    suits: quadrants,
  },
  {
    id: 'day-008',
    text: 'No one is giving marks for how you do today.',
    component: 'kindness',
    suits: quadrants,
  },
  {
    id: 'day-009',
    text: 'Whose kindness do you remember? You can borrow their voice for a minute.',
    component: 'kindness',
    suits: quadrants,
  },
  {
    id: 'day-010',
    text: 'It is fine to do less than you had planned.',
    component: 'kindness',
    suits: quadrants,
  },
  {
    id: 'day-011',
    text: 'Some part of you has been working hard. What would it like to hear?',
    component: 'kindness',
    suits: quadrants,
  },
  {
    id: 'day-012',
    text: 'Where could you leave yourself a bit more room today?',
    component: 'kindness',
    suits: quadrants,
  },
  {
    id: 'day-013',
    text: 'A short rest is still a rest. You do not have to earn it.',
    component: 'kindness',
    suits: quadrants,
  },
  {
    id: 'day-014',
    text: 'A child tying a shoe gets extra time. You can have extra time too.',
    component: 'kindness',
    suits: quadrants,
  },
];
