// theme.css has every palette once; here the dark and the high-contrast one are given a second time, to whom the system says it of,
// for as long as the game has not told its theme (the opening, and where the program does not come at all).
const wishes = { dark: '(prefers-color-scheme: dark)', contrast: '(prefers-contrast: more)' };

export function asTheSystemWishes(css) {
  const given = css.replace(/^:root\[data-theme='(\w+)'\](\s*\{[^}]*\}\n?)/gm, (block, theme, colours) => {
    if (!wishes[theme]) throw new Error(`theme.css has the theme "${theme}", of which themes.mjs does not know who wishes for it`);
    return `@media ${wishes[theme]} {\n:root:not([data-theme])${colours}}\n${block}`;
  });
  for (const media of Object.values(wishes)) if (!given.includes(media)) throw new Error(`theme.css has no palette for ${media}`);
  return given;
}
