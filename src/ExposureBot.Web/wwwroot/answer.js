// Comforts of an answer's page; without scripts it lacks nothing that cannot be done by hand.
(() => {
  'use strict';
  async function copy(button) {
    const status = button.parentElement.querySelector('[role="status"]');
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      status.textContent = button.dataset.copied;
    } catch {
      // No permission, or no secure context: the text is shown to be copied by hand.
      status.textContent = button.dataset.copy;
    }
  }
  for (const tools of document.querySelectorAll('.tools')) tools.hidden = false;
  document.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (button?.dataset.copy) copy(button);
    else if (button?.hasAttribute('data-print')) window.print();
  });
})();
