import { Popup } from '../../components/check-in/Popup';
import { draw } from '../surroundings/draw';
import { newSurroundings } from '../surroundings/new-surroundings';
import { noteVisit } from '../surroundings/note-visit';

const surroundings = await newSurroundings('popup');
draw(surroundings, <Popup />);
noteVisit(surroundings).catch(() => undefined);
