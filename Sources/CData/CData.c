#include "CData.h"

// The compiler knows #embed and says that it is new.
#pragma clang diagnostic ignored "-Wc23-extensions"

// One file needs two lines: its bytes, and its name as the program asks for it. A test holds this
// list against the folders.

static const uint8_t guide[] = {
#embed "Content/guide.json"
};
static const uint8_t demo[] = {
#embed "Content/demo.json"
};
static const uint8_t invented[] = {
#embed "Content/invented.json"
};
static const uint8_t print_page[] = {
#embed "Content/print.html"
};
static const uint8_t en_about[] = {
#embed "Content/en/about.json"
};
static const uint8_t en_dates[] = {
#embed "Content/en/dates.json"
};
static const uint8_t en_guide[] = {
#embed "Content/en/guide.json"
};
static const uint8_t en_outcomes[] = {
#embed "Content/en/outcomes.csv"
};
static const uint8_t en_terms[] = {
#embed "Content/en/terms.json"
};
static const uint8_t en_words[] = {
#embed "Content/en/words.json"
};
static const uint8_t nl_about[] = {
#embed "Content/nl/about.json"
};
static const uint8_t nl_dates[] = {
#embed "Content/nl/dates.json"
};
static const uint8_t nl_guide[] = {
#embed "Content/nl/guide.json"
};
static const uint8_t nl_outcomes[] = {
#embed "Content/nl/outcomes.csv"
};
static const uint8_t nl_terms[] = {
#embed "Content/nl/terms.json"
};
static const uint8_t nl_words[] = {
#embed "Content/nl/words.json"
};

// The description of the store, for the manual.
static const uint8_t store_page[] = {
#embed "../../Sources/schakel/schakel.docc/Store.md"
};

// The themes.
static const uint8_t theme_default[] = {
#embed "../../Themes/default.theme"
};
static const uint8_t theme_dark[] = {
#embed "../../Themes/dark.theme"
};
static const uint8_t theme_default_dark[] = {
#embed "../../Themes/default-dark.theme"
};
static const uint8_t theme_default_light[] = {
#embed "../../Themes/default-light.theme"
};
static const uint8_t theme_high_contrast[] = {
#embed "../../Themes/high-contrast.theme"
};
static const uint8_t theme_light[] = {
#embed "../../Themes/light.theme"
};
static const uint8_t theme_night_shift[] = {
#embed "../../Themes/night-shift.theme"
};
static const uint8_t theme_mono[] = {
#embed "../../Themes/mono.theme"
};

static const cdata_file files[] = {
    {"themes/default.theme", theme_default, sizeof theme_default},
    {"themes/dark.theme", theme_dark, sizeof theme_dark},
    {"themes/default-dark.theme", theme_default_dark, sizeof theme_default_dark},
    {"themes/default-light.theme", theme_default_light, sizeof theme_default_light},
    {"themes/high-contrast.theme", theme_high_contrast, sizeof theme_high_contrast},
    {"themes/light.theme", theme_light, sizeof theme_light},
    {"themes/night-shift.theme", theme_night_shift, sizeof theme_night_shift},
    {"themes/mono.theme", theme_mono, sizeof theme_mono},
    {"store.md", store_page, sizeof store_page},
    {"guide.json", guide, sizeof guide},
    {"demo.json", demo, sizeof demo},
    {"invented.json", invented, sizeof invented},
    {"print.html", print_page, sizeof print_page},
    {"en/about.json", en_about, sizeof en_about},
    {"en/dates.json", en_dates, sizeof en_dates},
    {"en/guide.json", en_guide, sizeof en_guide},
    {"en/outcomes.csv", en_outcomes, sizeof en_outcomes},
    {"en/terms.json", en_terms, sizeof en_terms},
    {"en/words.json", en_words, sizeof en_words},
    {"nl/about.json", nl_about, sizeof nl_about},
    {"nl/dates.json", nl_dates, sizeof nl_dates},
    {"nl/guide.json", nl_guide, sizeof nl_guide},
    {"nl/outcomes.csv", nl_outcomes, sizeof nl_outcomes},
    {"nl/terms.json", nl_terms, sizeof nl_terms},
    {"nl/words.json", nl_words, sizeof nl_words},
};

size_t cdata_count(void) { return sizeof files / sizeof files[0]; }
cdata_file cdata_at(size_t index) { return files[index]; }
