import { quadrants } from '../../domain/affect';
import type { Prompt } from '../../domain/prompt';

/** Prompts of mindfulness that fit any day. */
export const mindfulnessPromptsOfTheDay: readonly Prompt[] = [
  {
    id: 'day-028',
    text: 'What is here right now, before you decide if it is good or bad?',
    component: 'mindfulness',
    suits: quadrants,
  },
  {
    id: 'day-029',
    text: 'Notice one sound that is near, and one that is farther off.',
    component: 'mindfulness',
    suits: quadrants,
  },
  {
    id: 'day-030',
    text: 'Something is holding you up: a chair, a floor, a bed. Can you feel where?',
    component: 'mindfulness',
    suits: quadrants,
  },
  {
    id: 'day-031',
    text: 'There is no need to change this feeling yet. You can just say hello to it.',
    component: 'mindfulness',
    suits: quadrants,
  },
  {
    id: 'day-032',
    text: 'Look for three things near you that are the same colour.',
    component: 'mindfulness',
    suits: quadrants,
  },
  {
    id: 'day-033',
    text: 'Which word comes closest to how it is? Close is near enough.',
    component: 'mindfulness',
    suits: quadrants,
  },
  {
    id: 'day-034',
    text: 'What are your hands doing? They may have been busy without you.',
    component: 'mindfulness',
    suits: quadrants,
  },
  {
    id: 'day-035',
    text: 'Where in your body is it quiet just now? Even an earlobe counts.',
    component: 'mindfulness',
    suits: quadrants,
  },
  {
    id: 'day-036',
    text: 'How does the light fall where you are?',
    component: 'mindfulness',
    suits: quadrants,
  },
  {
    id: 'day-037',
    text: 'There is weather inside as well as outside. What is yours today?',
    component: 'mindfulness',
    suits: quadrants,
  },
  {
    id: 'day-038',
    text: 'One slow breath, if you like breath. If not, one slow look out of a window.',
    component: 'mindfulness',
    suits: quadrants,
  },
  {
    id: 'day-039',
    text: 'Can two feelings be here at once? Let them both have a chair.',
    component: 'mindfulness',
    suits: quadrants,
  },
  {
    id: 'day-040',
    text: 'Wait a little before the next thing. There is a gap here, and it is yours.',
    component: 'mindfulness',
    suits: quadrants,
  },
];
