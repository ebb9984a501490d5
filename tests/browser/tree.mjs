// Chromium's accessibility tree as a screen reader gets it: as nodes in reading order, and as text that a person can read
// and a file can keep. Nothing here looks at the DOM except to press what the tree's own node stands for.
import { rested } from './harness.mjs';

const words = (value) => String(value === undefined ? '' : value).normalize('NFC');
const quoted = (text) => JSON.stringify(text);

// What a reader hears of a node beside role and name. What cannot be seen to matter (focusable, editable …) is left out.
function statesOf(node) {
  const states = [];
  for (const { name, value: { value } } of node.properties || []) {
    if (name === 'level' && node.role.value === 'heading') states.push(`level ${value}`);
    else if (['checked', 'pressed', 'invalid'].includes(name) && value !== 'false') states.push(value === 'true' ? name : `${name} ${value}`);
    else if (name === 'checked') states.push('not checked');
    else if (['disabled', 'required', 'readonly', 'modal', 'expanded', 'focused'].includes(name) && value) states.push(name);
  }
  return states;
}

const unsaid = ['InlineTextBox', 'ListMarker'];  // the dot before an item is for the eye, and over the canvas it is drawn
const named_by_content = ['textbox', 'image', 'button', 'link', 'heading'];

// The tree without what a reader never meets: ignored nodes, and texts that are already their parent's name. A node that
// only holds text carries it: { role, name, description, value, states, depth, backend, children }.
export async function readTree(client) {
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const by_id = new Map(nodes.map((node) => [node.nodeId, node]));
  const seen = (node) => {
    const children = (node.childIds || []).map((id) => by_id.get(id)).filter((child) => child && !unsaid.includes(child.role.value)).flatMap(seen);
    const is_wrapper = ['none', 'generic', 'LabelText', 'Legend'].includes(node.role.value);
    if (node.ignored || is_wrapper) return children;
    const role = node.role.value === 'StaticText' ? 'text' : node.role.value;
    const one = {
      role, name: words(node.name && node.name.value), description: words(node.description && node.description.value),
      value: words(node.value && node.value.value), states: statesOf(node), backend: node.backendDOMNodeId, children: [],
    };
    // A field's text is its value, a button's or a heading's its name, and what stands beside a tick is the tick's name.
    const is_told = (child, n) => child.role === 'text' && (named_by_content.includes(role) || child.name === one.name ||
      (n > 0 && child.name === children[n - 1].name));
    const rest = children.filter((child, n) => !is_told(child, n));
    if (!one.name && rest.length && rest.every((child) => child.role === 'text')) one.name = rest.map((child) => child.name).join('');
    else one.children = rest;
    return [one];
  };
  const [whole] = seen(nodes[0]);
  const flat = [];
  const walk = (node, depth) => {
    flat.push(Object.assign(node, { depth, at: flat.length }));
    for (const child of node.children) walk(child, depth + 1);
  };
  walk(whole, 0);
  return flat;
}

const line = (node) => [
  '  '.repeat(node.depth) + node.role, node.name && quoted(node.name), node.value && `= ${quoted(node.value)}`,
  node.states.length && `[${node.states.join(', ')}]`, node.description && `– ${node.description}`,
].filter(Boolean).join(' ');

export const treeLines = (nodes) => nodes.map(line);

// What has to change in `before` to become `after`, as lines "- …" and "+ …"; `around` equal lines are kept beside a change.
export function difference(before, after, around = 0) {
  const common = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      common[i][j] = before[i] === after[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
    }
  }
  const marked = [];
  for (let i = 0, j = 0; i < before.length || j < after.length;) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      marked.push(`  ${before[i]}`);
      i += 1;
      j += 1;
    } else if (j >= after.length || (i < before.length && common[i + 1][j] >= common[i][j + 1])) {
      marked.push(`- ${before[i]}`);
      i += 1;
    } else {
      marked.push(`+ ${after[j]}`);
      j += 1;
    }
  }
  const is_change = (n) => marked[n] !== undefined && marked[n][0] !== ' ';
  return marked.filter((_, n) => {
    for (let near = n - around; near <= n + around; near += 1) if (is_change(near)) return true;
    return false;
  });
}

// ---- a reader that knows the tree only -------------------------------------------------------------------------------------------

const controls = ['button', 'link', 'textbox', 'radio', 'checkbox'];

// Keys of a screen reader: from where its cursor is to the next heading, form control or group, in reading order. It never
// looks at the page, and presses the element that a node of the tree stands for, as an accessibility action does.
export class Reader {
  constructor(page, client) {
    Object.assign(this, { page, client, nodes: [], at: 0, moves: 0 });
  }

  static async on(page) {
    const client = await page.context().newCDPSession(page);
    await client.send('Accessibility.enable');
    return new Reader(page, client);
  }

  // Reads anew. The cursor goes where the focus is, as it does after a page has changed.
  async read() {
    this.nodes = await readTree(this.client);
    const focused = this.nodes.findLastIndex((node) => node.states.includes('focused'));
    this.at = Math.max(focused, 0);
    return this.nodes;
  }

  // The next node of such a kind that is also what is looked for; past the end it goes on from the top, once.
  next(is_kind, is_wanted) {
    for (let steps = 0; steps <= this.nodes.length; steps += 1) {
      const node = this.nodes[(this.at + steps) % this.nodes.length];
      if (!is_kind(node)) continue;
      this.moves += 1;
      if (!is_wanted(node)) continue;
      this.at = node.at;
      return node;
    }
    return null;
  }

  nextHeading(is_wanted = () => true) {
    return this.next((node) => node.role === 'heading', is_wanted);
  }

  nextControl(is_wanted = () => true) {
    return this.next((node) => controls.includes(node.role), is_wanted);
  }

  nextGroup(is_wanted) {
    return this.next((node) => ['group', 'radiogroup', 'dialog', 'region'].includes(node.role), is_wanted);
  }

  // Everything inside a node, heard as one text.
  inside(node) {
    let end = node.at + 1;
    while (end < this.nodes.length && this.nodes[end].depth > node.depth) end += 1;
    return this.nodes.slice(node.at, end);
  }

  async act(node, what) {
    const { object } = await this.client.send('DOM.resolveNode', { backendNodeId: node.backend });
    await this.client.send('Runtime.callFunctionOn', { objectId: object.objectId, functionDeclaration: `function () { this.${what}(); }` });
  }

  async press(node) {
    await this.act(node, 'focus');
    await this.act(node, 'click');
    await rested(this.page);
  }

  async type(node, value, key) {
    await this.act(node, 'focus');
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(value);
    await this.page.keyboard.press(key);
    await rested(this.page);
  }
}
