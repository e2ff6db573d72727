import { quadrants } from '../../domain/affect';
import type { Prompt } from '../../domain/prompt';

/** Prompts of common humanity that fit any day. */
export const commonHumanityPromptsOfTheDay: readonly Prompt[] = [
  {
    id: 'day-015',
    text: 'Somewhere, someone else is awake with this very same feeling.',
    component: 'common-humanity',
    suits: quadrants,
  },
  {
    id: 'day-016',
    text: 'Other people find this hard too, even those who look as if they do not.',
    component: 'common-humanity',
    suits: quadrants,
  },
  {
    id: 'day-017',
    text: 'Nobody gets through life without a few days they would like to do again.',
    component: 'common-humanity',
    suits: quadrants,
  },
  {
    id: 'day-018',
    text: 'Who, near or far, real or in a book, might understand how this is?',
    component: 'common-humanity',
    suits: quadrants,
  },
  {
    id: 'day-019',
    text: 'You are allowed to be an ordinary person today: part tired, part trying.',
    component: 'common-humanity',
    suits: quadrants,
  },
  {
    id: 'day-020',
    text: 'Behind most of the windows in your street, someone is carrying something.',
    component: 'common-humanity',
    suits: quadrants,
  },
  {
    id: 'day-021',
    text: 'Even people you look up to have mornings when they cannot find the words.',
    component: 'common-humanity',
    suits: quadrants,
  },
  {
    id: 'day-022',
    text: 'Has a person or an animal ever been glad to see you? You can stay with that.',
    component: 'common-humanity',
    suits: quadrants,
  },
  {
    id: 'day-023',
    text: 'Not knowing is something you share with nearly everyone you pass.',
    component: 'common-humanity',
    suits: quadrants,
  },
  {
    id: 'day-024',
    text: 'It takes most people years to learn this. You have plenty of company.',
    component: 'common-humanity',
    suits: quadrants,
  },
  {
    id: 'day-025',
    text: 'Leaning is as old as people are. Is there anyone you could lean on a little?',
    component: 'common-humanity',
    suits: quadrants,
  },
  {
    id: 'day-026',
    text: 'This feeling is an old one. A great many have known it before you.',
    component: 'common-humanity',
    suits: quadrants,
  },
  {
    id: 'day-027',
    text: 'If everyone wore their worries on their coat, what might you see on the bus?',
    component: 'common-humanity',
    suits: quadrants,
  },
];
