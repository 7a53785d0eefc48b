let current = 0, hovered = -1, zoom = 1, timer = 0, printing = false;
let rowHeight, scale;
let edges = [], widths = [];
const shown = new Map();
const box = $('lanes'), space = $('space');

const laneX = lane => edges[lane];
const width = () => edges[lanes];
const offset = () => (scale > 1 ? box.scrollTop * scale - box.scrollTop : 0);
const rowY = row => row * rowHeight - offset();
const viewTop = () => box.scrollTop * scale;
/** Letters grow less than lanes do. */
const letters = () => Math.min(1.6, Math.max(.8, zoom));

/** How wide words are, in pixels at the usual size. */
const widthOf = (() => {
  const paint = document.createElement('canvas').getContext('2d');
  const css = getComputedStyle(document.documentElement);
  const mono = css.getPropertyValue('--mono'), sans = css.getPropertyValue('--sans');
  const fonts = {head: '650 13px ' + sans, label: '10.5px ' + sans, plain: '13.5px ' + sans, printed: '500 12.7px ' + mono};
  return (words, kind) => { paint.font = fonts[kind]; return paint.measureText(words).width; };
})();
const widthOfRow = row => widthOf(cut(run.x[row], 80), run.marks[run.m[row]].printed ? 'printed' : 'plain');

/** What the words in each lane need; of a long run, those of some rows. */
const needed = (() => {
  const most = run.procs.map(process =>
    Math.max(112, 36 + widthOf(cut(process.name, 40), 'head'), 36 + widthOf(process.ident, 'head')));
  for (let row = 0, step = Math.max(1, rows / 1500); row < rows; row += step) {
    const at = Math.floor(row), lane = run.p[at], arrow = arrows.get(at);
    if (most[lane] >= 440 || arrow && arrow[3]) continue;
    most[lane] = Math.min(440, Math.max(most[lane], 44 + widthOfRow(at)));
  }
  return most;
})();

/** Gives each lane what it needs; where that is too much, the wide ones give way, but none becomes unreadable. */
function divide(room) {
  const least = printing ? 40 : 128;
  let limit = 440;
  const total = () => needed.reduce((sum, each) => sum + Math.min(limit, each), 0);
  while (total() > room && limit > least) limit -= 8;
  const spare = Math.max(0, room - total()) / Math.max(1, lanes);
  widths = needed.map(each => Math.round((Math.min(limit, each) + Math.min(spare, 120)) * (printing || zoom === 1 ? 1 : zoom)));
  edges = [COLUMNS + 30];
  for (let lane = 0; lane < lanes; lane++) edges.push(edges[lane] + widths[lane]);
}

function measure() {
  const desk = document.querySelector('.desk');
  const beside = matchMedia('(min-width: 901px)').matches && !printing;
  desk.style.height = beside ? Math.max(420, window.innerHeight - desk.getBoundingClientRect().top - window.scrollY - 16) + 'px' : '';
  const room = (printing ? 1000 : box.clientWidth || 800) - COLUMNS - 36;
  rowHeight = Math.round(ROW * zoom);
  divide(room);
  const inner = box.clientHeight - HEAD;
  const full = rows * rowHeight + 12;
  scale = full > HIGHEST && !printing ? (full - inner) / (HIGHEST - inner) : 1;
  space.style.height = Math.min(full, printing ? full : HIGHEST) + 'px';
  space.style.width = width() + 'px';
  $('heads').style.width = Math.max(width(), box.clientWidth) + 'px';
  box.style.fontSize = 13.5 * letters() + 'px';
  $('usual').textContent = Math.round(zoom * 100) + '%';
  forget();
  heads();
  render();
}

function forget() {
  shown.clear();
  $('rows').replaceChildren();
  slice = '';
}

function heads() {
  const corner = make('div', 'corner');
  corner.append(make('span', '', say('js.number')), make('span', '', say('js.ms')));
  $('heads').replaceChildren(corner, ...run.procs.map((process, lane) => {
    const head = make('div', 'head ' + process.colour);
    head.style.left = laneX(lane) - 7 + 'px';
    head.style.width = widths[lane] - 6 + 'px';
    head.title = process.name + ' ' + process.ident;
    const picture = draw('svg', {viewBox: '-7 -7 14 14', 'aria-hidden': 'true'});
    picture.append(draw('path', {'class': 'shape', d: process.shape}));
    head.append(picture, make('b', '', process.name), make('small', '', process.ident));
    return head;
  }));
}

// The part of the picture that is in view, and a little more.
let slice = '';
function render() {
  const top = printing ? 0 : viewTop();
  const first = Math.max(0, Math.floor(top / rowHeight) - OVERSCAN);
  const visible = Math.ceil((box.clientHeight || 600) / rowHeight);
  const last = printing ? Math.min(rows, 3000) - 1 : Math.min(rows - 1, first + visible + 2 * OVERSCAN);
  const left = printing ? 0 : Math.max(0, upTo(edges, box.scrollLeft) - 2);
  const right = printing ? lanes - 1 : Math.min(lanes - 1, upTo(edges, box.scrollLeft + box.clientWidth));
  const now = [first, last, left, right, scale > 1 ? box.scrollTop : 0].join();
  if (now === slice) return;
  slice = now;
  if (scale > 1) { shown.clear(); $('rows').replaceChildren(); }
  for (const [row, element] of shown) {
    if (row < first || row > last) { element.remove(); shown.delete(row); }
  }
  for (let row = first; row <= last; row++) {
    if (!shown.has(row)) {
      const element = rowElement(row);
      shown.set(row, element);
      $('rows').append(element);
    }
  }
  lines(first, last, left, right);
  ties();
}

