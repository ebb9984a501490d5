// A worker that starts WebGL and compiles a shader, for nobody to see, while the game is still being fetched. Starting a machine's
// drawing (its process, driver and compiler) takes longer than all else before the first picture, and asked
// for by the page itself it would keep the page from answering meanwhile. Afterwards the page's own canvas comes quickly.
'use strict';

const gl = new OffscreenCanvas(1, 1).getContext('webgl', { alpha: false, antialias: false, depth: false, stencil: false, powerPreference: 'low-power' });
if (gl) {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, 'attribute vec2 place; void main() { gl_Position = vec4(place, 0, 1); }'],
    [gl.FRAGMENT_SHADER, 'precision mediump float; void main() { gl_FragColor = vec4(1); }'],
  ]) {
    const shader = gl.createShader(type);
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  gl.getProgramParameter(program, gl.LINK_STATUS);  // waits for it
}
postMessage('warm');
