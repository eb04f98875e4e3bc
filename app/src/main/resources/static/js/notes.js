// A note is sent as it is typed. Until the house has confirmed it, it is kept in this browser too, and sent again as
// soon as there is a line: also after the page was closed. Without this, the button keeps it.

const PAUSE = 1_000;
const AGAIN = 3_000;
const SHELF = 'redthread.note ';

class RedNote extends HTMLElement {
  connectedCallback() {
    this.address = this.dataset.at;
    this.addEventListener('input', () => this.typed());
    this.addEventListener('focusout', () => this.send());
    this.addEventListener('submit', () => this.forget());
    window.addEventListener('online', () => this.send());
    this.unsent();
  }

  get form() {
    return this.querySelector('form');
  }

  get body() {
    return new URLSearchParams(new FormData(this.form)).toString();
  }

  key(note) {
    return `${SHELF}${this.address} ${note}`;
  }

  typed() {
    this.dirty = true;
    localStorage.setItem(this.key(this.form.elements.note.value), this.body);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), PAUSE);
  }

  async send() {
    clearTimeout(this.timer);
    if (!this.dirty || this.sending || this.form.dataset.conflict) return;
    if (!this.form.elements.text.value.trim()) return;
    this.sending = true;
    this.dirty = false;
    const sent = this.body;
    this.say(this.dataset.saving);
    try {
      await this.take(sent, await this.post(sent));
    } catch {
      this.dirty = true;
      this.say(this.dataset.waits);
      this.timer = setTimeout(() => this.send(), AGAIN);
    } finally {
      this.sending = false;
    }
    if (this.dirty && !this.timer) this.typed();
  }

  post(body) {
    return fetch(this.address, { method: 'POST', body: new URLSearchParams(body), headers: { 'HX-Request': 'true' } });
  }

  // What was confirmed leaves the shelf, unless more was typed meanwhile. What was refused is shown with both wordings.
  async take(sent, answer) {
    if (![200, 409, 422].includes(answer.status)) throw new Error(String(answer.status));
    const html = await answer.text();
    const fresh = document.createRange().createContextualFragment(html);
    if (answer.status === 200) {
      this.form.elements.version.value = fresh.querySelector('[name=version]').value;
      if (this.dirty) localStorage.setItem(this.key(this.form.elements.note.value), this.body);
      else this.forget();
      this.say(this.dataset.kept);
    } else {
      this.querySelector('[data-part=note]').replaceChildren(fresh);
      this.say('');
    }
  }

  // What an earlier page could not send: into this form where it is the same note, else straight to the house.
  async unsent() {
    const shelf = Object.keys(localStorage).filter(key => key.startsWith(this.key('')));
    for (const key of shelf) {
      const fields = new URLSearchParams(localStorage.getItem(key));
      if (key === this.key(this.form.elements.note.value)) continue;
      fields.set('_csrf', this.form.elements._csrf.value);
      try {
        const answer = await this.post(fields);
        if (answer.status === 200) localStorage.removeItem(key);
        else this.open(await answer.text());
      } catch {
        this.say(this.dataset.waits);
      }
    }
  }

  open(html) {
    this.querySelector('[data-part=note]').replaceChildren(document.createRange().createContextualFragment(html));
  }

  forget() {
    localStorage.removeItem(this.key(this.form.elements.note.value));
  }

  say(sentence) {
    const line = this.querySelector('[data-part=line]');
    line.textContent = sentence;
    line.hidden = !sentence;
  }
}

customElements.define('red-note', RedNote);
