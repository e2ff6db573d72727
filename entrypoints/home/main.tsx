import { Home } from '../../components/home/Home';
import { homeRoutes } from '../../components/home/rooms';
import { newSeed } from '../../lib/platform/clock';
import { newShelf } from '../../lib/platform/shelves';
import { loadLater } from '../../lib/reactive/later';
import { newRouter } from '../../lib/reactive/route';
import { afterPaint } from '../surroundings/after-paint';
import { draw } from '../surroundings/draw';
import { layCopiesAside } from '../surroundings/lay-copies-aside';
import { newSurroundings } from '../surroundings/new-surroundings';
import { noteVisit } from '../surroundings/note-visit';

const surroundings = await newSurroundings('home');
const router = newRouter('today', homeRoutes, newShelf('session'), newSeed);
draw(surroundings, <Home router={router} />);
noteVisit(surroundings).catch(() => undefined);
layCopiesAside(surroundings).catch(() => undefined);
await afterPaint();
await loadLater();
