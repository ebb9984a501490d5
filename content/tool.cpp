// `motcua-content check DIR` and `motcua-content build DIR -o FILE`: the compiler as a program, used by the build.
#include "content/compile.hpp"

int main(int count, char** words) {
    return motcua::content::run_content_command({words + 1, words + count}, stdout, stderr);
}
