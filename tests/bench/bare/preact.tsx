import { render } from 'preact';

const place = document.querySelector('#app');
if (place) {
  render(
    <p data-prompt={true}>Not knowing is something that everyone alive has in common.</p>,
    place,
  );
}
