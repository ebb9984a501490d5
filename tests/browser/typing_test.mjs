// Vietnamese typing in a real browser, one way of entering it per test: each types a whole name with every tone into a
// field of the dossier, in the look with the canvas and in words alone. The field must show it, keep the caret, and the log
// must hold it composed (NFC), with nothing lost.
import { check, launch, must, openWindow, rested, savedLog, savedLogHas, with_gl } from './harness.mjs';
import { playedTo } from './player.mjs';
import { bare, compose, keysOf, recompose, replaceByCorrection, suggest, typeAsUnikey } from './typing.mjs';

const name = 'Đặng Ngưỡng Thùy Ấn Hảo Mơ Khuê Tôn';
const label = 'Họ, chữ đệm, tên';

// The field of the name in a mission that has come as far as its form; `log` saves playing there again.
async function openField(browser, url, log, query) {
  const window_ = await openWindow(browser, { log, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await window_.open(`${url}/play?solo&mission=birth-extract${query}`);
  await page.waitForFunction(() => window.__motcua.mirror.page.id === 'form');
  const field = page.getByRole('group', { name: /được cấp/i }).getByRole('textbox', { name: label });
  await field.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Backspace');
  return { window_, page, field, client: await window_.context.newCDPSession(page) };
}

async function mustHold({ window_, page, field }, is_caret_at_end = true) {
  const shown = await field.inputValue();
  must(shown.normalize('NFC') === name, `the field holds "${shown}"`);
  if (is_caret_at_end) must(await field.evaluate((input) => input.selectionStart === input.value.length), 'the caret should be at the end');
  await page.keyboard.press('Tab');
  await savedLogHas(page, name);
  await rested(page);
  must((await field.inputValue()) === name, `after leaving the field it holds "${await field.inputValue()}"`);
  const log = await savedLog(page);
  must(log === log.normalize('NFC'), 'the log should be in NFC');
  await window_.close();
}

const ways = [
  ['Telex composed by the system', ({ page, client }) => compose(page, client, name, 'telex')],
  ['VNI composed by the system', ({ page, client }) => compose(page, client, name, 'vni')],
  ['Telex by a program that sends backspaces (Unikey)', ({ page }) => typeAsUnikey(page, name, 'telex')],
  ['VNI by a program that sends backspaces (Unikey)', ({ page }) => typeAsUnikey(page, name, 'vni')],
  ['a phone keyboard whose suggestions are tapped', ({ page, client }) => suggest(page, client, name)],
  ['a phone keyboard that goes back over words without marks', async ({ page, client }) => {
    await page.keyboard.type(bare(name));
    await recompose(page, client, name);
  }],
  ['auto-correction that replaces words (insertReplacementText)', async ({ page, field }) => {
    await page.keyboard.type(bare(name));
    await replaceByCorrection(field, name);
  }],
  ['paste of decomposed text', async ({ page }) => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), name.normalize('NFD'));
    await page.keyboard.press('Control+v');
  }],
];

export async function typingTests(url) {
  const browser = await launch(with_gl);
  await check('the name that is typed has every tone and every letter of Vietnamese, and its keys are those people press', () => {
    for (const sign of ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323', '\u0302', '\u0306', '\u031b']) {
      must(name.normalize('NFD').includes(sign), `the name lacks U+${sign.codePointAt(0).toString(16)}`);
    }
    must(/đ/i.test(name), 'the name lacks đ');
    const pressed = (word, method) => keysOf(word, method).map((one) => one.key).join('');
    must(pressed('Ngưỡng', 'telex') === 'Nguwowngx' && pressed('Đặng', 'vni') === 'D9a8ng5', `${pressed('Ngưỡng', 'telex')} ${pressed('Đặng', 'vni')}`);
  });

  const log = await playedTo(browser, url, 'fill');
  for (const [way, enter] of ways) {
    for (const [look, query] of [['over the canvas', ''], ['in words alone', '&mirror']]) {
      await check(`a whole name with every tone, ${look}: ${way}`, async () => {
        const opened = await openField(browser, url, log, query);
        await enter(opened);
        await mustHold(opened);
      });
    }
  }
  await check('a word still under composition is kept when the field is left, and when the tab is closed', async () => {
    const opened = await openField(browser, url, log, '');
    const [first, ...others] = name.split(' ');
    await compose(opened.page, opened.client, `${others.join(' ')} `, 'telex');
    await opened.client.send('Input.imeSetComposition', { text: first, selectionStart: first.length, selectionEnd: first.length });
    await opened.page.close({ runBeforeUnload: true });
    const again = await opened.window_.open(`${url}/play?solo&mission=birth-extract`);
    const kept = await savedLog(again);
    must(kept.includes(`${others.join(' ')} ${first}`), `the log ends ${kept.slice(-300)}`);
    await opened.window_.close();
  });
  await browser.close();
}

// A part of its own: it wants the machine for itself.
export async function slowTypingTests(url) {
  const browser = await launch(with_gl);
  await check('on a machine six times as slow no key is dropped, pressed faster than the page makes frames', async () => {
    const { window_, page, field, client } = await openField(browser, url, await playedTo(browser, url, 'fill'), '');
    await client.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    // Sent without waiting for an answer: they queue up as those of a quick typist do.
    const sent = [];
    const press = (key, more) => {
      sent.push(client.send('Input.dispatchKeyEvent', { type: 'keyDown', key, ...more }), client.send('Input.dispatchKeyEvent', { type: 'keyUp', key }));
    };
    const letters = 'Nguyen Thi Hoa Binh Yen ';
    for (const letter of letters + letters) press(letter, { text: letter });
    for (let n = 0; n < letters.length; n += 1) press('Backspace', { code: 'Backspace', windowsVirtualKeyCode: 8 });
    for (const letter of 'Mai') press(letter, { text: letter });
    press('Tab', { code: 'Tab', windowsVirtualKeyCode: 9 });
    await Promise.all(sent);
    await savedLogHas(page, `${letters}Mai`);
    await rested(page);
    must((await field.inputValue()) === `${letters}Mai`, `the field holds "${await field.inputValue()}"`);
    must(await field.evaluate((input) => input !== document.activeElement), 'Tab should have led on');
    await window_.close();
  });
  await browser.close();
}
