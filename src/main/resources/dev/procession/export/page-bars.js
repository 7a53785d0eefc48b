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
