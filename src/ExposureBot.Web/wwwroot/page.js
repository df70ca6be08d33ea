// The chat of the start page and of the widget's frame: Web Chat over the service's own Direct Line, resumed after a reload.
(() => {
  'use strict';
  const DOMAIN = '/v3/directline';
  const KEY = 'exposurebot.session';
  const RENEW_EVERY = 10 * 60 * 1000;
  const LOCALES = { en: 'en-US', ja: 'ja-JP', zh: 'zh-CN' };
  const ENDED = new Set([3, 4, 5]); // expired, failed to connect, ended

  const host = document.getElementById('chat');
  const words = host.dataset;
  const locale = LOCALES[words.lang] || LOCALES.en;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const COPY = '#copy';
  const embedded = document.body.classList.contains('embedded');
  const HEX = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

  // What the embedding page chose, behind the sign that browsers keep to themselves: `#theme=dark&color=%23205080`.
  function dress() {
    if (!embedded) return;
    const chosen = new URLSearchParams(location.hash.slice(1));
    const root = document.documentElement;
    if (['light', 'dark'].includes(chosen.get('theme'))) root.dataset.theme = chosen.get('theme');
    const brand = chosen.get('color') ?? '';
    if (!HEX.test(brand)) return;
    root.style.setProperty('--brand', brand);
    root.style.setProperty('--on-brand', luminance(brand) > 0.179 ? '#000' : '#fff');
  }

  // Relative luminance of WCAG; above 0.179 black text reads better than white.
  function luminance(hex) {
    const digits = hex.length === 4 ? [...hex.slice(1)].map(digit => digit + digit) : hex.slice(1).match(/../g);
    const [r, g, b] = digits.map(pair => parseInt(pair, 16) / 255)
      .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  // Told to the page around the frame; there is nothing secret in it.
  const tell = what => { if (embedded && window.parent !== window) window.parent.postMessage(`exposurebot:${what}`, '*'); };

  async function call(path, token) {
    const reply = await fetch(DOMAIN + path, {
      method: 'POST',
      headers: token ? { Authorization: `Bearer ${token}` } : {},
    });
    if (!reply.ok) throw new Error(`${path}: ${reply.status}`);
    return reply.json();
  }

  const stored = () => { try { return JSON.parse(sessionStorage.getItem(KEY)); } catch { return null; } };
  const store = session => { try { sessionStorage.setItem(KEY, JSON.stringify(session)); } catch { /* private mode: no resume */ } };
  const forget = () => { try { sessionStorage.removeItem(KEY); } catch { /* as above */ } };

  // The conversation of this tab if its token can be renewed, else a new one.
  async function open() {
    const old = stored();
    if (old?.token) {
      try {
        return { ...await call('/tokens/refresh', old.token), resumes: true };
      } catch { forget(); }
    }
    return { ...await call('/tokens/generate'), resumes: false };
  }

  function keepFresh() {
    setInterval(async () => {
      const session = stored();
      if (!session) return;
      try { store({ ...session, ...await call('/tokens/refresh', session.token) }); } catch { /* the next try may do */ }
    }, RENEW_EVERY);
  }

  function notice(text) {
    const bar = document.getElementById('notice');
    const button = document.createElement('button');
    button.textContent = words.again;
    button.addEventListener('click', () => { forget(); location.reload(); });
    bar.replaceChildren(document.createTextNode(text), button);
    bar.hidden = false;
  }

  // The colour that a variable has now; Web Chat calculates with it and knows no variables.
  function color(name) {
    const probe = document.createElement('i');
    probe.style.color = `var(${name})`;
    document.body.append(probe);
    const value = getComputedStyle(probe).color;
    probe.remove();
    return value;
  }

  function style() {
    return {
      primaryFont: getComputedStyle(document.body).fontFamily,
      backgroundColor: color('--ground'), accent: color('--accent'), subtle: color('--quiet'),
      bubbleBackground: color('--panel'), bubbleTextColor: color('--ink'), bubbleBorderColor: color('--line'),
      bubbleBorderRadius: 8, bubbleBorderWidth: 1, bubbleMaxWidth: 760, bubbleMinWidth: 120,
      bubbleFromUserBackground: color('--brand'), bubbleFromUserTextColor: color('--on-brand'),
      bubbleFromUserBorderColor: color('--brand'), bubbleFromUserBorderRadius: 8,
      cardEmphasisBackgroundColor: color('--ground'), cardPushButtonBackgroundColor: color('--accent'), cardPushButtonTextColor: color('--on-accent'),
      sendBoxBackground: color('--panel'), sendBoxTextColor: color('--ink'), sendBoxPlaceholderColor: color('--quiet'),
      sendBoxBorderTop: `1px solid ${color('--line')}`, sendBoxButtonColor: color('--accent'), sendBoxHeight: 52,
      sendBoxButtonColorOnDisabled: color('--quiet'), sendBoxButtonShadeColor: 'transparent',
      suggestedActionLayout: 'flow', suggestedActionBackgroundColor: color('--panel'), suggestedActionTextColor: color('--accent'),
      suggestedActionBorderColor: color('--accent'), suggestedActionBorderRadius: 6, suggestedActionBorderWidth: 1, suggestedActionHeight: 'auto',
      suggestedActionBackgroundColorOnHover: color('--ground'), suggestedActionBackgroundColorOnActive: color('--ground'),
      timestampColor: color('--quiet'), groupTimestamp: 60000, hideUploadButton: true, hideScrollToEndButton: false,
      markdownRespectCRLF: true,
      // A long answer stops at its first page: the headline is what is read first.
      autoScrollSnapOnPage: true,
    };
  }

  // Cards in the page's own colours: Web Chat's defaults are black on white.
  function cards() {
    const ink = { default: color('--ink'), subtle: color('--quiet') };
    const foregroundColors = {
      default: ink, dark: ink, light: ink,
      accent: { default: color('--accent'), subtle: color('--accent') },
      good: { default: color('--good'), subtle: color('--good') },
      warning: { default: color('--warning'), subtle: color('--warning') },
      attention: { default: color('--warning'), subtle: color('--warning') },
    };
    const box = background => ({ backgroundColor: color(background), borderColor: color('--line'), foregroundColors });
    return {
      fontFamily: getComputedStyle(document.body).fontFamily,
      fontSizes: { small: 13, default: 15, medium: 16, large: 18, extraLarge: 21 },
      containerStyles: {
        default: box('--panel'), emphasis: box('--ground'), accent: box('--ground'), good: box('--good-ground'),
        warning: box('--warning-ground'), attention: box('--warning-ground'),
      },
      separator: { lineThickness: 1, lineColor: color('--line') },
      actions: { actionsOrientation: 'vertical', actionAlignment: 'left', buttonSpacing: 8, maxActions: 5 },
      table: { cellSpacing: 6 },
    };
  }

  async function copy(address) {
    let text = words.copied;
    try {
      await navigator.clipboard.writeText(address);
    } catch {
      text = address; // no permission, or no secure context: shown, to be copied by hand
    }
    const said = document.getElementById('said');
    said.textContent = text;
    setTimeout(() => { if (said.textContent === text) said.textContent = ''; }, 6000);
  }

  // An address that ends in `#copy` is copied, any other is opened by Web Chat.
  const cardActionMiddleware = () => next => (...args) => {
    const { type, value } = args[0].cardAction;
    if (type === 'openUrl' && typeof value === 'string' && value.endsWith(COPY)) copy(value.slice(0, -COPY.length));
    else next(...args);
  };

  // Web Chat keeps its React to itself; an element is a plain object, and the new one is made like the old.
  const within = (element, type, props) =>
    element && { ...element, type, key: null, ref: null, props: { ...props, children: element } };

  // Each answer says its own language, which need not be the page's: readers aloud change their voice.
  const activityMiddleware = () => next => (...args) => {
    const render = next(...args);
    const { locale: language, from } = args[0].activity;
    if (!render || !language || from.role !== 'bot') return render;
    return (...more) => within(render(...more), 'div', { lang: language, className: 'answer' });
  };

  async function start() {
    if (!window.WebChat) throw new Error('Web Chat is not there');
    const session = await open();
    store(session);
    const directLine = window.WebChat.createDirectLine({
      token: session.token,
      domain: DOMAIN,
      ...(session.resumes ? { conversationId: session.conversationId } : {}),
      conversationStartProperties: { locale },
    });
    directLine.connectionStatus$.subscribe(status => {
      if (ENDED.has(status)) notice(status === 4 ? words.failed : words.ended);
    });
    const render = () => window.WebChat.renderWebChat({
      directLine, locale, styleOptions: style(), adaptiveCardsHostConfig: cards(), cardActionMiddleware, activityMiddleware,
      overrideLocalizedStrings: strings => ({ ...strings, TEXT_INPUT_PLACEHOLDER: words.placeholder }),
    }, host);
    render();
    dark.addEventListener('change', render);
    document.addEventListener('exposurebot:theme', render);
    keepFresh();
    tell('ready');
  }

  dress();
  addEventListener('keydown', event => {
    // Elsewhere in the chat the key has a sense of its own.
    if (event.key === 'Escape' && event.target.matches('[data-id="webchat-sendbox-input"]')) tell('close');
  });
  start().catch(error => {
    console.warn(error);
    notice(words.failed);
  });
})();
