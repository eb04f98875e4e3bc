// A map works without this. Here it can be drawn nearer (wheel with Ctrl, or + and -) and moved (arrows, or by pulling).
for (const frame of document.querySelectorAll('[data-map]')) {
  const map = frame.querySelector('svg');
  if (!map) continue;
  const whole = map.viewBox.baseVal;
  const [, , width, height] = [whole.x, whole.y, whole.width, whole.height];
  let seen = {x: 0, y: 0, width, height};

  const show = next => {
    const w = Math.min(width, Math.max(width / 12, next.width));
    const h = w * height / width;
    seen = {
      x: Math.min(width - w, Math.max(0, next.x)),
      y: Math.min(height - h, Math.max(0, next.y)),
      width: w,
      height: h,
    };
    map.setAttribute('viewBox', `${seen.x} ${seen.y} ${seen.width} ${seen.height}`);
  };
  const nearer = (factor, at = {x: seen.x + seen.width / 2, y: seen.y + seen.height / 2}) => show({
    x: at.x - (at.x - seen.x) / factor,
    y: at.y - (at.y - seen.y) / factor,
    width: seen.width / factor,
  });
  const place = event => {
    const box = map.getBoundingClientRect();
    return {
      x: seen.x + (event.clientX - box.left) / box.width * seen.width,
      y: seen.y + (event.clientY - box.top) / box.height * seen.height,
    };
  };

  frame.addEventListener('keydown', event => {
    const step = seen.width / 8;
    const move = {ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step]}[event.key];
    if (event.key === '+') nearer(1.5);
    else if (event.key === '-') nearer(1 / 1.5);
    else if (move && seen.width < width) show({...seen, x: seen.x + move[0], y: seen.y + move[1]});
    else return;
    event.preventDefault();
  });
  frame.addEventListener('wheel', event => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    nearer(event.deltaY < 0 ? 1.25 : 0.8, place(event));
  }, {passive: false});

  let from = null;
  map.addEventListener('pointerdown', event => {
    if (event.button === 0 && seen.width < width) from = place(event);
  });
  addEventListener('pointermove', event => {
    if (!from) return;
    const to = place(event);
    show({...seen, x: seen.x + from.x - to.x, y: seen.y + from.y - to.y});
  });
  addEventListener('pointerup', () => { from = null; });
}
