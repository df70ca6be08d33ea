// Light, dark or the system's, as chosen here before: set before the first paint, so that nothing flashes.
(() => {
  'use strict';
  const KEY = 'exposurebot.theme';
  const THEMES = ['light', 'dark'];
  const read = () => { try { return localStorage.getItem(KEY) ?? ''; } catch { return ''; } };
  const keep = theme => { try { localStorage.setItem(KEY, theme); } catch { /* private mode: for this page only */ } };

  function apply(theme) {
    if (THEMES.includes(theme)) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
    document.dispatchEvent(new Event('exposurebot:theme'));
  }

  apply(read());
  document.addEventListener('DOMContentLoaded', () => {
    const choice = document.getElementById('theme');
    if (!choice) return;
    choice.value = document.documentElement.dataset.theme ?? '';
    choice.closest('label').hidden = false;
    choice.addEventListener('change', () => { keep(choice.value); apply(choice.value); });
  });
})();
