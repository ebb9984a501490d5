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
    if (!motcua.tabs.mayWrite(key)) return true;  // it is played elsewhere, and the page has said so
    try {
      localStorage.setItem(this.prefix + key, text);
      motcua.tabs.wrote(key, text);
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
  async get(name, address, options) {
    const held = this.held(name);
    if (!held) return fetch(address, options);
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
    one_key_hold: 'Chơi bằng một phím (dấu cách hoặc Enter): bấm nhanh để đi tiếp, giữ phím để chọn.',
    one_key_scan: 'Chơi bằng một phím (dấu cách hoặc Enter): con trỏ tự đi tiếp, bấm phím để chọn.',
    offline: 'Không kết nối được. Em kiểm tra mạng rồi thử lại.',
    broken: 'Em tải lại trang; nếu vẫn vậy, hãy báo thầy cô.',
    old: 'Trình duyệt này quá cũ để chạy trò chơi. Em hãy dùng bản mới hơn của Chrome, Edge, Firefox hoặc Cốc Cốc.',
    fetching: 'Đang tải nhiệm vụ…',
    not_fetched: 'Chưa tải được nhiệm vụ vì mất kết nối. Bài em đã làm vẫn còn. Em kiểm tra mạng rồi thử lại.',
    renewed: 'Trò chơi vừa có bản mới. Bài em đã làm vẫn còn. Em bấm thử lại để mở bản mới.',
    not_now: 'Để sau',
    kept_all: 'Trò chơi đã được giữ trên máy này: mất mạng em vẫn mở và chơi được.',
    kept_some: 'Trò chơi và những nhiệm vụ em đã mở được giữ trên máy này: mất mạng em vẫn chơi tiếp được.',
    not_secure: 'Bài em làm được giữ trên máy này. Nhưng địa chỉ này không phải https nên trình duyệt không giữ được trò chơi: mất mạng thì không mở lại được trang. Muốn chơi không cần mạng, em tải trò chơi trong một tệp về máy.',
    not_kept: 'Trình duyệt này không cho giữ trò chơi (có thể vì đang mở cửa sổ ẩn danh): mất mạng thì không mở lại được trang. Muốn chơi không cần mạng, em tải trò chơi trong một tệp về máy.',
    no_room: 'Máy này hết chỗ nên không giữ được cả trò chơi: mất mạng có thể không mở được mọi nhiệm vụ. Em xóa bớt tệp trong máy, hoặc tải trò chơi trong một tệp về máy khác.',
    one_file: 'Tải motcua-offline.html (một tệp, khoảng 1 MB)',
    install: 'Cài trò chơi vào máy này',
    other_tab: 'Bài này đang được làm tiếp ở một thẻ khác.',
    other_tab_more: 'Không mất gì cả. Em làm tiếp ở thẻ kia, hoặc bấm nút dưới đây để làm tiếp từ chỗ ấy tại thẻ này.',
    go_on_here: 'Làm tiếp ở đây',
    other_log: 'Bài làm này đã được làm tiếp ở máy khác. Trò chơi đã chuyển sang bản đó.',
  },
  en: {
    done: 'done', current: 'you are here', right: 'right', wrong: 'not right', required: 'required',
    seat: 'seat',
    failed: 'The game could not be opened.',
    again: 'Try again',
    too_slow: 'This machine draws slowly, so the game now uses words. A button at the end of the page brings the pictures back.',
    use_pictures: 'Use pictures',
    one_key_hold: 'Playing with one key (Space or Enter): a short press goes on, a held one chooses.',
    one_key_scan: 'Playing with one key (Space or Enter): the focus moves on by itself, the key chooses.',
    offline: 'No connection. Check the network and try again.',
    broken: 'Reload the page; if that does not help, tell your teacher.',
    old: 'This browser is too old for the game. Please use a newer Chrome, Edge, Firefox or Cốc Cốc.',
    fetching: 'The mission is on its way…',
    not_fetched: 'The mission could not be fetched: there is no connection. What you have done is safe. Check the network and try again.',
    renewed: 'There is a new version of the game. What you have done is safe. Press “Try again” to open it.',
    not_now: 'Not now',
    kept_all: 'The game is kept on this machine: you can open and play it without a network.',
    kept_some: 'The game and the missions you have opened are kept on this machine: you can play on without a network.',
    not_secure: 'Your work is kept on this machine. But this address is not https, so the browser cannot keep the game: without a network this page cannot be opened again. To play without a network, download the game in one file.',
    not_kept: 'This browser does not let the game be kept (perhaps this is a private window): without a network this page cannot be opened again. To play without a network, download the game in one file.',
    no_room: 'This machine has no room to keep the whole game: without a network some missions may not open. Delete some files, or download the game in one file on another machine.',
    one_file: 'Download motcua-offline.html (one file, about 1 MB)',
    install: 'Install the game on this machine',
    other_tab: 'This work is going on in another tab.',
    other_tab_more: 'Nothing is lost. Go on in the other tab, or press the button to go on from there in this tab.',
    go_on_here: 'Go on here',
    other_log: 'This attempt was continued on another device. The game has moved on to that version.',
  },
};
motcua.word = (key) => (motcua.words[document.documentElement.lang] || motcua.words.vi)[key];
