// The page's own name space, and the small things every other file of web/page uses: texts to and from the game, local
// storage, words of the shell. All of them are joined, this one first and Emscripten's own code last, into game.js.
var Module = {};
var motcua = (window.__motcua = { frames: 0, draws: 0, decoder: new TextDecoder(), encoder: new TextEncoder() });

// Texts go in through the inbox: written into the game's memory, then one exported function is called.
motcua.game = {
  isOpen: false,

  // Joins the parts, leaves them in the inbox, and says how many bytes they are.
  put(...parts) {
    const bytes = motcua.encoder.encode(parts.join(''));
    const place = Module._motcua_inbox(bytes.length);
    HEAPU8.set(bytes, place);
    return bytes.length;
  },

  take(bytes) {
    const place = Module._motcua_inbox(bytes);
    return motcua.decoder.decode(HEAPU8.subarray(place, place + bytes));
  },

  // Bytes that stay in the game's memory until they are let go.
  keep(buffer) {
    const bytes = new Uint8Array(buffer);
    const place = Module._motcua_keep(bytes.length);
    HEAPU8.set(bytes, place);
    return { place, bytes: bytes.length };
  },
};

// Small durable texts. A private window may forbid storage altogether: then every answer is "no", and the game says so.
motcua.store = {
  prefix: 'motcua:',

  save(key, text) {
    try {
      localStorage.setItem(this.prefix + key, text);
      return true;
    } catch (problem) {
      return false;
    }
  },

  load(key) {
    try {
      return localStorage.getItem(this.prefix + key);
    } catch (problem) {
      return null;
    }
  },

  forget(key) {
    try {
      localStorage.removeItem(this.prefix + key);
    } catch (problem) {
      // Nothing was kept, so nothing is left.
    }
  },
};

// The game's own files: from this page itself where it holds them (motcua-offline.html, see assemble.mjs), which then asks
// nobody for anything; otherwise from beside the page.
motcua.files = {
  held: (name) => document.querySelector(`script[data-file="${name}"]`),

  isWhole() {
    return this.held('game.wasm') !== null;
  },

  // A Response, also for what the page holds: what is done with the bytes does not depend on where they came from.
  async get(name, address) {
    const held = this.held(name);
    if (!held) return fetch(address);
    const packed = Uint8Array.from(atob(held.textContent), (letter) => letter.charCodeAt(0));
    const bytes = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Response(bytes, { headers: { 'Content-Type': held.dataset.type } });
  },

  // The address of a picture of the page.
  picture(name) {
    const held = this.held(`pictures/${name}.svg`);
    return held ? `data:image/svg+xml,${encodeURIComponent(held.textContent)}` : `pictures/${name}.svg`;
  },
};

// One word for the page that comes after this one, in this tab.
motcua.memo = (key) => ({
  leave(word) {
    try {
      sessionStorage.setItem(`motcua:${key}`, word);
    } catch (problem) {
      // Then it goes unsaid.
    }
  },

  take() {
    try {
      const word = sessionStorage.getItem(`motcua:${key}`);
      sessionStorage.removeItem(`motcua:${key}`);
      return word;
    } catch (problem) {
      return null;
    }
  },
});
motcua.note = motcua.memo('note');        // why the page was opened anew

// What the shell itself says; all else comes from the game.
motcua.words = {
  vi: {
    done: 'đã xong', current: 'đang ở bước này', right: 'đúng', wrong: 'chưa đúng', required: 'bắt buộc',
    seat: 'chỗ',
    failed: 'Chưa mở được trò chơi.',
    again: 'Thử lại',
    too_slow: 'Máy này vẽ hình chậm, nên trò chơi chuyển sang giao diện chữ. Cuối trang có nút để dùng lại giao diện có hình.',
    use_pictures: 'Dùng giao diện có hình',
    offline: 'Không kết nối được. Em kiểm tra mạng rồi thử lại.',
    broken: 'Em tải lại trang; nếu vẫn vậy, hãy báo thầy cô.',
    old: 'Trình duyệt này quá cũ để chạy trò chơi. Em hãy dùng bản mới hơn của Chrome, Edge, Firefox hoặc Cốc Cốc.',
    other_log: 'Bài làm này đã được làm tiếp ở máy khác. Trò chơi đã chuyển sang bản đó.',
  },
  en: {
    done: 'done', current: 'you are here', right: 'right', wrong: 'not right', required: 'required',
    seat: 'seat',
    failed: 'The game could not be opened.',
    again: 'Try again',
    too_slow: 'This machine draws slowly, so the game now uses words. A button at the end of the page brings the pictures back.',
    use_pictures: 'Use pictures',
    offline: 'No connection. Check the network and try again.',
    broken: 'Reload the page; if that does not help, tell your teacher.',
    old: 'This browser is too old for the game. Please use a newer Chrome, Edge, Firefox or Cốc Cốc.',
    other_log: 'This attempt was continued on another device. The game has moved on to that version.',
  },
};
motcua.word = (key) => (motcua.words[document.documentElement.lang] || motcua.words.vi)[key];
