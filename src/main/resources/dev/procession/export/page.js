(() => {
'use strict';
const run = JSON.parse(document.getElementById('run').textContent);
const $ = id => document.getElementById(id);
const SVG = 'http://www.w3.org/2000/svg';
const rows = run.t.length, lanes = run.procs.length;
const HEAD = 46, COLUMNS = 126, ROW = 27, OVERSCAN = 12, LONGEST = 300;
/** Browsers know no higher elements; a higher picture scrolls in larger steps. */
const HIGHEST = 8e6;

document.querySelector('main').hidden = false;

function say(key, ...args) {
  return run.words[key].replace(/\{(\d)\}/g, (all, n) => n < args.length ? args[n] : all);
}
function make(name, style, text) {
  const element = document.createElement(name);
  if (style) element.className = style;
  if (text !== undefined) element.textContent = text;
  return element;
}
function draw(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const key in attributes) element.setAttribute(key, attributes[key]);
  return element;
}
function cut(text, most) {
  return text.length <= most ? text : text.slice(0, /[\ud800-\udbff]/.test(text[most - 1]) ? most - 1 : most) + '…';
}
/** How many of the numbers, which do not fall, are at most this one. */
function upTo(numbers, limit) {
  let low = 0, high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] <= limit) low = middle + 1; else high = middle;
  }
  return low;
}
function millis(micros) {
  return Math.floor(micros / 1000).toLocaleString('en').replace(/,/g, '\u202f');
}
/** What people call a row by, in the terminal too; nothing for one that has no number. */
function number(row) {
  return run.n[row] || '';
}
function span(micros) {
  return micros < 1e6 ? Math.round(micros / 1000) + '\u00a0' + say('js.ms')
    : say('js.seconds', (micros / 1e6).toFixed(micros < 1e7 ? 2 : 1));
}
function icon(shape, style, process) {
  const holder = make('span', 'mini ' + run.procs[process].colour);
  const picture = draw('svg', {viewBox: '-7 -7 14 14', 'aria-hidden': 'true'});
  picture.append(draw('path', {'class': style, d: shape}));
  holder.append(picture);
  return holder;
}

// What is so after each row: for each process and each lock its changes, to be searched by row.
const changes = run.procs.map(() => ({row: [], state: [], words: []}));
for (let i = 0; i < run.changes.length; i += 4) {
  const of = changes[run.changes[i + 1]];
  of.row.push(run.changes[i]);
  of.state.push(run.changes[i + 2]);
  of.words.push(run.changes[i + 3]);
}
const holdings = run.locks.map(() => ({row: [], by: []}));
for (let i = 0; i < run.holdings.length; i += 3) {
  const of = holdings[run.holdings[i + 1]];
  of.row.push(run.holdings[i]);
  of.by.push(run.holdings[i + 2]);
}
const prints = [];
const times = new Float64Array(rows);
for (let i = 0; i < rows; i++) {
  if (run.marks[run.m[i]].printed) prints.push(i);
  times[i] = Math.max(run.t[i], i ? times[i - 1] : run.t[i]);
}
const arrows = new Map();
for (let i = 0; i < run.arrows.length; i += 5) {
  arrows.set(run.arrows[i], run.arrows.slice(i + 1, i + 5));
}
const causes = new Map();
for (let i = 0; i < run.causes.length; i += 2) causes.set(run.causes[i], run.causes[i + 1]);
const chance = new Set(run.chance);
const pause = Math.max(1e5, run.end / 8);

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

