// The chat of the start page: Web Chat over the service's own Direct Line, resumed after a reload.
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

  function style() {
    const color = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    return {
      primaryFont: getComputedStyle(document.body).fontFamily,
      backgroundColor: color('--ground'), accent: color('--accent'), subtle: color('--quiet'),
      bubbleBackground: color('--panel'), bubbleTextColor: color('--ink'), bubbleBorderColor: color('--line'),
      bubbleBorderRadius: 8, bubbleBorderWidth: 1, bubbleMaxWidth: 760, bubbleMinWidth: 120,
      bubbleFromUserBackground: color('--accent'), bubbleFromUserTextColor: color('--on-accent'),
      bubbleFromUserBorderColor: color('--accent'), bubbleFromUserBorderRadius: 8,
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
    const color = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
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
      directLine, locale, styleOptions: style(), adaptiveCardsHostConfig: cards(),
      overrideLocalizedStrings: strings => ({ ...strings, TEXT_INPUT_PLACEHOLDER: words.placeholder }),
    }, host);
    render();
    dark.addEventListener('change', render);
    keepFresh();
  }

  start().catch(error => {
    console.warn(error);
    notice(words.failed);
  });
})();
