// A page with many runs: the run of the leaf in the address is shown. Another one is shown by loading the page anew.
const leaves = [...document.querySelectorAll('#branches a')];
const chosen = leaves.find(leaf => leaf.hash === location.hash) || leaves.find(leaf => 'first' in leaf.dataset) || leaves[0];
const branches = document.getElementById('branches');
document.getElementById('chosen').append(document.getElementById(chosen.hash.slice(1)).content.cloneNode(true));
chosen.setAttribute('aria-current', 'true');
chosen.tabIndex = 0;
branches.scrollTop = chosen.offsetTop - branches.offsetTop - branches.clientHeight / 2;
const loads = performance.getEntriesByType('navigation');
if (loads.length && loads[0].type === 'reload') chosen.focus({preventScroll: true});
window.addEventListener('hashchange', () => location.reload());
branches.addEventListener('keydown', event => {
  const at = leaves.indexOf(document.activeElement);
  const to = {ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: leaves.length - 1}[event.key];
  event.stopPropagation(); // the keys of the rows below
  if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const leaf = leaves[Math.max(0, Math.min(leaves.length - 1, to))];
  leaf.focus();
});
