// The join page's help for quick hands: says at once whether the six digits can be right, and fetches the game's files
// while the pupil is still typing. The page works without this file.
'use strict';

// Damm's check digit, as in web/server/join_code.cpp.
const damm = ['0317598642', '7092154863', '4206871359', '1750983426', '6123045978',
  '3674209581', '5869720134', '8945362017', '9438617205', '2581436790'];

function isJoinCode(digits) {
  let interim = 0;
  for (const digit of digits) interim = Number(damm[interim][Number(digit)]);
  return digits.length === 6 && interim === 0;
}

function watchCode(input) {
  const words = document.getElementById('code-problem');
  const show = () => {
    const digits = input.value.replace(/\D/g, '');
    const isWhole = digits.length >= 6;
    const isRight = isWhole && isJoinCode(digits);
    words.textContent = isRight ? words.dataset.right : isWhole ? words.dataset.mistyped : '';
    words.classList.toggle('right', isRight);
    input.classList.toggle('right', isRight);
    if (isWhole && !isRight) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  };
  input.addEventListener('input', show);
  if (input.value && !words.textContent) show();
}

// The list of the game's files (plain name -> name with its hash) is written when the game is built. Without it nothing
// is fetched early, and the game opens a little later.
async function fetchGame() {
  const answer = await fetch('/manifest.json');
  if (!answer.ok) return;
  const names = Object.values(await answer.json());
  if (!names.length) return;
  const line = document.getElementById('loading');
  const bar = document.getElementById('loading-bar');
  const words = document.getElementById('loading-words');
  line.hidden = false;
  const answers = await Promise.all(names.map((name) => fetch('/' + name, { priority: 'low' })));
  // Content-Length counts the compressed bytes; the server says how many come out.
  const sizeOf = (file) => Number(file.headers.get('X-Full-Length') || file.headers.get('Content-Length')) || 1;
  const total = answers.reduce((sum, file) => sum + sizeOf(file), 0);
  let done = 0;
  await Promise.all(answers.map((file) => readAll(file, (bytes) => {
    done += bytes;
    bar.value = Math.min(99, Math.round((100 * done) / total));
  })));
  bar.value = 100;
  words.textContent = words.dataset.ready;
}

async function readAll(file, advance) {
  const reader = file.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    advance(value.length);
  }
}

const input = document.getElementById('code');
if (input) watchCode(input);
fetchGame().catch(() => {
  // No network for a moment: the game fetches its files itself when it opens.
  document.getElementById('loading').hidden = true;
});
