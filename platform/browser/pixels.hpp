// The canvas: puts what the kit has drawn onto the WebGL context of the page, through Dear ImGui's own OpenGL backend.
// WebGL 1 everywhere: every browser with WebGL has it, and the game needs nothing newer.
#pragma once

namespace motcua::browser {

// Tells Dear ImGui, before its first frame, that textures will be made when the canvas is ready.
void promise_textures();

// Makes shaders and textures; again after a lost context. False when there is no context.
bool pixels_on();
void pixels_off();

// Draws the frame made last on a canvas of so many device pixels that begins at `top` of the page; only what looks
// different from what is there. False when nothing does. The canvas must keep its content between frames.
bool draw(int width, int height, float top);

}  // namespace motcua::browser
