// The least a full-screen terminal program can do: fill the screen with rows, move a highlight,
// turn a page. No data, no layout, no rules. What the workbench costs is told as a multiple of
// this, because a multiple survives a slow or busy machine.
#include <locale.h>
#include <ncurses.h>
#include <stdbool.h>

static void draw_row(int line, long number, bool is_chosen) {
  attrset(is_chosen ? A_REVERSE : A_NORMAL);
  mvprintw(line, 0, " %5ld  Invented, Person %-4ld  step %ld   due in %2ld days   open, nothing late",
           number, number * 7 % 997, number % 6 + 1, number * 3 % 31);
  clrtoeol();
}

int main(void) {
  setlocale(LC_ALL, "");
  initscr();
  cbreak();
  noecho();
  keypad(stdscr, TRUE);
  curs_set(0);

  long first = 0;
  int chosen = 0;
  for (int key = 0; key != 'q' && key != ERR; key = getch()) {
    const int rows = LINES - 1;
    switch (key) {
      case KEY_DOWN: chosen += chosen < rows - 1; break;
      case KEY_UP: chosen -= chosen > 0; break;
      case KEY_NPAGE: first += rows; break;
      case KEY_PPAGE: first -= first >= rows ? rows : 0; break;
    }
    for (int line = 0; line < rows; line++) draw_row(line, first + line, line == chosen);
    attrset(A_BOLD);
    mvprintw(rows, 0, " row %ld of the floor", first + chosen);
    clrtoeol();
    refresh();
  }
  endwin();
  return 0;
}
