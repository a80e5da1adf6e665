// Warns before the session ends and extends it. Without this script the line and its button in the footer do the same.
(() => {
  const form = document.getElementById('session');
  const warning = document.getElementById('session-warning');
  if (!form || !warning) return;
  const text = document.getElementById('session-text');
  const button = document.getElementById('session-button');
  const again = document.getElementById('session-again');
  const until = document.getElementById('session-until');
  const ahead = 5 * 60_000;
  const start = Date.now();
  const idle = form.dataset.idle * 1000;
  const end = start + form.dataset.end * 1000;
  let idleEnd = start + idle;
  let said = '';

  const say = (what, offer) => {
    if (said === what) return;
    said = what;
    warning.hidden = false;
    button.hidden = offer !== button;
    again.hidden = offer !== again;
    text.textContent = warning.dataset[what];
  };
  const look = () => {
    const now = Date.now();
    if (now > Math.min(idleEnd, end)) say('ended', again);
    else if (now > end - ahead) say('last', again);
    else if (now > idleEnd - ahead) say('soon', button);
  };
  const extended = () => {
    idleEnd = Math.min(Date.now() + idle, end);
    const separator = /^n[bn]/.test(document.documentElement.lang) ? '.' : ':';
    const clock = new Date(idleEnd).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' });
    until.textContent = until.dataset.text.replace('{0}', clock.replace(':', separator));
    warning.focus();
    say('extended', null);
    setTimeout(() => { if (said === 'extended') { warning.hidden = true; said = ''; } }, 10_000);
  };

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      const lost = !answer.ok || new URL(answer.url).pathname.startsWith('/sign-in');
      if (lost) say('failed', again); else extended();
    } catch {
      say('failed', again);
    }
  });
  document.addEventListener('visibilitychange', look);
  setInterval(look, 15_000);
  look();
})();
