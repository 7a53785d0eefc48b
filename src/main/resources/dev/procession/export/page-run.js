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