function swap() {
  const sign = make('i', 'swap', '↕');
  sign.title = say('js.swap.short');
  return sign;
}

function style(row) {
  const mark = run.marks[run.m[row]];
  return mark.printed ? 'printed' + (mark.tone === 'plain' ? '' : ' ' + mark.tone) : mark.tone;
}

function rowElement(row) {
  const element = make('div', 'row' + (row === current ? ' cur' : ''));
  element.id = 'r' + row;
  element.dataset.row = row;
  element.setAttribute('role', 'option');
  element.setAttribute('aria-selected', row === current);
  element.setAttribute('aria-setsize', rows);
  element.setAttribute('aria-posinset', row + 1);
  element.setAttribute('aria-label', cut(sentence(row), LONGEST));
  element.style.top = rowY(row) + 'px';
  element.style.height = rowHeight + 'px';
  element.style.lineHeight = rowHeight + 'px';
  const when = make('div', 'when');
  if (chance.has(row)) when.append(swap());
  when.append(make('span', '', number(row)), make('span', '', millis(run.t[row])));
  element.append(when);
  if (row && times[row] - times[row - 1] >= pause) {
    element.classList.add('pause');
    when.append(make('span', 'gap', span(times[row] - times[row - 1])));
  }
  const arrow = arrows.get(row);
  if (arrow) label(element, row, arrow);
  if (!arrow || !arrow[3]) text(element, run.p[row], run.x[row], style(row), 14);
  return element;
}

/** Beside the lane that the arrow comes from; where the words of the row take that room, there is none. */
function label(element, row, [from, to, words, silent]) {
  const lane = from < to ? from : from - 1;
  const taken = lane === run.p[row] && !silent ? widthOfRow(row) + 14 : 0;
  if ((taken + widthOf(words, 'label')) * letters() + 30 > widths[lane]) return;
  const holder = text(element, lane, words, 'label', 12);
  holder.style.top = -rowHeight * .28 + 'px';
  if (from > to) {
    holder.style.width = holder.style.maxWidth;
    holder.style.textAlign = 'right';
  }
}

function text(element, lane, words, kind, inset) {
  const holder = make('div', 'text ' + kind);
  holder.dir = 'auto';
  holder.style.left = laneX(lane) + inset + 'px';
  holder.style.maxWidth = Math.max(20, widths[lane] - inset - (lane === lanes - 1 ? 4 : 12)) + 'px';
  holder.append(make('span', '', cut(words, LONGEST)));
  element.append(holder);
  return holder;
}

function sentence(row) {
  return millis(run.t[row]) + ' ' + say('js.ms') + ', ' + run.procs[run.p[row]].name + ': ' + run.x[row];
}

function lines(first, last, left, right) {
  const picture = document.createDocumentFragment();
  const low = rowY(first), high = rowY(last + 1);
  for (let lane = left; lane <= right; lane++) {
    const x = laneX(lane), of = changes[lane];
    const paths = {boots: '', runs: '', waits: ''};
    for (let i = Math.max(0, upTo(of.row, first) - 1); i < of.row.length && of.row[i] <= last; i++) {
      const state = of.state[i];
      if (state === 'absent' || state === 'gone') continue;
      const from = of.row[i] < first ? low : rowY(of.row[i]) + rowHeight / 2;
      const end = i + 1 < of.row.length ? of.row[i + 1] : rows;
      const to = end > last ? (end === rows ? rowY(rows) : high) : rowY(end) + rowHeight / 2;
      paths[state] += 'M' + x + ' ' + from + 'V' + Math.max(from, to);
    }
    const group = draw('g', {'class': run.procs[lane].colour});
    for (const state in paths) {
      if (paths[state]) {
        group.append(draw('path', {'class': state, d: paths[state]}));
        if (state === 'waits') group.append(draw('path', {'class': 'waits2', d: paths[state]}));
      }
    }
    picture.append(group);
  }
  for (let row = first; row <= last; row++) {
    const lane = run.p[row], y = rowY(row) + rowHeight / 2, mark = run.marks[run.m[row]];
    const arrow = arrows.get(row);
    if (arrow) {
      const a = laneX(arrow[0]), b = laneX(arrow[1]), step = a < b ? 1 : -1;
      const group = draw('g', {'class': run.procs[arrow[0]].colour});
      group.append(draw('path', {'class': 'arrow', d: 'M' + (a + 5 * step) + ' ' + y + 'H' + (b - 10 * step)}),
        draw('path', {'class': 'tip', d: 'M' + (b - 5 * step) + ' ' + y + 'l' + -7 * step + ' -4.5v9z'}));
      picture.append(group);
    }
    if (lane >= left && lane <= right) {
      const group = draw('g', {'class': run.procs[lane].colour});
      group.append(draw('path', {'class': 'mark ' + mark.tone, d: mark.shape,
        transform: 'translate(' + laneX(lane) + ',' + y + ') scale(' + Math.min(1.5, Math.max(.8, zoom)) + ')'}));
      picture.append(group);
    }
  }
  $('lines').replaceChildren(picture);
}