/** What the words in each lane need, in pixels at the usual size; of a long run, those of some rows. */
const needed = (() => {
  const paint = document.createElement('canvas').getContext('2d');
  const css = getComputedStyle(document.documentElement);
  const mono = '500 12.7px ' + css.getPropertyValue('--mono'), sans = '13.5px ' + css.getPropertyValue('--sans');
  const most = run.procs.map(() => 112);
  paint.font = '650 13px ' + css.getPropertyValue('--sans');
  run.procs.forEach((process, lane) => {
    most[lane] = Math.max(most[lane], 36 + paint.measureText(cut(process.name, 40)).width,
      36 + paint.measureText(process.ident).width);
  });
  for (let row = 0, step = Math.max(1, rows / 1500); row < rows; row += step) {
    const at = Math.floor(row), lane = run.p[at], arrow = arrows.get(at);
    if (most[lane] >= 440 || arrow && arrow[3]) continue;
    paint.font = run.marks[run.m[at]].printed ? mono : sans;
    most[lane] = Math.min(440, Math.max(most[lane], 44 + paint.measureText(cut(run.x[at], 80)).width));
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
  edges = [COLUMNS + 18];
  for (let lane = 0; lane < lanes; lane++) edges.push(edges[lane] + widths[lane]);
}

function measure() {
  const desk = document.querySelector('.desk');
  const wide = matchMedia('(min-width: 901px)').matches && !printing;
  desk.style.height = wide ? Math.max(420, window.innerHeight - desk.getBoundingClientRect().top - window.scrollY - 16) + 'px' : '';
  const room = (printing ? 1000 : box.clientWidth || 800) - COLUMNS - 24;
  rowHeight = Math.round(ROW * zoom);
  divide(room);
  const inner = box.clientHeight - HEAD;
  const full = rows * rowHeight + 12;
  scale = full > HIGHEST && !printing ? (full - inner) / (HIGHEST - inner) : 1;
  space.style.height = Math.min(full, printing ? full : HIGHEST) + 'px';
  space.style.width = width() + 'px';
  $('heads').style.width = Math.max(width(), box.clientWidth) + 'px';
  box.style.fontSize = (13.5 * Math.min(1.6, Math.max(.8, zoom))) + 'px';
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
  if (arrow) {
    const [from, to, label] = arrow;
    if (Math.abs(laneX(from) - laneX(to)) > 60) {
      const lane = from < to ? from : from - 1;
      text(element, lane, label, 'label', from < to ? 12 : widths[lane] * .45).style.top = -rowHeight * .28 + 'px';
    }
  }
  if (!arrow || !arrow[3]) text(element, run.p[row], run.x[row], style(row), 14);
  return element;
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

// Why: the direct causes of the row that is pointed at, or else of the current one.
function ties() {
  const row = hovered >= 0 ? hovered : current;
  const picture = document.createDocumentFragment();
  const because = new Set();
  if (rows && row < rows) {
    const at = node(row);
    for (const [cause, , byChance] of causes.get(row) || []) {
      because.add(cause);
      const from = node(cause);
      const bend = from.x === at.x ? 26 : 0;
      const middle = (from.y + at.y) / 2;
      const curve = from.y === at.y ? 'M' + from.x + ' ' + from.y + 'H' + at.x
        : bend ? 'M' + (from.x - 5) + ' ' + from.y + 'C' + (from.x - bend) + ' ' + from.y + ' ' + (at.x - bend) + ' ' + at.y + ' ' + (at.x - 8) + ' ' + at.y
          : 'M' + from.x + ' ' + (from.y + 6) + 'C' + from.x + ' ' + middle + ' ' + at.x + ' ' + middle + ' ' + at.x + ' ' + (at.y - 8);
      picture.append(draw('path', {'class': 'tie' + (byChance ? ' chance' : ''), d: curve}),
        draw('circle', {'class': 'ring', cx: from.x, cy: from.y, r: 8}));
    }
    if (because.size) picture.append(draw('circle', {'class': 'ring', cx: at.x, cy: at.y, r: 8}));
  }
  $('ties').replaceChildren(picture);
  for (const [each, element] of shown) element.classList.toggle('because', because.has(each));
}
function node(row) {
  return {x: laneX(run.p[row]), y: rowY(row) + rowHeight / 2};
}

function about(row) {
  const mark = run.marks[run.m[row]], process = run.procs[run.p[row]];
  const body = make('span', 'body' + (mark.printed ? ' printed' : ''), cut(run.x[row], 4000));
  body.dir = 'auto';
  $('told').replaceChildren(icon(process.shape, 'shape', run.p[row]), make('span', 'who', process.name), ' · ',
    millis(run.t[row]) + ' ' + say('js.ms'), make('br'), body);
  const list = causes.get(row) || [];
  const parts = [make('p', '', list.length ? say('js.because') : say('js.nothing'))];
  for (const [cause, kind, byChance] of list) {
    const button = make('button');
    button.type = 'button';
    button.append(make('em', '', (number(cause) ? '#' + number(cause) + ' · ' : '') + run.kinds[kind] + (byChance ? ' · ' + say('js.luck') : '')), make('br'),
      icon(run.procs[run.p[cause]].shape, 'shape', run.p[cause]), run.procs[run.p[cause]].name + ': ' + cut(run.x[cause], 120));
    button.addEventListener('click', () => go(cause));
    parts.push(button);
  }
  if (chance.has(row) && number(row) && number(row - 1)) parts.push(make('p', '', say('js.swap', number(row - 1), number(row))));
  $('causes').replaceChildren(...parts);
}

function put(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

const stateItems = run.procs.slice(0, 200).map((process, index) => {
  const item = make('li', process.colour), what = make('span', 'what');
  const name = make('span', 'name', process.name);
  name.title = process.name + ' ' + process.ident;
  item.append(icon(process.shape, 'shape', index), name, what);
  $('states').append(item);
  return {item, what};
});
if (lanes > 200) $('states').append(make('li', '', say('js.more', lanes - 200)));
const lockItems = run.locks.map(name => {
  const item = make('li'), what = make('span', 'what');
  item.append(make('span', 'name', name), what);
  $('locks').append(item);
  return what;
});
$('lockcard').hidden = !run.locks.length;

function state() {
  stateItems.forEach(({item, what}, process) => {
    const of = changes[process], i = upTo(of.row, current) - 1;
    const now = i < 0 ? 'absent' : of.state[i];
    const kind = run.procs[process].colour + ' ' + now + (now === 'absent' || now === 'gone' ? ' away' : '')
      + (run.p[current] === process ? ' acts' : '');
    if (item.className !== kind) item.className = kind;
    put(what, i < 0 ? say('js.absent') : run.strings[of.words[i]]);
  });
  lockItems.forEach((what, lock) => {
    const of = holdings[lock], i = upTo(of.row, current) - 1;
    const by = i < 0 ? [] : of.by[i];
    put(what, by.length ? by.map(process => run.procs[process].name).join(', ') : say('js.free'));
  });
  output();
}

let written = -1;
function output() {
  const count = upTo(prints, current), from = Math.max(0, count - 40);
  if (count === written) return;
  written = count;
  const items = [];
  if (!count) items.push(make('li', 'none', say('js.silent')));
  if (from) items.push(make('li', 'none', say('js.before', from)));
  for (let i = from; i < count; i++) {
    const item = make('li'), row = prints[i];
    const said = make('span', 'said' + (run.marks[run.m[row]].tone === 'plain' ? '' : ' err'), cut(run.x[row], 2000));
    said.dir = 'auto';
    item.append(icon(run.procs[run.p[row]].shape, 'shape', run.p[row]), said);
    items.push(item);
  }
  $('printed').replaceChildren(...items);
}

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

// All at one glance: each process as a bar on one scale of time.
const axis = 20;
let barGap = 1, barHeight, nameWidth;
function overview() {
  const canvas = $('bars'), css = getComputedStyle(document.documentElement);
  const colour = name => css.getPropertyValue('--' + name).trim();
  barHeight = Math.max(2, Math.min(18, Math.floor(150 / Math.max(1, lanes))));
  barGap = barHeight > 3 ? 1 : 0;
  const wide = printing ? 1000 : canvas.clientWidth, high = lanes * (barHeight + barGap) + axis;
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(wide * ratio);
  canvas.height = Math.round(high * ratio);
  canvas.style.height = high + 'px';
  const paint = canvas.getContext('2d');
  paint.scale(ratio, ratio);
  const named = barHeight >= 11;
  paint.font = Math.min(12, barHeight - 2) + 'px ' + css.getPropertyValue('--sans');
  nameWidth = named ? Math.min(wide * .2, 12 + Math.max(...run.procs.map(p => paint.measureText(cut(p.name, 24)).width))) : 0;
  const x = t => nameWidth + t / Math.max(1, run.end) * (wide - nameWidth - 2);
  ticks(paint, x, high, wide, colour);
  run.procs.forEach((process, index) => {
    const y = index * (barHeight + barGap), own = colour(process.colour);
    paint.globalAlpha = 1;
    if (named) {
      paint.fillStyle = colour('ink');
      paint.textBaseline = 'middle';
      paint.fillText(cut(process.name, 24), 0, y + barHeight / 2 + .5, nameWidth - 6);
    }
    paint.fillStyle = own;
    for (let i = 0; i < process.bars.length; i += 3) {
      const kind = process.bars[i], from = x(process.bars[i + 1]), to = x(process.bars[i + 2]);
      paint.globalAlpha = kind === 1 ? 1 : .26;
      const thin = kind === 0 ? barHeight * .35 : kind === 2 ? barHeight * .2 : 0;
      paint.fillRect(from, y + thin, Math.max(kind === 1 ? 1.5 : .5, to - from), barHeight - 2 * thin);
    }
    paint.globalAlpha = 1;
  });
  playhead();
}
function ticks(paint, x, high, wide, colour) {
  const room = Math.max(2, (wide - nameWidth) / 90), rough = Math.max(1, run.end) / room;
  const power = Math.pow(10, Math.floor(Math.log10(rough)));
  const step = [1, 2, 5, 10].map(n => n * power).find(n => n >= rough);
  paint.font = '11px ' + getComputedStyle(document.documentElement).getPropertyValue('--sans');
  paint.textBaseline = 'alphabetic';
  for (let t = 0; t <= run.end; t += step) {
    paint.fillStyle = colour('faint');
    paint.fillRect(x(t), 0, 1, high - axis + 4);
    paint.fillStyle = colour('soft');
    const label = run.end >= 2e6 ? +(t / 1e6).toFixed(3) + ' s' : +(t / 1e3).toFixed(3) + ' ms';
    const half = paint.measureText(label).width;
    paint.fillText(label, Math.min(wide - half - 1, Math.max(nameWidth, x(t) - half / 2)), high - 4);
  }
}
function playhead() {
  const wide = $('bars').clientWidth;
  const t = rows ? Math.max(0, Math.min(run.end, times[current])) : 0;
  $('now').style.transform = 'translateX(' + (nameWidth + t / Math.max(1, run.end) * (wide - nameWidth - 2)) + 'px)';
}
function seek(event) {
  const area = $('bars').getBoundingClientRect();
  const part = (event.clientX - area.left - nameWidth) / (area.width - nameWidth - 2);
  stop();
  go(Math.max(0, upTo(times, part * run.end) - 1));
}

// The table: what is not in the page already comes page by page.
const PAGE = 500;
let page = 0;
function table() {
  if (!run.paged) return;
  const pages = Math.ceil(rows / PAGE);
  $('pager').hidden = false;
  $('page').textContent = say('js.page', page + 1, pages);
  $('earlier').disabled = page === 0;
  $('later').disabled = page === pages - 1;
  const body = document.createDocumentFragment();
  for (let row = page * PAGE; row < Math.min(rows, (page + 1) * PAGE); row++) {
    const line = make('tr'), what = make('td', '', cut(run.x[row], 2000));
    what.dir = 'auto';
    line.append(make('td', '', number(row)), make('td', '', millis(run.t[row])), make('td', '', run.procs[run.p[row]].name), what);
    body.append(line);
  }
  $('body').replaceChildren(body);
}

let asked = 0;
function soon(work) {
  cancelAnimationFrame(asked);
  asked = requestAnimationFrame(work);
}
box.addEventListener('scroll', () => soon(render), {passive: true});
box.addEventListener('wheel', event => {
  if (!event.ctrlKey) return;
  event.preventDefault();
  zoomTo(zoom * (event.deltaY < 0 ? 1.12 : 1 / 1.12), event.clientY - box.getBoundingClientRect().top - HEAD);
}, {passive: false});
const rowOf = event => {
  const element = event.target.closest && event.target.closest('.row');
  return element ? Number(element.dataset.row) : -1;
};
box.addEventListener('click', event => { if (rowOf(event) >= 0) { stop(); go(rowOf(event)); } });
box.addEventListener('pointerover', event => {
  const row = rowOf(event);
  if (row !== hovered && event.pointerType !== 'touch') {
    hovered = row;
    ties();
    about(row >= 0 ? row : current);
  }
});
box.addEventListener('pointerleave', () => { if (hovered >= 0) { hovered = -1; ties(); about(current); } });
$('bars').addEventListener('pointerdown', event => { $('bars').setPointerCapture(event.pointerId); seek(event); });
$('bars').addEventListener('pointermove', event => { if (event.buttons) seek(event); });

const keys = {
  ArrowDown: () => go(current + 1), ArrowRight: () => go(current + 1),
  ArrowUp: () => go(current - 1), ArrowLeft: () => go(current - 1),
  PageDown: () => go(current + 10), PageUp: () => go(current - 10),
  Home: () => go(0), End: () => go(rows - 1), Escape: stop,
  '+': () => zoomTo(zoom * 1.2), '=': () => zoomTo(zoom * 1.2), '-': () => zoomTo(zoom / 1.2), '0': () => zoomTo(1)
};
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('select,footer') || !rows) return;
  if (event.key === ' ' && !event.target.closest('button')) {
    event.preventDefault();
    play();
  } else if (Object.prototype.hasOwnProperty.call(keys, event.key)) {
    event.preventDefault();
    stop();
    keys[event.key]();
  }
});
const press = (id, action) => $(id).addEventListener('click', action);
press('first', () => { stop(); go(0); });
press('back', () => { stop(); go(current - 1); });
press('next', () => { stop(); go(current + 1); });
press('last', () => { stop(); go(rows - 1); });
press('play', play);
press('smaller', () => zoomTo(zoom / 1.2));
press('usual', () => zoomTo(1));
press('larger', () => zoomTo(zoom * 1.2));
press('earlier', () => { page--; table(); });
press('later', () => { page++; table(); });
$('all').addEventListener('toggle', () => { if ($('all').open) table(); });

let known = '';
new ResizeObserver(() => {
  const now = box.clientWidth + ' ' + box.clientHeight;
  if (!printing && now !== known) { known = now; measure(); overview(); }
}).observe(box);
window.addEventListener('resize', () => soon(() => { if (!printing) { measure(); overview(); } }));
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', overview);
window.addEventListener('beforeprint', () => { printing = true; stop(); measure(); overview(); });
window.addEventListener('afterprint', () => { printing = false; measure(); overview(); go(current); });

measure();
overview();
if (rows) go(0); else $('told').textContent = say('js.empty');
})();
