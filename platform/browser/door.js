// The page's side of the door (door.hpp), as an Emscripten library: each function hands on to web/page and does no
// more. Text goes out as pointer and length and is decoded here, once.
mergeInto(LibraryManager.library, {
  $motcua_text: function (pointer, bytes) {
    return motcua.decoder.decode(HEAPU8.subarray(pointer, pointer + bytes));
  },

  motcua_door_show__deps: ['$motcua_text'],
  motcua_door_show: function (message, bytes) {
    motcua.mirror.show(motcua_text(message, bytes));
  },

  motcua_door_request_frame: function () {
    motcua.stage.schedule();
  },

  motcua_door_now_ms: function () {
    return performance.now();
  },

  motcua_door_random: function () {
    return crypto.getRandomValues(new Uint32Array(1))[0];
  },

  motcua_door_save__deps: ['$motcua_text'],
  motcua_door_save: function (key, keyBytes, text, bytes) {
    return motcua.store.save(motcua_text(key, keyBytes), motcua_text(text, bytes)) ? 1 : 0;
  },

  motcua_door_load__deps: ['$motcua_text'],
  motcua_door_load: function (key, keyBytes) {
    var text = motcua.store.load(motcua_text(key, keyBytes));
    return text === null ? -1 : motcua.game.put(text);
  },

  motcua_door_forget__deps: ['$motcua_text'],
  motcua_door_forget: function (key, keyBytes) {
    motcua.store.forget(motcua_text(key, keyBytes));
  },

  motcua_door_plays__deps: ['$motcua_text'],
  motcua_door_plays: function (key, keyBytes) {
    motcua.tabs.plays(motcua_text(key, keyBytes));
  },

  motcua_door_give_file__deps: ['$motcua_text'],
  motcua_door_give_file: function (name, nameBytes, text, bytes) {
    return motcua.handIn.give(motcua_text(name, nameBytes), motcua_text(text, bytes)) ? 1 : 0;
  },

  motcua_door_copy_text__deps: ['$motcua_text'],
  motcua_door_copy_text: function (text, bytes) {
    return motcua.handIn.copy(motcua_text(text, bytes)) ? 1 : 0;
  },

  motcua_door_report__deps: ['$motcua_text'],
  motcua_door_report: function (log, bytes, isFinished) {
    motcua.report.take(motcua_text(log, bytes), isFinished !== 0);
  },

  motcua_door_choose__deps: ['$motcua_text'],
  motcua_door_choose: function (mission, bytes, isNew, isPair) {
    motcua.report.choose(motcua_text(mission, bytes), isNew !== 0, isPair !== 0);
  },

  motcua_door_bring__deps: ['$motcua_text'],
  motcua_door_bring: function (mission, bytes) {
    motcua.course.want(motcua_text(mission, bytes));
  },

  motcua_door_ask_class: function () {
    motcua.report.askClass();
  },

  motcua_door_play: function (sound) {
    motcua.sounds.play(sound);
  },

  motcua_door_use_canvas__deps: ['$GL'],
  motcua_door_use_canvas: function () {
    var context = motcua.stage.context();
    if (!context) return 0;
    if (!motcua.stage.handle) {
      motcua.stage.handle = GL.registerContext(context, { majorVersion: 1, minorVersion: 0, enableExtensionsByDefault: 0 });
    }
    return GL.makeContextCurrent(motcua.stage.handle) ? motcua.stage.handle : 0;
  },
});
