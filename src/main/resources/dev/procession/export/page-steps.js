function go(row) {
  if (!rows) return;
  const old = shown.get(current);
  if (old) { old.classList.remove('cur'); old.setAttribute('aria-selected', 'false'); }
  current = Math.max(0, Math.min(rows - 1, row));
  hovered = -1;
  bringIntoView();
  render();
  const now = shown.get(current);
  if (now) { now.classList.add('cur'); now.setAttribute('aria-selected', 'true'); }
  box.setAttribute('aria-activedescendant', 'r' + current);
  $('where').textContent = say('js.where', number(current) || '–', run.count, millis(run.t[current]));
  $('first').disabled = $('back').disabled = current === 0;
  $('last').disabled = $('next').disabled = current === rows - 1;
  about(current);
  state();
  ties();
  playhead();
}

function bringIntoView() {
  const height = box.clientHeight - HEAD, y = current * rowHeight, top = viewTop();
  if (y < top + rowHeight || y > top + height - 2 * rowHeight) {
    box.scrollTop = Math.max(0, y - (y < top ? height * .25 : height * .65)) / scale;
  }
  const x = laneX(run.p[current]), free = box.clientWidth - COLUMNS;
  if (x - 12 < box.scrollLeft + COLUMNS || x + Math.min(widths[run.p[current]], free) > box.scrollLeft + box.clientWidth + 8) {
    box.scrollLeft = width() <= box.clientWidth + 8 ? 0 : Math.max(0, x - COLUMNS - 16 - free * .3);
  }
}

function stop() {
  clearTimeout(timer);
  timer = 0;
  $('play').setAttribute('aria-pressed', 'false');
}
function play() {
  if (timer) { stop(); return; }
  if (current === rows - 1) go(0);
  $('play').setAttribute('aria-pressed', 'true');
  const tick = () => {
    if (current >= rows - 1) { stop(); return; }
    const wait = (times[current + 1] - times[current]) / 1000 / Number($('speed').value);
    timer = setTimeout(() => { go(current + 1); tick(); }, Math.max(40, Math.min(4000, wait)));
  };
  tick();
}

function zoomTo(value, anchor) {
  const y = anchor === undefined ? (box.clientHeight - HEAD) / 2 : anchor;
  const row = (viewTop() + y) / rowHeight;
  zoom = Math.max(.4, Math.min(3, value));
  if (Math.abs(zoom - 1) < .06) zoom = 1;
  measure();
  box.scrollTop = Math.max(0, row * rowHeight - y) / scale;
  render();
}
