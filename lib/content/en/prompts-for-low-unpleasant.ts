import type { Prompt } from '../../domain/prompt';

/** After a check-in that is low in energy and unpleasant. They meet it, and do not brighten it. */
export const lowUnpleasantPrompts: readonly Prompt[] = [
  {
    id: 'lu-001',
    text: 'If you are tired, it makes sense. You may stop here for a while.',
    component: 'kindness',
    suits: ['low-unpleasant'],
  },
  {
    id: 'lu-002',
    text: 'Numb can be a way of being looked after. There is no hurry to feel more.',
    component: 'kindness',
    suits: ['low-unpleasant'],
  },
  {
    id: 'lu-003',
    text: 'Something in you still said how it is. That is enough for now.',
    component: 'kindness',
    suits: ['low-unpleasant'],
  },
  {
    id: 'lu-004',
    text: 'Would it help to be warm? A blanket, a sleeve, a mug to hold.',
    component: 'kindness',
    suits: ['low-unpleasant'],
  },
  {
    id: 'lu-005',
    text: 'Feeling small is not being small. Almost everyone has stood in that spot.',
    component: 'common-humanity',
    suits: ['low-unpleasant'],
  },
  {
    id: 'lu-006',
    text: 'Shame says that you are the only one. You are not the only one.',
    component: 'common-humanity',
    suits: ['low-unpleasant', 'high-unpleasant'],
  },
  {
    id: 'lu-007',
    text: 'Sad people are everywhere, buying bread, waiting for trains. You are not out of place.',
    component: 'common-humanity',
    suits: ['low-unpleasant'],
  },
  {
    id: 'lu-008',
    text: 'Feeling far from everyone is a thing people share, odd as that is.',
    component: 'common-humanity',
    suits: ['low-unpleasant'],
  },
  {
    id: 'lu-009',
    text: 'Heaviness can be here without a reason you can name.',
    component: 'mindfulness',
    suits: ['low-unpleasant'],
  },
  {
    id: 'lu-010',
    text: 'Low can be low. You do not have to lift it.',
    component: 'mindfulness',
    suits: ['low-unpleasant'],
  },
  {
    id: 'lu-011',
    text: 'When it is foggy, look at what is close: a sleeve, a table, the next cup.',
    component: 'mindfulness',
    suits: ['low-unpleasant'],
  },
  {
    id: 'lu-012',
    text: 'Tears may come or not come. Either way is all right.',
    component: 'mindfulness',
    suits: ['low-unpleasant', 'high-unpleasant'],
  },
];
