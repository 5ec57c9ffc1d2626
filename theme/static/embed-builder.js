/* The page "Embed our news": puts together what has to be inserted, shows it at once, and copies it. */
(() => {
  'use strict';
  const form = document.getElementById('builder'), preview = document.getElementById('preview');
  if (!form) return;
  const field = name => document.getElementById(name);
  const shown = preview.querySelector('press-releases');
  const { origin, lang } = form.dataset;
  const scopes = new Map([...document.querySelectorAll('[data-scope]')].map(each => [each.dataset.scope, each.dataset]));

  const escaped = text => text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;' })[sign]);

  /* What is offered exists: everything and offices have kinds of their own. */
  const pathOf = kind => {
    const subject = field('subject').value;
    if (!kind) return subject;
    return subject === 'all' ? `kind/${kind}` : `${subject}/${kind}`;
  };

  const offerKinds = () => {
    for (const option of field('kind').options) option.hidden = option.disabled = !scopes.has(pathOf(option.value));
    if (field('kind').selectedOptions[0]?.disabled) field('kind').value = '';
    field('kind').disabled = [...field('kind').options].every(option => option.disabled || !option.value);
  };

  const attributes = () => {
    const [subject, id] = field('subject').value.split('/'), chosen = { lang };
    if (id) chosen[subject] = id;
    if (field('kind').value) chosen.kind = field('kind').value;
    chosen.limit = String(Math.min(50, Math.max(1, parseInt(field('limit').value, 10) || 5)));
    if (field('layout').value !== 'list') chosen.layout = field('layout').value;
    if (field('level').value !== '3') chosen['heading-level'] = field('level').value;
    return chosen;
  };

  const build = () => {
    offerKinds();
    const chosen = attributes(), scope = scopes.get(pathOf(field('kind').value));
    const written = Object.entries(chosen).map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
    document.getElementById('component').textContent = `<script src="${origin}/embed.js" async></script>
<press-releases${written}>
  <a href="${origin}${scope.overview}">${escaped(scope.title)}</a>
</press-releases>`;
    const height = 140 + 100 * Math.min(chosen.limit, 10);
    document.getElementById('frame').textContent =
      `<iframe src="${origin}${scope.frame}" title="${escaped(scope.title)}" width="100%" height="${height}" loading="lazy"></iframe>`;
    for (const name of ['lang', 'office', 'topic', 'group', 'kind', 'limit', 'layout', 'heading-level']) {
      if (name in chosen) shown.setAttribute(name, chosen[name]);
      else shown.removeAttribute(name);
    }
  };

  for (const button of navigator.clipboard ? document.querySelectorAll('[data-copy]') : []) {
    const said = button.parentElement.querySelector('[role=status]');
    button.hidden = false;
    button.addEventListener('click', async () => {
      const code = document.getElementById(button.dataset.copy);
      said.textContent = '';
      try {
        await navigator.clipboard.writeText(code.textContent);
        said.textContent = said.dataset.done;
      } catch {
        getSelection().selectAllChildren(code);  /* refused: marked, so that one key copies it */
      }
    });
  }

  form.hidden = preview.hidden = false;
  form.addEventListener('input', build);
  build();
})();
