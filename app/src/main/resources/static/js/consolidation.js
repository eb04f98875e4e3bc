// A consolidation by keyboard. Without this, ticks and the form below them do the same.

const DISPOSITIONS = { a: 'ACCEPTED', w: 'ACCEPTED_AS_AMENDED', m: 'MERGED_INTO', r: 'REFERRED', n: 'NOT_ACCEPTED' };
const NEXT_FIELD = { w: 'words', m: 'into' };

class RedConsolidation extends HTMLElement {
  connectedCallback() {
    this.stop = new AbortController();
    document.addEventListener('keydown', event => this.key(event), { signal: this.stop.signal });
  }

  disconnectedCallback() {
    this.stop.abort();
  }

  get ticks() {
    return [...this.querySelectorAll('[data-amendment] input[name="tick"]')];
  }

  key(event) {
    const form = this.querySelector('form');
    if (event.key === 'Enter' && event.ctrlKey && form.contains(event.target)) {
      event.preventDefault();
      form.requestSubmit();
    }
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest('input:not([name="tick"]), select, textarea')) return;
    // By the sign, and on a keyboard of another script by its place.
    const names = [event.key.toLowerCase(), event.code.replace(/^Key/, '').toLowerCase()];
    const name = names.find(each => 'jkx'.includes(each) || each in DISPOSITIONS);
    if (!name || !this.ticks.length) return;
    event.preventDefault();
    if (name === 'j') this.move(1);
    else if (name === 'k') this.move(-1);
    else if (name === 'x') this.current()?.click();
    else this.choose(name, form);
  }

  current() {
    return this.ticks.find(tick => tick === document.activeElement);
  }

  move(by) {
    const ticks = this.ticks;
    const at = ticks.indexOf(document.activeElement);
    const to = at < 0 ? 0 : Math.min(ticks.length - 1, Math.max(0, at + by));
    ticks[to].focus();
    ticks[to].closest('li').scrollIntoView({ block: 'center' });
  }

  // What stands under the reader's finger is meant, where nothing else was ticked.
  choose(name, form) {
    const current = this.current();
    if (current && !this.ticks.some(tick => tick.checked)) current.checked = true;
    form.elements.disposition.value = DISPOSITIONS[name];
    form.elements[NEXT_FIELD[name] ?? 'reason'].focus();
  }
}

customElements.define('red-consolidation', RedConsolidation);
