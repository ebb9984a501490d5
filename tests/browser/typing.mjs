// Vietnamese as it reaches a field: which keys make a word in Telex and VNI and what stands there after each key, and the
// four ways in which it arrives: composed by the system, put in by a program that sends backspaces, suggested and
// corrected by a phone, pasted. Real input events throughout; where Chromium has no door for one it is said.

const tones = { '\u0301': ['s', '1'], '\u0300': ['f', '2'], '\u0309': ['r', '3'], '\u0303': ['x', '4'], '\u0323': ['j', '5'] };
const marks = { '\u0302': [null, '6'], '\u031b': ['w', '7'], '\u0306': ['w', '8'] };

export const bare = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

// The keys of one word: [{ key, text }], where `text` is the word as it stands after the key. The mark of a letter follows
// it at once, the tone comes last, as most people type.
export function keysOf(word, method) {
  const which = method === 'telex' ? 0 : 1;
  const keys = [];
  let text = '';
  let tone = '';
  const add = (key, now) => {
    text = now;
    keys.push({ key, text });
  };
  for (const letter of word.normalize('NFC')) {
    const [base, ...signs] = letter.normalize('NFD');
    const plain = bare(letter);
    add(plain, text + plain);
    if (plain !== base) add(which === 0 ? 'd' : '9', text.slice(0, -1) + letter);
    for (const sign of signs.filter((one) => marks[one])) {
      add(marks[sign][which] || plain.toLowerCase(), text.slice(0, -1) + (base + sign).normalize('NFC'));
    }
    tone = signs.find((one) => tones[one]) || tone;
  }
  if (tone) add(tones[tone][which], word.normalize('NFC'));
  return keys;
}

const wordsOf = (value) => value.split(' ');

// As ibus, macOS and Gboard in Telex or VNI do it: the key goes to the input method (the page sees code 229), the word under
// composition changes, the space puts it in.
export async function compose(page, client, value, method) {
  const words = wordsOf(value);
  for (const [n, word] of words.entries()) {
    for (const { key, text } of keysOf(word, method)) {
      const code = { windowsVirtualKeyCode: 229, key: 'Process', code: `Key${key.toUpperCase()}` };
      await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...code });
      await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...code });
    }
    await client.send('Input.insertText', { text: word });
    if (n + 1 < words.length) await page.keyboard.press('Space');
  }
}

// As Unikey and EVKey do it on Windows: plain letters pass; a key that changes what stands there already is swallowed, and
// instead come as many backspaces as needed and the right letters.
export async function typeAsUnikey(page, value, method) {
  const words = wordsOf(value);
  for (const [n, word] of words.entries()) {
    let before = '';
    for (const { key, text } of keysOf(word, method)) {
      if (text === before + key) {
        await page.keyboard.type(key);
      } else {
        let same = 0;
        while (same < before.length && before[same] === text[same]) same += 1;
        for (let left = before.length; left > same; left -= 1) await page.keyboard.press('Backspace');
        await page.keyboard.insertText(text.slice(same));
      }
      before = text;
    }
    if (n + 1 < words.length) await page.keyboard.press('Space');
  }
}

// A phone keyboard without Telex: letters without marks grow under composition, then a suggestion is tapped, which
// replaces them and brings its own space.
export async function suggest(page, client, value) {
  const words = wordsOf(value);
  for (const [n, word] of words.entries()) {
    const plain = bare(word);
    for (let size = 1; size <= plain.length; size += 1) {
      await client.send('Input.imeSetComposition', { text: plain.slice(0, size), selectionStart: size, selectionEnd: size });
    }
    await client.send('Input.insertText', { text: n + 1 < words.length ? `${word} ` : word });
  }
}

// Android's keyboard going back over words that stand there already: it takes each up into composition again, where it
// stands, and puts the right one in its place.
export async function recompose(page, client, value) {
  let at = 0;
  for (const word of wordsOf(value)) {
    await client.send('Input.imeSetComposition', {
      text: word, selectionStart: word.length, selectionEnd: word.length, replacementStart: at, replacementEnd: at + bare(word).length,
    });
    await client.send('Input.insertText', { text: word });
    at += word.length + 1;
  }
}

// Auto-correction of Safari and of Chromium's spelling menu: a word is replaced without composition and without a key.
// Chromium has no door for it, so the page gets the two events and the change that lies between them.
export const replaceByCorrection = (field, value) => field.evaluate((input, right) => {
  let at = 0;
  for (const word of right.split(' ')) {
    const event = { inputType: 'insertReplacementText', data: word, bubbles: true };
    input.setSelectionRange(at, at + word.length);
    if (input.dispatchEvent(new InputEvent('beforeinput', { ...event, cancelable: true }))) {
      input.setRangeText(word, at, at + word.length, 'end');
      input.dispatchEvent(new InputEvent('input', event));
    }
    at += word.length + 1;
  }
}, value);
