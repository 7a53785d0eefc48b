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

/** Why a row stands where it stands: of a short run in full sentences. */
function sentences(row, list) {
  const full = run.why[number(row)];
  if (full) return full.map(each => make('p', '', each));
  const parts = [make('p', '', list.length ? say('js.because') : say('js.nothing'))];
  if (chance.has(row) && number(row) && number(row - 1)) {
    parts.unshift(make('p', '', say('js.swap', number(row - 1), number(row))));
  }
  return parts;
}

function about(row) {
  const mark = run.marks[run.m[row]], process = run.procs[run.p[row]];
  const body = make('span', 'body' + (mark.printed ? ' printed' : ''), cut(run.x[row], 4000));
  body.dir = 'auto';
  $('told').replaceChildren(icon(process.shape, 'shape', run.p[row]), make('span', 'who', process.name), ' · ',
    millis(run.t[row]) + ' ' + say('js.ms'), make('br'), body);
  const list = causes.get(row) || [];
  const parts = sentences(row, list);
  for (const [cause, kind, byChance] of list) {
    const button = make('button');
    button.type = 'button';
    button.append(make('em', '', (number(cause) ? '#' + number(cause) + ' · ' : '') + run.kinds[kind] + (byChance ? ' · ' + say('js.luck') : '')), make('br'),
      icon(run.procs[run.p[cause]].shape, 'shape', run.p[cause]), run.procs[run.p[cause]].name + ': ' + cut(run.x[cause], 120));
    button.addEventListener('click', () => go(cause));
    parts.push(button);
  }
  $('causes').replaceChildren(...parts);
}
