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
