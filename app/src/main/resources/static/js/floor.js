// The floor of a meeting, live. Without this the page is whole after each reload; with it the board changes by itself,
// the Chair's keys work, and a page that lost its line says so until it has caught up.

const QUIET = 40_000; // the server gives a sign of life every 15 s
const AGAIN = 3_000;
const PATIENCE = 1_500; // a stream that only came to its end is back by then

class RedFloor extends HTMLElement {
  connectedCallback() {
    this.seen = this.part('board').firstElementChild.dataset.seq;
    this.setClock();
    this.timers = [setInterval(() => this.tick(), 1000), setInterval(() => this.listen(), 5000)];
    this.stop = new AbortController();
    const signal = { signal: this.stop.signal };
    window.addEventListener('offline', () => this.cut(), signal);
    window.addEventListener('online', () => this.open(), signal);
    document.addEventListener('keydown', event => this.key(event), signal);
    this.addEventListener('submit', event => this.send(event), signal);
    this.open();
  }

  disconnectedCallback() {
    this.stop.abort();
    this.timers.forEach(clearInterval);
    this.source?.close();
  }

  part(name) {
    return this.querySelector(`[data-part="${name}"]`);
  }

  open() {
    this.source?.close();
    const question = new URLSearchParams({ view: this.dataset.view, since: this.seen });
    this.source = new EventSource(`${this.dataset.live}?${question}`);
    this.source.onopen = () => this.found();
    this.source.onerror = () => this.broken();
    this.source.addEventListener('beat', () => this.found());
    this.source.addEventListener('floor', event => {
      this.found();
      this.show(event);
    });
  }

  // A browser tries again by itself, unless it was told no: while a server starts anew, say.
  broken() {
    this.lost(PATIENCE);
    if (this.source.readyState !== EventSource.CLOSED) return;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.open(), AGAIN);
  }

  found() {
    this.heard = Date.now();
    clearTimeout(this.waiting);
    const line = this.part('line');
    if (!line.hidden) this.say(this.dataset.back);
    line.hidden = true;
  }

  // What still trickles in over a dying line would look live.
  cut() {
    this.source?.close();
    this.lost(0);
  }

  lost(patience) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      const line = this.part('line');
      line.textContent = this.dataset.lost;
      line.hidden = false;
    }, patience);
  }

  listen() {
    if (this.heard && Date.now() - this.heard > QUIET) {
      this.lost(0);
      this.open();
    }
  }

  show(event) {
    this.seen = event.lastEventId;
    const board = this.part('board');
    const opened = [...board.querySelectorAll('details')].map(details => details.open);
    const before = board.firstElementChild.dataset.say;
    board.innerHTML = event.data;
    board.querySelectorAll('details').forEach((details, at) => { details.open = opened[at] ?? false; });
    const now = board.firstElementChild.dataset.say;
    if (now !== before) this.say(now);
    this.setClock();
    const hand = this.part('hand');
    if (hand?.dataset.presides) this.redraw(hand);
    else if (hand) this.fit(hand, board);
  }

  say(sentence) {
    this.part('said').textContent = sentence;
  }

  // A delegation's buttons follow from the list; only whoever has none to fit asks the server.
  fit(hand, board) {
    const forms = hand.querySelectorAll('[data-own]');
    if (!forms.length) this.redraw(hand);
    for (const form of forms) {
      const waits = board.querySelector(`[data-waits="${form.dataset.own}"]`) !== null;
      for (const field of form.querySelectorAll('[data-when]')) field.hidden = (field.dataset.when === 'waits') !== waits;
    }
  }

  async redraw(hand) {
    if (hand.querySelector('input:focus, select:focus') || !this.dataset.hand) return;
    try {
      const answer = await fetch(this.dataset.hand, { headers: { 'HX-Request': 'true' } });
      if (answer.ok) this.replace(hand, await answer.text());
    } catch {
      this.lost(0);
    }
  }

  replace(hand, html) {
    const key = hand.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    hand.innerHTML = html;
    if (key) hand.querySelector(`[data-key="${key}"]`)?.focus();
  }

  async send(event) {
    event.preventDefault();
    const form = event.target;
    const hand = this.part('hand');
    try {
      const body = new URLSearchParams(new FormData(form, event.submitter));
      const answer = await fetch(form.action, { method: 'POST', body, headers: { 'HX-Request': 'true' } });
      if (answer.ok || answer.status === 422) this.replace(hand, await answer.text());
      else location.reload();
    } catch {
      this.lost(0);
    }
  }

  key(event) {
    if (event.defaultPrevented || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest('input, select, textarea, a, summary')) return;
    if (event.key === 'Enter' && event.target.closest('button')) return;
    // By the sign, and on a keyboard of another script by its place.
    const names = [event.key, event.key.toLowerCase(), event.code.replace(/^(Key|Digit)/, '').toLowerCase()];
    const button = names.map(name => this.querySelector(`[data-key="${CSS.escape(name)}"]`)).find(found => found);
    if (!button) return;
    event.preventDefault();
    button.click();
  }

  // The clock of the server counts; that of this machine may be wrong by minutes.
  setClock() {
    this.ahead = Date.now() - Number(this.part('board').firstElementChild.dataset.now);
    this.tick();
  }

  tick() {
    const clock = this.querySelector('[data-clock]');
    if (!clock) return;
    const { used, since, limit } = clock.dataset;
    const runs = since ? Math.max(0, Date.now() - this.ahead - Number(since)) : 0;
    const seconds = Math.floor((Number(used) + runs) / 1000);
    clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    clock.classList.toggle('over', Number(limit) > 0 && seconds >= Number(limit));
  }
}

customElements.define('red-floor', RedFloor);
