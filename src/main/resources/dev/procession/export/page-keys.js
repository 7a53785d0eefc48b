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
/** run.html#12 opens at row 12. */
function wanted() {
  return Math.max(0, run.n.indexOf(Number(location.hash.slice(1)) || -1));
}
window.addEventListener('hashchange', () => { stop(); go(wanted()); });
if (rows) go(wanted()); else $('told').textContent = say('js.empty');
