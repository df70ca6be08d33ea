// ExposureBot for any page: <script src="https://bot.example/widget.js" data-lang="en" defer></script>
// A launcher and a panel in a shadow root, the chat in a frame of its own origin. Nothing global, no cookie; the
// chat itself is loaded when the panel is first opened.
(() => {
  'use strict';
  const script = document.currentScript ?? document.querySelector('script[src$="/widget.js"]');
  const site = new URL(script.src).origin;
  const words = /* words of dialogs/page */ null;
  const chosen = script.dataset;
  const PATIENCE = 15000;
  const HEX = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

  const tags = [chosen.lang, document.documentElement.lang, navigator.language].map(tag => (tag ?? '').slice(0, 2).toLowerCase());
  const lang = tags.find(tag => Object.hasOwn(words, tag)) ?? 'en';
  const say = words[lang];
  const title = chosen.title || say.title;
  const color = HEX.test(chosen.color ?? '') ? chosen.color : '#1f5f7a';
  const theme = ['light', 'dark'].includes(chosen.theme) ? chosen.theme : 'system';
  const [block, inline] = /^(top|bottom)-(left|right)$/.exec(chosen.position ?? '')?.slice(1) ?? ['bottom', 'right'];

  const css = `
    :host { all: initial; color-scheme: ${theme === 'system' ? 'light dark' : theme}; font: 16px/1.5 system-ui, -apple-system, "Segoe UI",
      Roboto, "Hiragino Sans", "Yu Gothic UI", "PingFang SC", "Microsoft YaHei", "Noto Sans", "Noto Sans CJK JP", sans-serif; }
    * { box-sizing: border-box; font: inherit; }
    button { cursor: pointer; border: 0; }
    button:focus-visible, a:focus-visible { outline: 3px solid light-dark(#1d2429, #fff); outline-offset: 2px; box-shadow: 0 0 0 2px light-dark(#fff, #000); }
    .launcher { position: fixed; ${block}: 20px; ${inline}: 20px; z-index: 2147483000; width: 56px; height: 56px; padding: 14px;
      border-radius: 50%; background: var(--brand); color: var(--on-brand); box-shadow: 0 2px 10px rgb(0 0 0 / .3); }
    .launcher svg { display: block; width: 28px; height: 28px; }
    .panel { position: fixed; ${block}: 88px; ${inline}: 20px; z-index: 2147483000; display: flex; flex-direction: column;
      width: min(400px, 100vw - 40px); height: min(640px, 100dvh - 108px); overflow: hidden; border-radius: 10px;
      background: light-dark(#fbfbfa, #14181b); color: light-dark(#1d2429, #e6eaec);
      border: 1px solid light-dark(#d9dee1, #343d43); box-shadow: 0 6px 30px rgb(0 0 0 / .3); }
    .panel[hidden] { display: none; }
    .panel:focus { outline: none; }
    .head { display: flex; align-items: center; gap: 8px; padding: 8px 8px 8px 16px; background: var(--brand); color: var(--on-brand); }
    .head h2 { flex: 1; margin: 0; font-size: 16px; font-weight: 600; overflow-wrap: anywhere; }
    .head button { width: 36px; height: 36px; padding: 6px; border-radius: 6px; background: transparent; color: inherit; }
    .head svg { display: block; width: 24px; height: 24px; }
    .opening, .trouble { margin: 0; padding: 8px 16px; font-size: 14px; overflow-wrap: anywhere;
      border-bottom: 1px solid light-dark(#d9dee1, #343d43); }
    .trouble a { color: light-dark(#1f5f7a, #7cc4e0); }
    iframe { flex: 1; width: 100%; min-height: 0; border: 0; }
    @media (max-width: 480px) { .panel { inset: 0; width: auto; height: auto; border: 0; border-radius: 0; z-index: 2147483001; } }
    @media print { :host { display: none; } }`;

  function luminance(hex) {
    const digits = hex.length === 4 ? [...hex.slice(1)].map(digit => digit + digit) : hex.slice(1).match(/../g);
    const [r, g, b] = digits.map(pair => parseInt(pair, 16) / 255)
      .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function make(name, properties = {}, ...children) {
    const element = document.createElement(name);
    Object.assign(element, properties);
    element.append(...children);
    return element;
  }

  function icon(path) {
    const NS = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(NS, 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    const line = document.createElementNS(NS, 'path');
    for (const [name, value] of Object.entries({
      d: path, fill: 'none', stroke: 'currentColor', 'stroke-width': '2', 'stroke-linecap': 'round', 'stroke-linejoin': 'round',
    })) line.setAttribute(name, value);
    svg.append(line);
    return svg;
  }

  function start() {
    const host = make('div', { lang });
    const root = host.attachShadow({ mode: 'open' });
    // A sheet made here works where the site's policy forbids inline styles.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    host.style.setProperty('--brand', color);
    host.style.setProperty('--on-brand', luminance(color) > 0.179 ? '#000' : '#fff');

    const launcher = make('button', { type: 'button', className: 'launcher', ariaLabel: say.open, title: say.open, ariaExpanded: 'false' },
      icon('M4 5h16v11H10l-5 4v-4H4z'));
    const close = make('button', { type: 'button', ariaLabel: say.close, title: say.close }, icon('M6 6l12 12M18 6L6 18'));
    const panel = make('section', { className: 'panel', hidden: true, role: 'dialog', ariaLabel: title, tabIndex: -1 },
      make('div', { className: 'head' }, make('h2', { textContent: title }), close));
    if (chosen.message) panel.append(make('p', { className: 'opening', textContent: chosen.message }));
    root.append(launcher, panel);
    document.body.append(host);

    let frame = null;
    function load() {
      const dress = new URLSearchParams({ theme });
      if (HEX.test(chosen.color ?? '')) dress.set('color', color);
      frame = make('iframe', { title, src: `${site}/widget?lang=${lang}#${dress}`, allow: 'clipboard-write', referrerPolicy: 'origin' });
      panel.append(frame);
      // A site that is not on the service's list gets no chat in its page; it must not look broken.
      const late = setTimeout(() => {
        const link = make('a', { href: `${site}/?lang=${lang}`, target: '_blank', rel: 'noopener', textContent: say.tab });
        frame.before(make('p', { className: 'trouble', role: 'alert' }, `${say.unreachable} `, link));
      }, PATIENCE);
      addEventListener('message', event => {
        if (event.origin !== site || event.source !== frame.contentWindow) return;
        if (event.data === 'exposurebot:ready') {
          clearTimeout(late);
          panel.querySelector('.trouble')?.remove();
        } else if (event.data === 'exposurebot:close') show(false);
      });
    }

    function show(isOpen) {
      if (isOpen && !frame) load();
      panel.hidden = !isOpen;
      launcher.ariaExpanded = String(isOpen);
      launcher.ariaLabel = launcher.title = isOpen ? say.close : say.open;
      (isOpen ? panel : launcher).focus();
    }

    launcher.addEventListener('click', () => show(panel.hidden));
    close.addEventListener('click', () => show(false));
    panel.addEventListener('keydown', event => { if (event.key === 'Escape') show(false); });
  }

  if (document.body) start();
  else document.addEventListener('DOMContentLoaded', start, { once: true });
})();
