// A menu is a <details> and works without this. Here it also closes: on Escape, giving the focus back to its summary,
// and when the reader goes elsewhere.
const open = () => document.querySelectorAll('details.menu[open]');

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const menu of open()) {
    if (menu.contains(document.activeElement)) menu.querySelector('summary').focus();
    menu.open = false;
  }
});

for (const away of ['pointerdown', 'focusin']) {
  document.addEventListener(away, event => {
    for (const menu of open()) if (!menu.contains(event.target)) menu.open = false;
  });
}
