#include "CData.h"

// One line a file: its name as the program asks for it, and where it stands in the repository.
// A test holds this list against the folders.

static const uint8_t guide[] = {
#embed "Content/guide.json"
};

// The themes.
static const uint8_t theme_default[] = {
#embed "../../Themes/default.theme"
};
static const uint8_t theme_mono[] = {
#embed "../../Themes/mono.theme"
};

static const cdata_file files[] = {
    {"themes/default.theme", theme_default, sizeof theme_default},
    {"themes/mono.theme", theme_mono, sizeof theme_mono},
    {"guide.json", guide, sizeof guide},
};

size_t cdata_count(void) { return sizeof files / sizeof files[0]; }
cdata_file cdata_at(size_t index) { return files[index]; }
