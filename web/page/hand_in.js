// What the game gives the pupil to hand in herself: a file among the browser's downloads, a text on the clipboard. Nothing
// is sent anywhere.
motcua.handIn = (() => {
  'use strict';

  let address = '';  // of the file given last; it must live until the browser has written it

  function give(name, text) {
    if (address) URL.revokeObjectURL(address);
    address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    const link = motcua.elements.make('a', 'unseen', document.body);
    link.href = address;
    link.download = name;
    link.click();
    link.remove();
    return true;
  }

  // By the event, not by a selection: the focus stays where it is. The asynchronous clipboard would need a secure address,
  // which a school's network has not.
  function copy(text) {
    let is_copied = false;
    const allow = (event) => event.preventDefault();
    const fill = (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData.setData('text/plain', text);
      is_copied = true;
    };
    document.addEventListener('beforecopy', allow, true);
    document.addEventListener('copy', fill, true);
    try {
      return document.execCommand('copy') && is_copied;
    } catch (problem) {
      return false;
    } finally {
      document.removeEventListener('beforecopy', allow, true);
      document.removeEventListener('copy', fill, true);
    }
  }

  return { give, copy };
})();
