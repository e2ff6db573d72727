import { Popup } from '../../components/check-in/Popup';
import { afterPaint } from '../../lib/platform/after-paint';
import { loadLater } from '../../lib/reactive/later';
import { draw } from '../surroundings/draw';
import { joinWhatWasDropped } from '../surroundings/join-what-was-dropped';
import { layCopiesAside } from '../surroundings/lay-copies-aside';
import { newSurroundings } from '../surroundings/new-surroundings';
import { noteVisit } from '../surroundings/note-visit';
import { watchNarrow } from './narrow';

const surroundings = await newSurroundings('popup');
draw(surroundings, <Popup />);
watchNarrow();
noteVisit(surroundings).catch(() => undefined);
joinWhatWasDropped(surroundings).catch(() => undefined);
layCopiesAside(surroundings).catch(() => undefined);
await afterPaint();
await loadLater();
